"""The fields that forms of decisions share: plain HTML; what was typed comes back with its error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms

from neo.core.governance.rollout import Rollout
from neo.core.governance.shapes import MOST_CHARACTERS
from neo.core.governance.uses import ENGINE_KINDS, TASKS, TRADES
from neo.core.reference.regions import REGIONS

EVERY_REGION = ("", "Toutes les régions")
_NEEDED = "À remplir."
_CHOOSE = "Choisissez au moins une ligne."
_EVERY = [(task.name, task.title) for task in TASKS.values()]
_BUILT = [(task.name, task.title) for task in TASKS.values() if task.built]
_PLAIN = (forms.Textarea, forms.TextInput, forms.NumberInput, forms.Select, forms.DateInput, forms.FileInput)


class DecisionForm(forms.Form):
    """What one kind of decision says. ``what()`` after ``is_valid()``: the JSON the register takes."""

    template_rows: str = ""
    """A template for what is more than a field a line; empty for none."""

    def __init__(self, *args: Any, rollout: Rollout, **options: Any) -> None:
        super().__init__(*args, **options)
        self.rollout = rollout
        self.prepare()
        for field in self.fields.values():
            _dress(field)

    def prepare(self) -> None:
        """Fill the choices that depend on the register."""

    def what(self) -> dict[str, Any]:
        """The values under the names of the register, empty ones left out."""
        return {key: _plain(value) for key, value in self.cleaned_data.items() if value not in (None, "", [])}


def functions(
    label: str = "Usages concernés", every: bool = False, **options: Any
) -> forms.MultipleChoiceField:
    """Uses that exist; ``every``: those to come too, on which opinions are given before they are built."""
    return _several(label, _EVERY if every else _BUILT, **options)


def trades(label: str = "Métiers", **options: Any) -> forms.MultipleChoiceField:
    return _several(label, TRADES.items(), **options)


def regions(label: str = "Régions", **options: Any) -> forms.MultipleChoiceField:
    return _several(label, REGIONS.items(), **options)


def engine_kinds(label: str = "Rédacteurs", **options: Any) -> forms.MultipleChoiceField:
    return _several(label, ENGINE_KINDS.items(), **options)


def one_of(label: str, choices: Iterable[tuple[str, str]], **options: Any) -> forms.ChoiceField:
    """A list to choose one line from."""
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        error_messages={"required": _NEEDED, "invalid_choice": "Choisissez une ligne de la liste."},
        **options,
    )


def number_of(label: str, **options: Any) -> forms.TypedChoiceField:
    """A decision to choose, by its number; its choices are filled by ``prepare``."""
    return forms.TypedChoiceField(
        label=label,
        coerce=int,
        empty_value=None,
        error_messages={"required": _NEEDED, "invalid_choice": "Choisissez une décision de la liste."},
        **options,
    )


def day(label: str, **options: Any) -> forms.DateField:
    return forms.DateField(
        label=label,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={"required": _NEEDED, "invalid": "Écrivez une date, par exemple 15/06/2026."},
        **options,
    )


def words(label: str, rows: int = 3, **options: Any) -> forms.CharField:
    """A text of a sentence or a page."""
    most = f"{MOST_CHARACTERS:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return forms.CharField(
        label=label,
        max_length=MOST_CHARACTERS,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": _NEEDED, "max_length": f"{most} caractères au plus."},
        **options,
    )


def whole(label: str, least: int = 0, most: int | None = None, **options: Any) -> forms.IntegerField:
    low, high = f"Pas moins de {least}.", f"Pas plus de {most}."
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=most,
        error_messages={
            "required": _NEEDED,
            "invalid": "Écrivez un nombre entier.",
            "min_value": low,
            "max_value": high,
        },
        **options,
    )


class Amount(forms.CharField):
    """A number as it is written in French: ``0,85``, ``85 %``, ``1 200``. ``share`` asks for 0 to 1."""

    def __init__(self, *, label: str, share: bool = False, **options: Any) -> None:
        self.share = share
        super().__init__(label=label, error_messages={"required": _NEEDED}, max_length=20, **options)

    def clean(self, value: Any) -> float | None:
        written = super().clean(value)
        if not written:
            return None
        number = read_amount(written)
        if number is None:
            raise forms.ValidationError("Écrivez un nombre, par exemple 0,85 ou 85 %.")
        if number < 0 or (self.share and number > 1):
            raise forms.ValidationError(
                "Une part va de 0 à 1, ou de 0 % à 100 %." if self.share else "Un nombre positif est attendu."
            )
        return number


def read_amount(written: str) -> float | None:
    """``85 %`` is 0.85; nothing when it is no number."""
    text = "".join(written.split()).replace("\N{NARROW NO-BREAK SPACE}", "").replace(",", ".")
    percent = text.endswith("%")
    try:
        number = float(text.removesuffix("%"))
    except ValueError:
        return None
    if number != number or number in (float("inf"), float("-inf")):
        return None
    return round(number / 100, 6) if percent else number


def _several(label: str, choices: Iterable[tuple[str, str]], **options: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _CHOOSE, "invalid_choice": "Cette valeur n’est pas dans la liste."},
        **options,
    )


def _dress(field: forms.Field) -> None:
    widget = field.widget
    if isinstance(widget, _PLAIN):
        widget.attrs.setdefault("class", "field")
    elif isinstance(widget, forms.CheckboxSelectMultiple | forms.RadioSelect):
        widget.attrs.setdefault("class", "ticks")


def _plain(value: Any) -> Any:
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    return value
