"""The embedded record store, in a database of its own."""
