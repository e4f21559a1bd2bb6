"""What the screens show and what can be done from them."""
