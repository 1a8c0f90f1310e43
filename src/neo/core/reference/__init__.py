"""Codes of the record and their words. Each table names its source."""
