"""Rules of the house that no import linter sees."""
