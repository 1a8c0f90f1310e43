"""A bank of small pairs: what contradicts, and what only looks as if it did."""
