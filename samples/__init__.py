"""Invented, signed acts that the first run shows, and the script that makes them."""
