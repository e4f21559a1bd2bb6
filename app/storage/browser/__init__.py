"""The notebook in a browser: its private files, and who may write them."""
