"""To answer or to abstain: what a passage must hold to be given as an answer.

Each requirement alone forbids the answer, and says in one sentence why a careful reader would not give it.
"""

from __future__ import annotations

from collections.abc import Callable

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.attached import (
    ROLE,
    has_not_happened,
    hides_the_content,
    is_of_another_kind,
    is_only_a_signature,
    is_only_the_appointment,
    is_only_wished,
    is_over,
    is_told_too_early,
    is_unsettled,
    names_another_kind,
    names_somebody_else,
    role_of,
    says_nothing_by_them,
    tells_it_as_the_cause,
)
from neo.core.assistant.answer.features import TYPED, Evidence, PartReader, is_telling
from neo.core.assistant.answer.kinds import BY_VALUE
from neo.core.assistant.answer.matching import in_window
from neo.core.assistant.answer.settled import (
    act_missing,
    focus_missing,
    not_done,
    nothing_told,
    thing_missing,
    undecided,
    unsettled,
)
from neo.core.assistant.answer.stance import (
    HEDGED,
    NOT_TOLD,
    WITHDRAWN,
)
from neo.core.assistant.answer.values import DATED
from neo.core.assistant.answer.whose import names_nobody_asked, tells_of_somebody_close
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import find_names

_VALUES = TYPED - {Ask.WHY}
_BESIDE = 0.55  # degree from which a word stands in the passage, its heading or its line
_ROLE_HELD = 0.7
_SOMEWHERE = 0.1
_LEAST, _ALL_NOUNS = 0.3, 0.7
_ATTACHED = 0.45  # share of the telling nouns that must stand beside a value
_BARE_NOUNS = frozenset(
    {
        "montant",
        "montants",
        "part",
        "somme",
        "budget",
        "date",
        "ville",
        "commune",
        "lieu",
        "endroit",
        "adresse",
        "site",
        "chose",
        "quantite",
    }
)
_PRICED = frozenset({"prix", "cout", "couts", "tarif", "tarifs", "taux horaire", "depense", "frais"})
_REACHED = re.compile(r"\badresses?\b|\bhabit\w+|\bou (?:vit|loge|demeure)|\bjoindre\b|\bcontacter\b")
_OF_SOMETHING = re.compile(
    r"\b(?:adresse|tel|telephone|numero|num|mail|coordonnees) (?:\w+ )?(?:du |de (?:la |l'|son |sa )?|d'|"
    r"des )"
    r"(?!tel|portable|mobile|fixe|mail|courriel|contact|la personne|personne|domicile|demandeu|"
    r"interesse)\w{4,}"
)
_PAID = re.compile(r"(?:par|/) ?(?:mois|an|heure|h)\b|mensuel\w*|annuel\w*")
_REASON = re.compile(r"\b(?:motifs?|raisons?|pourquoi|causes?)\b")
_UNREASONED = frozenset(
    {"appointment", "engagement", "finding", "constraint", "orientation", "step", "proposal"}
    | {"contract", "person", "licence", "language", "count", "adviser", "benefit", "skill", "document"}
)
_NOUN_LETTERS = 4
_BEFORE_NOUN = re.compile(r"\b(?:le|la|l'|les|son|sa|ses|mon|ma|mes|un|une|des|du|ce|cet|cette|de|en) ?$")
_NO_MORE = re.compile(r" ?(?:$|[.,;!?)]|que? |qu'|qui )")
_NAMED = re.compile(
    r"(?:entreprise|societe|employeur|patron|organisme|association|centre|ecole|banque|cabinet|"
    r"garage|medecin|avocat|client|ehpad|hopital|etablissement|creche|lycee|maternite|auto-ecole|"
    r"restaurant|magasin|"
    r"hotel|college|foyer|maison"
    r"|\w{3,}(?:eur|euse|iste|ien|ienne|naire))"
)
_FOCUS = 0.3
_SOME_OF_IT, _WELL_COVERED = 0.3, 0.5
_OF_A_THING = frozenset({Ask.AMOUNT, Ask.WHEN, Ask.DURATION, Ask.COUNT, Ask.CLOCK})
_OWN_WORDS, _IN_CLAUSE = 0.8, 0.6
_BY_VERB = re.compile(
    r"\b(?:de|dans|en) quoi\b(?! (?:est|s'agit|parle|il vi[tv]|elle vi[tv]|vi[tv]))|"
    r"\bdans quoi\b"
)
_INCOME = re.compile(
    r"\b(?:percev\w+|touchera\w*|va-t-\w+ (?:toucher|gagner|percevoir)|va (?:toucher|"
    r"gagner))\b|"
    r"\b(?:montant|salaire|remuneration|are|paye\w*|indemnis\w+)\b.{0,30}\bpendant\b"
)
_RECEIVED = re.compile(
    r"\b(?:percoi\w*|percev\w*|touche\w*|allocations?|are|ass|rsa|remuner\w+|"
    r"salaires?|bruts?|net|paye\w*)\b"
)
_TOLD_BEFORE_ASKING = re.compile(r"\w.{20,}[,:] .+\?\s*$")
_TOLD_THEN_ASKED = re.compile(r"^[^?]{40,}[.!] [^.?!]+\?\s*$")
_EVENT = re.compile(r"rdv|rendez|entretiens?|audience|examens?|visite|reunion|tests?")
_RESULT_ASKED = re.compile(
    r"\b(?:resultats?|conclusions?|avis|verdict|issue) (?:definiti\w+ |medical\w* )?(?:de |du |d'|des |"
    r"a la |au )|\b(?:est|etait|a-t-(?:il|elle) ete|sont)(?:-(?:il|elle)s?)? (?:bonnes?|bons?|positi\w+|"
    r"concluante?s?|favorables?|reussie?s?|satisfaisante?s?)(?= *\??$)"
)
_RESULT_TOLD = re.compile(
    r"\b(?:apte|inapte|inaptitude|(?:de)?favorables?|refus\w*|accord\w*|accept\w+|valide\w*|oui|non|"
    r"obtenu\w*|obtient|"
    r"reussi\w*|rates?|ratee?|echec|echou\w+|conclu\w*|reco\w*|restrictions?|admise?|ajournee?|retenue?s?|"
    r"bons?|bonne|positi\w+|"
    r"negati\w+|excellent\w*|(?:in)?suffisan\w+|nul|ok|bien|moyen\w*|niveau|contest\w+|pas de)\b|"
    r"\d ?(?:/|sur) ?\d+|\d ?%|\b[abc][12]\b|[\"«]"
)
_OF = re.compile(r" (?:de|du|des)\b| d'")
_LOOKED_AT, _TOLD_IN = 3, 8
_AS_CLOSE = 0.8


def may_answer(reader: PartReader, e: Evidence) -> bool:
    """Whether ``e`` meets every requirement of the question."""
    return not any(forbids(reader, e) for forbids in _REQUIREMENTS)


def lacks_only_its_nouns(reader: PartReader, e: Evidence) -> bool:
    """Whether ``e`` would answer but for the nouns of the question, that it tells in other words."""
    return [forbids for forbids in _REQUIREMENTS if forbids(reader, e)] == [_nouns_missing]


def is_said_unknown(reader: PartReader, ranked: list[Evidence]) -> bool:
    """Whether the record itself says that it does not know ("note pas communiquée")."""
    if Ask.WHETHER in reader.asks or Ask.LIST in reader.asks or not ranked:
        return False
    if Ask.WHY in reader.asks and any(_untold_reason(reader, e) for e in _of_the_event(reader, ranked)):
        return True
    held = _AS_CLOSE * reader.nouns_held(ranked[0])
    sure = [
        e
        for e in ranked[:_LOOKED_AT]
        if e.coverage >= _AS_CLOSE * ranked[0].coverage
        or (e.passage.pointer == ranked[0].passage.pointer and reader.nouns_held(e) >= held)
    ]
    unknown = [e for e in sure if NOT_TOLD.search(reader.texts.folded(e.passage))]
    unknown = [e for e in unknown if not e.values.get(Ask.WHY)]  # its reason is told, whatever else is not
    if not unknown:
        return False
    told = [e for e in sure if e not in unknown and may_answer(reader, e)]
    return not told or reader.recency(told[0].passage) < max(reader.recency(e.passage) for e in unknown)


def _of_the_event(reader: PartReader, ranked: list[Evidence]) -> list[Evidence]:
    """The best passage, and those that hold the rarest word of the question themselves."""
    rarest = max(range(len(reader.words)), key=lambda i: reader.words[i].weight, default=None)
    if rarest is None:
        return ranked[:1]
    return ranked[:1] + [e for e in ranked[1:_TOLD_IN] if e.inside[rarest] >= _OWN_WORDS]


def _untold_reason(reader: PartReader, e: Evidence) -> bool:
    """Whether the text says, beside what happened, that the reason is not known."""
    beside = [e.passage, *reader.index.neighbours(e.passage, 2)]
    told = [reader.texts.folded(p) for p in beside]
    return any(NOT_TOLD.search(text) and _REASON.search(text) for text in told)


def _no_value(reader: PartReader, e: Evidence) -> bool:
    typed = [a for a in reader.asks if a in TYPED]
    return bool(typed) and not any(e.values.get(a) for a in typed)


def _no_reason(reader: PartReader, e: Evidence) -> bool:
    """An appointment, a step or a finding of the profile gives no reason."""
    if Ask.WHY not in reader.asks:
        return False
    if reader.nouns_held(e) < _SOME_OF_IT and e.wide < _WELL_COVERED:
        return True
    return e.passage.kind in _UNREASONED or _untold_reason(reader, e)


def _too_far(reader: PartReader, e: Evidence) -> bool:
    """The passage and what stands around it hold too little of the question."""
    if _is_the_address(reader, e) or e.values.get(Ask.PHONE):
        return False
    if not reader.words or e.wide >= _LEAST:
        return False
    alone = len(reader.question.parts) == 1 and not any(is_telling(w.word) for w in reader.words)
    return alone or reader.nouns_held(e) < _ALL_NOUNS


def _is_the_address(reader: PartReader, e: Evidence) -> bool:
    """Whether the person's own address is asked for, and one is told."""
    own = reader.part.noun == "adresse" and not _OF_SOMETHING.search(reader.question.folded)
    return own and bool(e.features["member"])


def _only_asks(reader: PartReader, e: Evidence) -> bool:
    told = any(e.values.values()) and (
        (e.passage.kind == "report" and _TOLD_BEFORE_ASKING.search(e.passage.text))
        or _TOLD_THEN_ASKED.search(e.passage.text)
    )
    return bool(e.features["request"]) and not told


def _name_missing(reader: PartReader, e: Evidence) -> bool:
    """A name of the question stands nowhere near: in the line for a value, in the text otherwise."""
    least = 0.3 if _VALUES & set(reader.asks) else _SOMEWHERE
    if Ask.WHETHER in reader.asks and not any(w.word.entity and not w.known for w in reader.words):
        return False
    return any(max(i, a) < least for i, a, w in reader.degrees(e) if w.word.entity)


def _noun_missing(reader: PartReader, e: Evidence) -> bool:
    """What is asked for ("résultat", "salaire") is neither said nor named by one of its members."""
    noun = reader.part.noun
    if not noun or noun in _BARE_NOUNS or e.features["member"]:
        return False
    if noun == "salaire" and e.values.get(Ask.AMOUNT) and _PAID.search(reader.texts.folded(e.passage)):
        return False
    if noun in _PRICED and e.values.get(Ask.AMOUNT):
        return False
    if noun.split()[0] in BY_VALUE:
        return True
    if Ask.COUNT in reader.asks and e.values.get(Ask.COUNT):
        return False
    first = noun.split()[0]
    return not any(max(i, a) >= _BESIDE for i, a, w in reader.degrees(e) if w.word.term.folded == first)


def _only_named(reader: PartReader, e: Evidence) -> bool:
    """Asked which one: the thing is only said to be there ("le traitement que je prends")."""
    noun = reader.part.noun.split()[0] if reader.part.noun else ""
    if reader.asks != (Ask.WHICH,) or len(noun) < _NOUN_LETTERS or e.features["member"] or not e.passage.free:
        return False
    folded = reader.texts.folded(e.passage)
    spots = list(re.finditer(rf"\b{re.escape(noun)}\b", folded))
    return bool(spots) and all(
        _BEFORE_NOUN.search(folded[: m.start()]) and _NO_MORE.match(folded, m.end()) for m in spots
    )


def asks_where_to_reach(reader: PartReader) -> bool:
    """Whether the question is about where the person lives or how to reach them, and names nobody else."""
    if any(w.word.entity for w in reader.words) or Ask.WHO in reader.asks:
        return False
    if _OF_SOMETHING.search(reader.question.folded):
        return False
    return reader.asks == (Ask.PHONE,) or bool(_REACHED.search(reader.question.folded))


def is_withdrawn(reader: PartReader, e: Evidence) -> bool:
    """Where to reach the person: not what is to be forgotten, nor what a stranger writes."""
    if not asks_where_to_reach(reader):
        return False
    if reader.is_strange(e.passage) or WITHDRAWN.search(reader.texts.folded(e.passage)):
        return True
    given = {v.shown for found in e.values.values() for v in found}
    return bool(given & reader.withdrawn)


def _role_missing(reader: PartReader, e: Evidence) -> bool:
    """Asked who holds a role: the passage, its heading or its line must name the role."""
    asked = ROLE.search(reader.question.folded) if Ask.WHO in reader.asks else None
    if asked is None:
        return False
    folded = reader.texts.folded(e.passage)
    return any(
        max(i, a, in_window(w, folded)) < _ROLE_HELD
        for i, a, w in reader.degrees(e)
        if w.word.term.folded == role_of(asked)
    )


def _unnamed(reader: PartReader, e: Evidence) -> bool:
    """Asked which company, doctor or workshop: the passage names none."""
    noun = reader.part.noun
    if Ask.WHICH not in reader.asks or not _NAMED.fullmatch(noun):
        return False
    asked = reader.question.folded
    return not any(fold(n.text) not in asked for n in find_names(e.passage.text))


def _nouns_missing(reader: PartReader, e: Evidence) -> bool:
    """A value that stands apart from the thing it should be the value of."""
    asked = _VALUES & set(reader.asks)
    if _is_the_address(reader, e):
        return False
    return bool(asked) and asked != {Ask.PHONE} and reader.nouns_held(e) < _ATTACHED


def _verb_missing(reader: PartReader, e: Evidence) -> bool:
    """ "De quoi souffre … ?": the verb alone says what is asked, and must be told in its own words."""
    asked = _BY_VERB.search(reader.question.folded)
    if asked is None:
        return False
    own = [i for i, _, w in reader.degrees(e) if w.word.verb or not w.known]
    return bool(own) and max(own) < _OWN_WORDS


def _head_missing(reader: PartReader, e: Evidence) -> bool:
    """A value where the very thing it should be the value of ("l'assurance de la voiture") is not told."""
    if not _OF_A_THING & set(reader.asks) or reader.head is None:
        return False
    thing_of = _OF.match(reader.question.folded, reader.head.word.term.end)
    if not thing_of and not _EVENT.fullmatch(reader.head.word.term.folded):
        return False
    return reader.head.degree(e.passage.number) < _FOCUS


def _result_missing(reader: PartReader, e: Evidence) -> bool:
    """Asked what came out of an examination or a request: the passage only speaks of it."""
    if not _RESULT_ASKED.search(reader.question.folded):
        return False
    return not _RESULT_TOLD.search(reader.texts.folded(e.passage))


def _income_apart(reader: PartReader, e: Evidence) -> bool:
    """Asked what somebody will receive while something lasts: an amount told apart from it is another one."""
    if Ask.AMOUNT not in reader.asks or not _INCOME.search(reader.question.folded):
        return False
    return e.clause < _IN_CLAUSE or not _RECEIVED.search(reader.texts.folded(e.passage))


def _inexact(reader: PartReader, e: Evidence) -> bool:
    """Asked for the exact value, where the passage hedges or gives a month for a day."""
    if not reader.question.exact:
        return False
    dated = [v for a in DATED for v in e.values.get(a, ())]
    vague = bool(dated) and all(v.vague for v in dated)
    claimed = e.passage.kind == "message" and "@" in e.passage.author
    return vague or claimed or bool(HEDGED.search(reader.texts.folded(e.passage)))


_REQUIREMENTS: tuple[Callable[[PartReader, Evidence], bool], ...] = (
    _no_value,
    _no_reason,
    _too_far,
    _only_asks,
    _name_missing,
    _noun_missing,
    _only_named,
    is_withdrawn,
    _role_missing,
    _unnamed,
    _nouns_missing,
    _verb_missing,
    _head_missing,
    _result_missing,
    _income_apart,
    thing_missing,
    nothing_told,
    focus_missing,
    undecided,
    not_done,
    act_missing,
    unsettled,
    _inexact,
    names_another_kind,
    names_somebody_else,
    hides_the_content,
    says_nothing_by_them,
    tells_it_as_the_cause,
    has_not_happened,
    is_of_another_kind,
    is_only_the_appointment,
    is_only_a_signature,
    is_only_wished,
    is_over,
    is_unsettled,
    is_told_too_early,
    names_nobody_asked,
    tells_of_somebody_close,
)
