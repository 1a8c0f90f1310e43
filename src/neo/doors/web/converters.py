"""Record ids in addresses. An id is opaque: a slash or a space in one must not break a page."""

from __future__ import annotations

from urllib.parse import quote, unquote


class RecordIdConverter:
    """Writes an id with letters, digits, `-` and `_`; every other byte becomes ``~`` and two hex digits."""

    regex = "[A-Za-z0-9_~-]{1,768}"  # 64 characters of at most four bytes, three signs a byte

    def to_python(self, value: str) -> str:
        """Read an id; a malformed one is no address (404)."""
        return unquote(value.replace("~", "%"), errors="strict")

    def to_url(self, value: str) -> str:
        """Write an id. `quote` leaves dots and tildes alone, which would be ambiguous here."""
        return quote(value, safe="").replace("~", "%7E").replace(".", "%2E").replace("%", "~")
