"""Every address says who may enter; no page holds a script or a style."""

from __future__ import annotations

import re

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from .tree import SOURCE, shown

_INLINE = re.compile(
    r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|<script\b(?![^>]*\bsrc=)|javascript:", re.IGNORECASE
)


def _patterns(resolver: URLResolver) -> list[URLPattern]:
    found: list[URLPattern] = []
    for entry in resolver.url_patterns:
        found += _patterns(entry) if isinstance(entry, URLResolver) else [entry]
    return found


def test_every_address_says_who_may_enter() -> None:
    patterns = _patterns(get_resolver())
    assert patterns
    assert [str(p.pattern) for p in patterns if not getattr(p.callback, "audience", ())] == []


def test_no_inline_script_or_style() -> None:
    pages = sorted(SOURCE.rglob("*.html"))
    assert pages
    assert [shown(p) for p in pages if _INLINE.search(p.read_text("utf-8"))] == []
