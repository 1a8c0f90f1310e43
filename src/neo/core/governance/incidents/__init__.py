"""Reports of an error or a harm: what they say, what becomes of them, how long a text is kept."""
