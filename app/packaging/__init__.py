"""Makes what is handed out: the web app, the pictures of all builds, and their parcels."""
