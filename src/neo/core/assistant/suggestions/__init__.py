"""Next steps from the record's facts, each with its reason and its sources."""
