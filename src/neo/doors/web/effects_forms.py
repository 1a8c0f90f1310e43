"""The three forms of advisers: plain HTML, each field with its error under it."""

from __future__ import annotations

from typing import Any

from django import forms

from neo.core.governance.questions import (
    HELPED,
    IRRITANT,
    IRRITANTS,
    MISSING,
    MOST_IRRITANTS,
    SURVEY,
)
from neo.wiring.irritants import LONGEST, cleaned, names_in

_CHOOSE = "Choisissez une ligne."
_UNKNOWN = {"invalid_choice": "Cette réponse n’est pas dans la liste."}


def _one_of(label: str, choices: dict[str, str], **options: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        choices=list(choices.items()),
        widget=forms.RadioSelect(attrs={"class": "ticks"}),
        error_messages={"required": _CHOOSE, **_UNKNOWN},
        **options,
    )


class FeedbackForm(forms.Form):
    """Two questions, the second one optional."""

    aide = _one_of("Ce texte vous a-t-il aidé ?", HELPED)
    manque = _one_of("Que manquait-il le plus ?", MISSING, required=False)


class IrritantForm(forms.Form):
    """At most three irritants, and a sentence about no person."""

    irritant = forms.MultipleChoiceField(
        label=IRRITANT.words,
        choices=list(IRRITANTS.items()),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "ticks"}),
        help_text=f"{MOST_IRRITANTS} lignes au plus.",
        error_messages={"required": "Choisissez au moins une ligne.", **_UNKNOWN},
    )
    phrase = forms.CharField(
        label="En une phrase, si vous le souhaitez",
        required=False,
        max_length=LONGEST,
        help_text=f"{LONGEST} caractères au plus. Ni nom, ni numéro, ni agence.",
        widget=forms.Textarea(attrs={"rows": 3, "class": "field", "autocomplete": "off"}),
        error_messages={"max_length": f"{LONGEST} caractères au plus."},
    )

    def clean_irritant(self) -> list[str]:
        """Three at most."""
        found: list[str] = self.cleaned_data["irritant"]
        if len(found) > MOST_IRRITANTS:
            raise forms.ValidationError(
                f"{MOST_IRRITANTS} lignes au plus : gardez celles qui gênent le plus."
            )
        return found

    def clean_phrase(self) -> str:
        """On one line; refused where somebody may be recognised in it."""
        text = cleaned(self.cleaned_data["phrase"])
        found = names_in(text) if text else ()
        if found:
            quoted = ", ".join(f"« {words} »" for words in found)
            raise forms.ValidationError(
                f"Quelqu’un pourrait être reconnu à : {quoted}. Dites-le sans nom ni numéro."
            )
        return text

    def approval(self) -> dict[str, Any]:
        """What would be kept, as it would be read."""
        codes = self.cleaned_data["irritant"]
        return {
            "irritants": [(code, IRRITANTS[code]) for code in codes],
            "phrase": self.cleaned_data["phrase"],
        }


class SurveyForm(forms.Form):
    """The questions of the questionnaire; each may be left out, one at least is answered."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for number, question in enumerate(SURVEY):
            self.fields[f"q{number}"] = _one_of(question.words, question.choices, required=False)

    def clean(self) -> dict[str, Any]:
        """An empty sheet is not counted."""
        found: dict[str, Any] = super().clean() or {}
        if not any(found.values()) and not self.errors:
            raise forms.ValidationError("Répondez à une question au moins.")
        return found

    def answers(self) -> dict[str, str]:
        """Question code -> answer."""
        return {q.code: self.cleaned_data[f"q{number}"] for number, q in enumerate(SURVEY)}
