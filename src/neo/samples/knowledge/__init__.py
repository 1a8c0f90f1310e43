"""Sample texts, written for this project from public facts. A package, so that the sheets are installed."""
