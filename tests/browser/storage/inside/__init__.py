"""What runs inside the browser's Python."""
