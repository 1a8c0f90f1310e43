"""Filters and tags of the screens: French values, codes in words, icons."""

from __future__ import annotations

from datetime import date, datetime

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from neo.core.governance.uses import TRADES
from neo.doors.web import display, labels, timeline
from neo.doors.web.reportable import whole_text

register = template.Library()

for _name in (
    "long_date",
    "short_date",
    "day_month",
    "weekday_date",
    "weekday_month",
    "hour",
    "duration",
    "amount",
    "partial_date",
    "capital",
    "typeset",
):
    register.filter(_name, getattr(display, _name))


register.filter("anchor", timeline.anchor)


@register.filter
def label(code: str, table: str) -> str:
    """``{{ step.state|label:"STEP_STATES" }}``: the words of a code."""
    return labels.label(getattr(labels, table), code)


@register.filter
def trade(code: str) -> str:
    """``Conseil à l’emploi``."""
    return TRADES.get(code, code)


@register.filter
def over_twelve_months(explored: date | None, today: date) -> bool:
    """Whether what was explored that day is older than twelve months."""
    return display.is_over_twelve_months(explored, today)


@register.filter
def months_until(explored: date, today: date) -> int:
    """Whole months from a day to today."""
    return display.months_between(explored, today)


@register.filter
def signature(agent: object) -> str:
    """``C. BOUCHER``: an author in a table."""
    first, last = getattr(agent, "first_name", ""), getattr(agent, "last_name", "")
    return f"{first[:1]}.{display.NBSP}{last}" if first and last else first or last


@register.filter
def voices(text: str) -> SafeString:
    """A sentence of NÉO's, with what it quotes in the face of people's own words."""
    shapes = {True: '<span class="said">{}</span>', False: "{}"}
    parts = (format_html(shapes[quoted], part) for part, quoted in display.voices(text))
    return format_html_join("", "{}", ((part,) for part in parts))


@register.filter
def iso(moment: date | datetime) -> str:
    """The machine form of a date, for ``datetime`` attributes."""
    return moment.isoformat()


@register.filter
def count(number: int, words: str) -> str:
    """``{{ 3|count:"courriel" }}`` or ``{{ 2|count:"aveu,aveux" }}``: number and word agree."""
    singular, _, several = words.partition(",")
    return display.plural(number, singular, several or None)


@register.inclusion_tag("web/_report_whole.html")
def report_whole(record_id: str, function: str) -> dict[str, str]:
    """The control that reports what a whole text of ``function`` leaves out."""
    return {"report": whole_text(record_id, function)}


@register.simple_tag
def icon(name: str, css: str = "") -> SafeString:
    """A drawing of the page's sprite; a word always goes with it."""
    classes = f"i {css}".strip()
    return format_html(
        '<svg class="{}" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><use href="#i-{}"/></svg>',
        classes,
        name,
    )
