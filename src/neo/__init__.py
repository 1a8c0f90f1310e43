"""NÉO: an assistant for the advisers of public employment services."""

__version__ = "0.1.0"
