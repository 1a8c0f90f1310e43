"""Phone numbers and mail addresses that a text says are wrong, dead or replaced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re

HEADS = heads(
    "numero num tel telephone portable ligne sim mail mel courriel adresse boite messagerie nouveau appeler"
)
_OTHERS = (
    r"(?:mere|pere|maman|papa|s[oœ]e?ur|frere|fils|fille|mari|femme|conjointe?|compagn\w+|copine?|amie?|ex|"
    r"voisine?|tante|oncle|cousine?|employeur|proprietaire|belle-\w+|beau-\w+|grand-\w+|foyer|assistante)\b"
)
_BROKEN = (
    r"\bmorte?\b|\bhs\b|hors service|plus (?:valable|valide|acces|active?|attribue|utilise|"
    r"en service|joignable)|fermee?\b|"
    r"pirat\w+|bloquee?\b|n'existe plus|ne (?:marche|fonctionne) (?:plus|pas)|perdue?\b|errone\w*|"
    r"\bfaux\b|pas le (?:sien|bon)|"
    r"(?:celui|celle) d(?:e|'un|'une) ?(?:sa|son|ses|ma|mon|la|l'|le)?|"
    rf"(?:c'est|est|=|:) (?:(?:celui|celle) d\w* ?)?(?:a |de )?(?:sa|son|la|ma|mon|le|l'|une?) "
    rf"?{_OTHERS}|a change|resiliee?\b|desactivee?\b|changee?\b"
)
_PHONE_NAME = r"numero|num|tel|telephone|portable|ligne|sim"
_MAIL_NAME = r"mail|mel|courriel|adresse (?:mail|electronique|mel)|boite mail|messagerie"
_NEW_PHONE = re.compile(
    rf"\bnouve(?:au|lle) (?:{_PHONE_NAME})|\b(?:nv|nvo) (?:{_PHONE_NAME})|"
    rf"change de (?:{_PHONE_NAME})|ancienn?e? (?:{_PHONE_NAME})|ne plus (?:l'|lui )?(?:appeler|telephoner)|"
    rf"nouveau ?: ?0\d"
)
_NEW_MAIL = re.compile(
    rf"\bnouve(?:au|lle) (?:{_MAIL_NAME})|\b(?:nv|nvo) (?:{_MAIL_NAME})|"
    rf"change (?:de|d') ?(?:{_MAIL_NAME})|ancienn?e? (?:{_MAIL_NAME})"
)
_BAD_PHONE = re.compile(
    rf"\b(?:{_PHONE_NAME})\b(?! (?:de|du) (?:l'|la|le) ?(?:employeur|entreprise|"
    rf"creche))[^.;?!\n]{{0,35}}(?:{_BROKEN})"
)
_BAD_MAIL = re.compile(rf"\b(?:{_MAIL_NAME})\b[^.;?!\n]{{0,35}}(?:{_BROKEN})")
_DIGITS = re.compile(r"(?:\+33|0)[ .]?[1-9](?:[ .-]?\d\d){4}")


def contact_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """The profile's phones, then its mail addresses, when a text says they are no longer to be used."""
    person = dossier.person
    phones = [field_source(f"/identite/telephones/{i}", p) for i, p in enumerate(person.phones)]
    mails = [field_source(f"/identite/emails/{i}", m) for i, m in enumerate(person.emails)]
    own = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY]
    known = {_digits(p) for p in person.phones}
    wrong = [f for f in own if (_BAD_PHONE.search(f.folded) or _NEW_PHONE.search(f.folded))]
    wrong = [f for f in wrong if not {_digits(m.group()) for m in _DIGITS.finditer(f.passage.text)} & known]
    # Whoever shares the person's box may write in their name: what an adviser noted goes first.
    wrong = [f for f in wrong if f.passage.kind == "report"] or wrong
    if phones and wrong:
        about = f"Téléphone : le numéro du profil n'est plus à utiliser d'après le {told(wrong[-1])}"
        yield against("phone", about, phones, wrong, 0.8)
    dead = [f for f in own if _BAD_MAIL.search(f.folded) or _NEW_MAIL.search(f.folded)]
    if mails and dead:
        about = f"Adresse mail : une adresse du profil n'est plus à utiliser d'après le {told(dead[-1])}"
        yield against("mail", about, mails, dead[-1:], 0.45)


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone.replace("+33", "0"))
