"""Disagreements found by setting statements side by side, whatever they are about."""
