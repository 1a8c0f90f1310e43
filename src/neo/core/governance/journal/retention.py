"""How long each class is kept: between a floor that the law asks for and a ceiling that it allows.

Floors: AI Act, article 26(6), a deployer keeps its logs six months at least; the CNIL's recommendation on
logging (deliberation 2021-122) has them kept six months to a year, three years at most where justified.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Class:
    """Months. ``title`` and ``why`` are French. Only its month dates an entry: kept ``n`` whole months after
    it, it is there ``n`` months at least and ``n + 1`` at most.
    """

    name: str
    title: str
    floor: int
    ceiling: int
    usual: int
    why: str


JOURNAL, ALERTS, NOTICES, HEADS = "journal", "alerts", "notices", "heads"
INCIDENTS, TEXTS, IRRITANTS = "incidents", "texts", "irritants"
CLASSES: dict[str, Class] = {
    one.name: one
    for one in (
        Class(JOURNAL, "Journal des ouvertures de dossiers", 6, 12, 11,
              "règlement européen sur l’IA, article 26(6) : six mois au moins ; "
              "CNIL, délibération 2021-122 : un an au plus"),
        Class(ALERTS, "Alertes d’accès inhabituel", 6, 12, 11, "le temps du journal qu’elles signalent"),
        Class(NOTICES, "Avis d’ouverture du journal", 12, 36, 35,
              "un conseiller doit pouvoir savoir qui a fait lire ce qui le concerne, et le contester"),
        Class(HEADS, "Têtes quotidiennes du journal", 12, 60, 35,
              "elles prouvent que rien n’a été retiré ; elles ne disent rien de personne"),
        Class(INCIDENTS, "Signalements, sans leur texte", 12, 60, 35,
              "les élus comparent d’une année à l’autre ; un signalement ne dit rien de personne"),
        Class(TEXTS, "Textes joints à un signalement", 1, 12, 5,
              "le temps de comprendre et de corriger ; un an au plus, comme le dit l’analyse d’impact"),
        Class(IRRITANTS, "Phrases sur les autres outils", 1, 13, 12,
              "elles ne disent rien de personne ; un an, pour voir si ce qui gênait a changé"),
    )
}  # fmt: skip


def months_kept(name: str, chosen: Mapping[str, int]) -> int:
    """Months of a class. Raises ``ValueError`` (French) for a choice outside its floor and ceiling."""
    kept = CLASSES[name]
    months = chosen.get(name, kept.usual)
    if not kept.floor <= months < kept.ceiling:
        raise ValueError(
            f"{kept.title} : entre {kept.floor} et {kept.ceiling - 1} mois révolus, pas {months}"
        )
    return months


def month_of(day: date) -> str:
    """AAAA-MM."""
    return f"{day.year:04d}-{day.month:02d}"


def first_kept(today: date, months: int) -> str:
    """The oldest month still kept, AAAA-MM: an entry is kept ``months`` whole months after its own."""
    return _shifted(month_of(today), -months)


def kept_until(month: str, months: int) -> str:
    """The last month in which what was written in ``month`` may still be there, AAAA-MM."""
    return _shifted(month, months)


def _shifted(month: str, by: int) -> str:
    count = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{count // 12:04d}-{count % 12 + 1:02d}"
