"""Evaluation: cases, measures with reasons, runs. Returns data, draws nothing."""
