"""How far a name goes, from its first word rightwards: capitals, particles, hyphens, initials.

What says that a name begins (a civility, a kinship, a label) is the recognisers' business; where it ends is
told here once for all of them.
"""

from __future__ import annotations

import re

from neo.core.french.verbs import verb_form
from neo.core.privacy.lexicon import first_names, is_common, is_place
from neo.core.privacy.names_index import PARTICLES
from neo.core.privacy.reading import Reading

_STOPS = (
    "le la les l un une des du de d et ou ni mais donc car que qui quoi dont ce cet cette ces son sa ses "
    "mon ma mes notre nos votre vos leur leurs je tu il elle on nous vous ils elles y en ne pas plus se me "
    "te lui eux a au aux dans par pour sur sous sans avec chez vers entre depuis pendant avant apres est "
    "sont ete etre avait etait sera serait ont ai as avoir fait peut veut doit dit va tres bien aussi alors "
    "puis encore absent absente present presente ok ras cf si non oui merci bonjour bonsoir tel mail rdv "
    "hier demain ici directeur directrice maire president presidente conseiller conseillere conseil "
    "referent referente responsable formateur formatrice tuteur tutrice gerant gerante chef cheffe "
    "employeur recruteur medecin docteur monsieur madame mademoiselle mr mme mlle maitre secretaire "
    "assistante assistant educateur educatrice infirmiere service accueil agence mission inscription bonne "
    "ci tous toutes tout toute chers cher chere m mm mmes mlles messieurs mesdames rh cip cpip drh moi toi "
    "lundi mardi mercredi jeudi vendredi samedi dimanche"
)
STOPS = frozenset(_STOPS.split())
"""Words that begin no name, whatever stands before them."""
DOUBLED = frozenset(["jean", "marie", "anne", "pierre"])
"""First names that are often followed by a second one, in small letters too."""
_BODY_WORDS = (
    "adie afpa agefiph anct ants apec ars asp bge bpi caf carsat cap ccas ccmsa cci cfa chr chrs chu cidff "
    "cij clic cma cmp cnam cpam crous csapa ddets dreets drfip edf engie esat fiphfp fjt ft gdd geiq greta "
    "iut mdph mds mfr msa mjc ofii ofpra opco pjj plie pmi pole rectorat sdis siao spip snc sncf udaf urssaf"
)
_BODIES = frozenset(_BODY_WORDS.split())
_SPACE = re.compile(r"[ \t\u00a0\u202f]{1,2}")
_JOINER = re.compile(r"[-–’'‐‑]")
_INITIAL = re.compile(r"\.[ \u00a0\u202f]?-?|-|[ \u00a0\u202f]")
_MOST_WORDS = 6


def opens_name(reading: Reading, i: int, *, lower: bool = False) -> bool:
    """Whether a name may begin with the word ``i``. ``lower``: the cue is strong enough for a name without
    its capital (« bonjour mme petit »)."""
    word = reading.words[i]
    if _begins_particle(reading, i):
        return True
    if word in STOPS:
        return False
    if len(word) == 1:
        return reading.is_capitalised(i) and word != "a"
    if not reading.is_capitalised(i):
        return _lower_name(reading, i) if lower else False
    return not (reading.in_shouted_line(i) and is_common(word) and not lower)


def _lower_name(reading: Reading, i: int) -> bool:
    word = reading.words[i]
    if not is_common(word):
        return True
    return (word in PARTICLES and _begins_particle(reading, i)) or verb_form(word) is None


def _begins_particle(reading: Reading, i: int) -> bool:
    """« Le Bihan », « de Bréval », « d’Aubremont »: a particle and a capital, not « le directeur »."""
    word = reading.words[i]
    if i + 1 >= len(reading.words) or (word not in PARTICLES and word != "d"):
        return False
    between, following = reading.between(i), reading.words[i + 1]
    joined = bool(_SPACE.fullmatch(between) or _JOINER.fullmatch(between))
    if not joined or (following in STOPS and following not in ("la", "le", "l")):
        return False
    if following in ("la", "le", "l"):
        return i + 2 < len(reading.words) and reading.is_capitalised(i + 2)
    return reading.is_capitalised(i + 1) and not (reading.in_shouted_line(i) and is_common(following))


def _leads_to_a_body(reading: Reading, i: int) -> bool:
    """« Rose de la CPAM », « Mme Diallo du SPIP »: where somebody works, not « Anne de BRÉVAL »."""
    following = i + 1
    while following < len(reading.words) and reading.words[following] in PARTICLES:
        following += 1
    return (
        following < len(reading.words)
        and reading.words[following] in _BODIES
        and reading.is_shouted(following)
        and not reading.is_capitalised(i)
    )


def name_end(reading: Reading, first: int, *, surname_next: bool = False) -> int:
    """The index of the last word of the name that begins at ``first``.

    ``surname_next``: what stands first is a first name, so one ordinary word with a capital may follow.
    """
    last, whole = first, not _is_part(reading, first)
    given = surname_next or _may_be_given(reading, first)
    while last - first < _MOST_WORDS and last + 1 < len(reading.words):
        step = _step(reading, last, given=given, whole=whole)
        if not step:
            break
        hyphen = _JOINER.fullmatch(reading.between(last)) is not None
        last += step
        if not _is_part(reading, last) and not hyphen:
            given, whole = (given and whole is False) or _may_be_given(reading, last), True
    return _without_trailing_particles(reading, first, last)


def _is_part(reading: Reading, i: int) -> bool:
    return len(reading.words[i]) == 1 or reading.words[i] in PARTICLES


def _may_be_given(reading: Reading, i: int) -> bool:
    return reading.words[i] in first_names()


def _step(reading: Reading, last: int, *, given: bool, whole: bool) -> int:
    """How many words more belong to the name after ``last``: none, one, or a particle and what it opens."""
    between, i = reading.between(last), last + 1
    word = reading.words[i]
    if _JOINER.fullmatch(between) or between in ("- ", "-\n"):
        apostrophe = between in "’'"
        return int(reading.is_capitalised(i) or not reading.is_capitalised(last) or apostrophe)
    if len(reading.words[last]) == 1 and _INITIAL.fullmatch(between):
        return int((len(word) == 1 and reading.is_capitalised(i)) or opens_name(reading, i))
    if not _SPACE.fullmatch(between):
        return 0
    if len(word) == 1:
        signed = reading.between(i)[:1] in (".", "-") and word not in "ay"
        return int(signed and (reading.is_capitalised(i) or not reading.is_capitalised(last)))
    if word in PARTICLES and whole and not given and not reading.is_capitalised(i):
        return 0
    if word in PARTICLES and _begins_particle(reading, i):
        return int(not _leads_to_a_body(reading, i))
    return int(_goes_on(reading, last, given=given, whole=whole))


def _goes_on(reading: Reading, last: int, *, given: bool, whole: bool) -> bool:
    """Whether the next word, after a space, is one more name."""
    i = last + 1
    word = reading.words[i]
    if word in STOPS:
        return False
    if reading.words[last] in DOUBLED and word in first_names():
        return True
    if not whole:
        return reading.is_capitalised(i) or not is_common(word)
    if not reading.is_capitalised(i):
        lower = not reading.is_capitalised(last) and (given or word in first_names())
        return lower and not is_common(word) and (len(word) > 3 or word in first_names())
    if reading.in_shouted_line(i):
        closed = given and reading.between(i)[:1] in (",", ";", ":", ")", "\n", "(")
        return closed or (not is_common(word) and not is_place(word) and len(word) > 2)
    if reading.is_shouted(i) and len(word) < 4 and word not in first_names():
        return False
    if is_common(word):
        return given
    known = given or word in first_names()
    return known or not (is_place(word) or reading.is_shouted(i) or reading.opens_sentence(i))


def _without_trailing_particles(reading: Reading, first: int, last: int) -> int:
    while last > first and reading.words[last] in PARTICLES and not reading.is_capitalised(last):
        if reading.between(last - 1) == "-":  # « jean-do »: tied to what stands before it
            break
        last -= 1
    return last
