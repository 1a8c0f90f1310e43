"""What a record says: dated facts with their passages. Knows the trade; imports no framework."""
