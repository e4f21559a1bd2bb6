"""What other apps wrote down: bytes in, values of this app out."""
