"""Log lines without content: an address holds a record id, an exception may hold words of a record."""

from __future__ import annotations

import logging


class WithoutContent(logging.Filter):
    """Keeps the line, drops the request, the arguments of Django's lines, and the text of the exception."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info:
            kind = record.exc_info[0]
            record.msg = f"interrupted by {kind.__name__ if kind else 'an unknown error'}"
            record.args = ()
            record.exc_info = None
            record.exc_text = None
        elif record.name.startswith("django."):
            record.msg, record.args = "request refused or failed", ()
        return True
