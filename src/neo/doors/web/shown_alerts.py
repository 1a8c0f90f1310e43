"""What should not be written of somebody, as a page shows it."""

from __future__ import annotations

from neo.core.assistant.writings import Alert

from . import display, labels


def shown_alert(alert: Alert, text: str) -> dict[str, str]:
    """Its kind, its words in ``text``, the advice."""
    return {
        "kind": labels.label(labels.ALERTS, alert.kind),
        "words": text[alert.start : alert.end],
        "advice": display.typeset(alert.advice),
    }
