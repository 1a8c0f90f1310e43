"""What detection costs as a text grows, on ordinary notes and on texts made to be slow.

``python -m bench.detection_curve`` prints seconds for each length: a line that grows faster than the
lengths is a fault. Nothing is asserted.
"""

from __future__ import annotations

from time import perf_counter

from neo.core.privacy.detection import detect
from neo.core.privacy.identity import Identity, KnownPerson, KnownValue
from neo.core.privacy.kinds import Kind

LENGTHS = (10_000, 100_000, 1_000_000)
NOTE = (
    "Vu Mme Steinbach ce jour, tél. 06 39 98 05 88, née le 18/04/1967. Habite 14 rue des Rémouleurs, "
    "63300 Thiers. CDI du 01/09/1998 au 30/06/2005 chez Meca-Plus, 1 850 € brut, permis B. Mail "
    "ingrid@example.org.\n"
)
UNITS = {
    "note": NOTE,
    "chiffres": "7",
    "arobases": "@",
    "espaces": " ",
    "lettres": "a",
    "chiffres espacés": "0 ",
    "chiffres pointés": "1.",
    "mails collés": "a@",
    "paires": "06 ",
    "dates": "12/03/",
    "voies": "rue de la ",
    "liens": "https://a.",
    "arobases écrites": "a (at) ",
    "points écrits": "a point ",
    "naissances": "né le 1 ",
}
IDENTITY = Identity(
    (KnownPerson("person", "person", ("Ingrid",), ("STEINBACH",)),),
    (
        KnownValue(Kind.PHONE, "06 39 98 05 88", "person"),
        KnownValue(Kind.ADDRESS, "14 rue des Rémouleurs", "person"),
        KnownValue(Kind.EMAIL, "ingrid@example.org", "person"),
    ),
)


def main() -> None:
    """Print the curve."""
    detect(NOTE, IDENTITY)
    print("secondes".ljust(20), *(f"{length:>10}" for length in LENGTHS))
    for name, unit in UNITS.items():
        print(name.ljust(20), *(f"{_seconds(unit, length):>10.3f}" for length in LENGTHS), flush=True)


def _seconds(unit: str, length: int) -> float:
    text = (unit * (length // len(unit) + 1))[:length]
    start = perf_counter()
    detect(text, IDENTITY)
    return perf_counter() - start


if __name__ == "__main__":
    main()
