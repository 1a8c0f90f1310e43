"""What a person may ask: that their record be erased, with a receipt; which functions were used on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from neo.adapters.sealing.two_keys import Pair
from neo.core.governance.journal.entry import FUNCTIONS, OPENING, Opening
from neo.core.governance.journal.retention import ALERTS, CLASSES, JOURNAL, kept_until, month_of
from neo.wiring.clock import now, this_day
from neo.wiring.journal import append, is_kept
from neo.wiring.journal_custody import Demand, open_journal
from neo.wiring.journal_keys import required
from neo.wiring.retention import chosen
from neo.wiring.settings import read_settings

TEXTS_NOT_KEPT = "NÉO ne garde aucun texte : ni question, ni réponse, ni synthèse, ni brouillon."
LISTS_NOT_WRITTEN = (
    "Les listes du conseiller qui suit la personne (journée, portefeuille, courriels) ne sont pas au journal."
)
_ACCESS = "Demande d’accès de la personne à ses données (RGPD, article 15)"
NOT_REACHED = (
    "les sauvegardes de ce serveur : elles suivent leur propre durée",
    "le dossier dans les outils de l’établissement (MAP, CVM), d’où cette copie vient",
    "une page déjà ouverte ou un texte déjà copié par un conseiller",
)
_POSTGRESQL = (
    "la place que le dossier occupait dans les fichiers de la base, que la base recouvrira à son heure"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays, until when at most (AAAA-MM), under which floor and why (French)."""

    what: str
    until: str
    floor_months: int
    why: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased from the embedded store, what stays, and what this command does not reach (French)."""

    person: str
    on: date
    characters: int
    appointments: int
    kept: tuple[Kept, ...]
    not_reached: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """For ``--json``."""
        return {
            "person": self.person,
            "erasedOn": self.on.isoformat(),
            "erased": {"records": 1, "characters": self.characters, "appointments": self.appointments},
            "kept": [
                {"what": k.what, "until": k.until, "floorMonths": k.floor_months, "why": k.why}
                for k in self.kept
            ],
            "notReached": list(self.not_reached),
            "texts": TEXTS_NOT_KEPT,
        }

    def as_text(self) -> str:
        """The same for a person to read."""
        lines = [
            f"Reçu d’effacement du dossier {self.person}, le {self.on:%d/%m/%Y}",
            "",
            "Effacé de la base des dossiers de NÉO :",
            f"- le dossier ({self.characters} caractères) et ses {self.appointments} rendez-vous.",
            "",
            "Gardé :" if self.kept else "Gardé : rien.",
            *(
                f"- {k.what}, jusqu’à {k.until[5:]}/{k.until[:4]} au plus tard "
                f"(au moins {k.floor_months} mois) : {k.why}."
                for k in self.kept
            ),
            "",
            TEXTS_NOT_KEPT,
            "",
            "Cette commande n’atteint pas :",
            *(f"- {what}" + ("." if what is self.not_reached[-1] else " ;") for what in self.not_reached),
        ]
        return "\n".join(lines) + "\n"


def erase(person: str, login: str, reason: str, door: str) -> Receipt:
    """Erase the record of ``person`` (its id) from the embedded store. Written in the journal first.

    Raises ``RecordNotFound``, and what the journal raises when it cannot be written.
    """
    from neo.storage.records.store import RecordStore

    folder, store = read_settings().data_dir, RecordStore()
    months = chosen()
    store.export_document(person)
    kept: tuple[Kept, ...] = ()
    if is_kept(folder):
        done = Opening(login, person, now().isoformat(), "erase", reason=reason, door=door)
        append(folder, required(folder), OPENING, done)
        kept = _kept(months)
    erased = store.erase(person)
    beyond = NOT_REACHED if erased.overwritten else (_POSTGRESQL, *NOT_REACHED)
    return Receipt(person, this_day(), erased.characters, erased.appointments, kept, beyond)


def _kept(months: dict[str, int]) -> tuple[Kept, ...]:
    this_month = month_of(this_day())
    names = {
        JOURNAL: "les entrées scellées du journal qui disent qui a ouvert ce dossier (aucun contenu)",
        ALERTS: "une alerte d’accès inhabituel, s’il y en a eu une, scellée",
    }
    return tuple(
        Kept(words, kept_until(this_month, months[name]), CLASSES[name].floor, CLASSES[name].why)
        for name, words in names.items()
    )


@dataclass(frozen=True, slots=True)
class Used:
    """One use of a function on a record. No adviser is named: the person asks about the record."""

    function: str
    at: str
    engine: str

    def as_json(self) -> dict[str, str]:
        """For ``--json``; no key without a value."""
        shape = {
            "function": self.function,
            "title": FUNCTIONS.get(self.function, self.function),
            "at": self.at,
        }
        return shape | ({"engine": self.engine} if self.engine else {})


def access(person: str, pair: Pair) -> list[Used]:
    """Which functions were used on this record, when and by which writer. The advisers concerned are told."""
    found = open_journal(Demand("access", person, _ACCESS), pair)
    return [Used(o.function, o.at, o.engine) for o in found.openings]
