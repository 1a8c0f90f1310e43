"""What those concerned may look at: counts of events, by month, region and use. No person, no content."""
