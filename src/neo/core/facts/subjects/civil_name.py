"""The person's name: a change told in a note, against the name the profile still shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from neo.core.dossier.model import Dossier
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Fact, Speaker
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.notes import heads
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

HEADS = heads("nom appelle")
_CHANGED = re.compile(
    r"(?:reprend|repris|a repris|porte (?:desormais|maintenant|a nouveau)|retrouve) (?:son |mon |"
    r"le )?nom|change(?:ment)? de nom|"
    r"nom (?:de naissance|de jeune fille|d'usage|d'epouse) (?:repris|retrouve|desormais)|(?:nouveau|"
    r"ancien) nom\b|"
    r"nom \w+ (?:encore|toujours) (?:dans|dans|sur|au)|s'appelle (?:desormais|maintenant)"
)
_NOT_YET = re.compile(
    r"envisag\w+|souhait\w+|voudrai\w+|\bsi\b|apres le divorce|pas encore|"
    r"reflechi\w*|quand|apres le jugement"
)


def name_disagreements(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    """The name in the profile is the one a note says the person has left."""
    own = [f for f in notes if f.speaker is not Speaker.THIRD_PARTY]
    changed = [f for f in own if _CHANGED.search(f.folded) and not _NOT_YET.search(f.folded)]
    person = dossier.person
    if not changed or _is_done(dossier):
        return
    about = f"Nom : {person.last_name} au profil, changement de nom d'après le {told(changed[0])}"
    yield against("name", about, [field_source("/identite/nom", person.last_name)], changed, 0.85)


def _is_done(dossier: Dossier) -> bool:
    """The profile's name is already the birth name."""
    return bool(dossier.person.birth_name) and fold(dossier.person.birth_name) == fold(
        dossier.person.last_name
    )
