"""Who opened which record, when, why, for which function: sealed, chained, and never a record's content."""
