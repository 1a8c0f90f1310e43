"""The report of a switch rehearsed: one page without script, its plots, its rows."""
