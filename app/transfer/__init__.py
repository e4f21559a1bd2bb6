"""Notes in and out of the app as bytes: backups, merging, and tables for spreadsheets."""
