"""Unseal: is the file signed, by whom, and is it unchanged."""
