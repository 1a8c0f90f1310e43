"""Which eight are kept: one a matter, each kind in its place, whatever the order they come in."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from neo.core.assistant.suggestions.choosing import choose
from neo.core.assistant.suggestions.proposal import Kind, Proposal
from neo.core.assistant.writings import MOST_SUGGESTIONS
from neo.core.dossier.sources import Source

DAY = date(2026, 5, 20)


def _proposal(kind: Kind, title: str, day: date | None = None, keys: str = "") -> Proposal:
    return Proposal(kind, title, "Parce que.", (Source(title, f"/{title}"),), day, frozenset(keys.split()))


_PROPOSALS = st.lists(
    st.builds(
        lambda kind, number, days: _proposal(
            kind, f"Étape {number}", None if days is None else DAY + timedelta(days=days), f"mot{number} cle"
        ),
        st.sampled_from(list(Kind)),
        st.integers(0, 40),
        st.none() | st.integers(-100, 100),
    ),
    max_size=30,
)


@given(_PROPOSALS)
def test_at_most_eight_distress_first_then_by_day(found: list[Proposal]) -> None:
    kept = choose(found)
    assert len(kept) <= MOST_SUGGESTIONS
    rest = [p.day or date.max for p in kept if p.kind is not Kind.DISTRESS]
    assert rest == sorted(rest)
    distress = [p.kind is Kind.DISTRESS for p in kept]
    assert distress == sorted(distress, reverse=True)
    assert {s for p in kept for s in p.sources} <= {s for p in found for s in p.sources}


def test_two_readers_of_one_matter_give_one_step_with_both_places() -> None:
    note = _proposal(Kind.DEADLINE, "note", DAY, "dossier formation devis")
    step = _proposal(Kind.DEADLINE, "plan", DAY, "dossier formation cerfa")
    (kept,) = choose([note, step])
    assert {s.ref for s in kept.sources} == {"note", "plan"}


def test_what_the_agency_owes_is_not_what_the_person_prepares() -> None:
    agency = _proposal(Kind.AGENCY, "relancer", None, "relancer regie mobilite")
    person = _proposal(Kind.DEADLINE, "dossier", DAY, "dossier regie mobilite lettre releve permis points")
    assert len(choose([agency, person])) == 2


def test_profile_and_diagnosis_are_one_step_only_when_room_is_short() -> None:
    updates = [
        _proposal(Kind.PROFILE, "Mettre à jour le profil avec la personne : adresse"),
        _proposal(Kind.DIAGNOSIS, "Actualiser le diagnostic avec la personne : mobilité"),
    ]
    assert len(choose(updates)) == 2
    more = [
        _proposal(kind, kind.name) for kind in list(Kind)[:12] if kind not in (Kind.PROFILE, Kind.DIAGNOSIS)
    ]
    titles = [p.title for p in choose([*updates, *more])]
    assert "Mettre à jour le profil avec la personne : adresse ; diagnostic : mobilité" in titles
