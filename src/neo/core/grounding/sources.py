"""Sources under the name that grounding uses; the value itself belongs to the record."""

from neo.core.dossier.sources import Source

__all__ = ["Source"]
