"""Two writers compared."""
