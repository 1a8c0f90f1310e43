"""A draft reply to a received mail: what it asks, what can be answered, what must be seen first."""
