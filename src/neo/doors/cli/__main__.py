"""``python -m neo.doors.cli``: the same as ``neo``."""

from neo.doors.cli.main import run

run()
