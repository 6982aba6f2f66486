"""Formats that other programs read, one to a file."""
