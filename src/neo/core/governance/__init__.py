"""Who decides what, and what may therefore run: uses, decisions, stages, suspensions. Knows no record."""
