"""Lists of local services."""
