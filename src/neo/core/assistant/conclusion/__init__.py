"""Typed interview notes made a draft conclusion, and the démarches they imply."""
