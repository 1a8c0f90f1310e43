"""Every address says who may enter; no page holds a script, a style or another host."""

from __future__ import annotations

import re

from django.urls import get_resolver
from django.urls.resolvers import URLPattern, URLResolver

from .tree import ROOT, SOURCE, shown

_INLINE = re.compile(
    r"<style\b|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|<script\b(?![^>]*\bsrc=)|javascript:", re.IGNORECASE
)
_ANOTHER_HOST = re.compile(r"(?:https?:)?//[a-z0-9-]+\.[a-z]", re.IGNORECASE)
_FORM = re.compile(r"<form\b[^>]*method=\"post\".*?</form>", re.IGNORECASE | re.DOTALL)
_PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+\.png)\)")
_NAMESPACE = "http://www.w3.org/2000/svg"

_MARKUP = re.compile(r"\{%.*?%\}|\{\{.*?\}\}|<[^>{]*(?:\{[%{].*?[%}]\}[^>{]*)*>", re.DOTALL)
_AS_PROMISED = "_banner.html"
"""Its words are looked for as they are, with plain spaces; its style keeps them on one line."""
_LOOSE = re.compile(r"\S* [:;!?»]|« |[^\W\d]'[^\W\d]")


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


def test_nothing_shown_comes_from_another_host() -> None:
    files = sorted(f for kind in ("*.html", "*.css", "*.js", "*.svg") for f in SOURCE.rglob(kind))
    texts = {shown(f): f.read_text("utf-8").replace(_NAMESPACE, "") for f in files}
    assert texts
    assert [name for name, text in texts.items() if _ANOTHER_HOST.search(text)] == []


def test_every_form_that_writes_carries_its_token() -> None:
    forms = [(shown(p), form) for p in SOURCE.rglob("*.html") for form in _FORM.findall(p.read_text("utf-8"))]
    assert len(forms) > 5
    assert [name for name, form in forms if "csrf_token" not in form] == []


def test_every_picture_of_the_documentation_is_there_and_light() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    named = [(page.parent, name) for page in pages for name in _PICTURE.findall(page.read_text("utf-8"))]
    pictures = {(folder / name).resolve() for folder, name in named}
    assert pictures
    assert [shown(p) for p in sorted(pictures) if not p.is_file()] == []
    assert [shown(p) for p in sorted(pictures) if p.stat().st_size > 300_000] == []


def test_the_words_of_the_pages_are_set_as_french_is() -> None:
    """No-break spaces before the high signs and inside quotation marks; typographic apostrophes."""
    loose = {}
    for page in sorted(p for p in SOURCE.rglob("*.html") if p.name != _AS_PROMISED):
        words = _MARKUP.sub("\N{OBJECT REPLACEMENT CHARACTER}", page.read_text("utf-8"))
        found = _LOOSE.findall(words)
        if found:
            loose[shown(page)] = found
    assert loose == {}
