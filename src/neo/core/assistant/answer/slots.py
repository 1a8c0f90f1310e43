"""Questions on what a record keeps in a field of its own: home, project, licence, RQTH, adviser, benefit…

A slot binds a question to its field and to the ways notes tell a newer value of it. It speaks only when
nothing else is asked: a telling word outside the slot's vocabulary ("la date de fin de l'ARE de sa femme")
leaves the question to the ranking. Patterns run on folded text; vocabulary of the trade.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from neo.core.assistant.answer.asks import Ask
from neo.core.assistant.answer.features import Evidence, PartReader
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.grounding.passages import Passage

_WRITTEN = frozenset({"report", "correction", "message"})
_PRESENT = 0.5
_VALUED = frozenset(
    {Ask.PHONE, Ask.WHEN, Ask.UNTIL, Ask.SINCE, Ask.AMOUNT, Ask.WHERE, Ask.SPAN, Ask.DURATION}
)
# The line of an address under a mail of the person.
_LETTERHEAD = re.compile(r"\d{1,4}(?: ?bis| ?ter)?,? .{3,40}\b\d{5} [a-z]")
_AT_SOMEBODY = re.compile(r"\bchez (?:sa|son|ses|une?|des|l'|le|la|mme|m\.)\b")


@dataclass(frozen=True, slots=True)
class Slot:
    """``asked``: the turn of the question; ``words``: all it may be made of; ``fields``: pointers or kinds.

    ``told``: how notes tell a newer value; ``besides``: what forbids it ("sa mère habite"); ``alone``: the
    value needs nothing beside it.
    """

    name: str
    asks: frozenset[Ask]
    asked: re.Pattern[str]
    words: re.Pattern[str]
    fields: tuple[str, ...]
    told: re.Pattern[str] | None = None
    besides: re.Pattern[str] | None = None
    alone: bool = False


_ANY = frozenset(Ask)
_TIME = frozenset({Ask.WHEN, Ask.UNTIL, Ask.DEADLINE, Ask.SINCE})
_WHAT = frozenset({Ask.WHICH, Ask.LIST, Ask.WHO})
_KIN = (
    r"\b(?:mere|pere|parents?|soeur|frere|fils|fille|enfants?|mari|femme|conjointe?|compagn(?:on|e)|ex|"
    r"oncle|"
    r"tante|cousine?|amie?|voisine?|patron|grand-?(?:mere|pere))\b"
)


def _slot(
    name: str,
    asks: frozenset[Ask],
    asked: str,
    words: str,
    fields: tuple[str, ...],
    told: str = "",
    besides: str = "",
    alone: bool = False,
) -> Slot:
    return Slot(
        name,
        asks,
        re.compile(asked),
        re.compile(rf"(?:{words})"),
        fields,
        re.compile(told) if told else None,
        re.compile(besides) if besides else None,
        alone,
    )


_SLOTS: tuple[Slot, ...] = (
    _slot(
        "home",
        frozenset({Ask.WHERE}),
        r"\bhabit\w+|\bvit\b|\bvi[tv]\w*|\blog\w+|\bdemeur\w+|\bresid\w+|\bdort\w*|\bheberg\w+|"
        r"\bdomicile\w*|^(?:l'|son )?adresse\b(?! (?:e?-?mail|electro|du |de l|d'))",
        r"adresse|postale|habit\w+|vi[tv]\w*|log\w+|demeur\w+|resid\w+|dor[mt]\w*|heberg\w+|domicile\w*|"
        r"actuel\w*|ville|"
        r"commune",
        ("/identite/adresse",),
        r"\b(?:habite|vit (?:chez|depuis|a|au|en|seule?)|loge\b|logee? (?:chez|a|au|en)|dort (?:chez|a|"
        r"au|dans)|"
        r"hebergee?s? (?:chez|a|au|en|par|depuis)|emmenage\w*|a demenage|installee? (?:a|au|chez)|"
        r"bail (?:au|signe)|nouvelle adresse|t[1-5] (?:est )?attribue)\b|"
        r"\bpour de bon\b|"
        r"^(?:logement|hebergement|adresse|domicile)\b.{0,40}\b(?:residence|studio|foyer|chez|t[1-5]|rue|"
        r"quai|avenue|"
        r"chambre|appart\w*)\b",
        rf"{_KIN}(?: \w+){{0,2}} (?:qui )?(?:habite|vit|loge|a demenage)\b|\bdemenager\b|\bveut\b|\bsi\b|"
        rf"\bdispo\w*\b|"
        r"\bne (?:habite|vit|loge)|\bplus chez\b|\bpas (?:de )?hebergement\b",
    ),
    _slot(
        "project",
        _WHAT,
        r"^(?!.*\b(?:temps|contrat|horaires?|lieu|duree) de travail).*"
        r"\b(?:metiers?|projets?|postes?|emplois?|travail|boulot|domaine|secteur)\b",
        r"metiers?|projets?|postes?|emplois?|travail|boulot|domaine|secteur|vise\w*|cherche\w*|"
        r"recherche\w*|pro|"
        r"professionnel\w*|prioritaire|priorite|actuel\w*|exercer|souhaite\w*|veut|faire|oriente\w*|"
        r"nouveau",
        ("project",),
        r"\b(?:on passe (?:du|de l[a']?) ?.{2,40} (?:a|au|vers) l|passage (?:du|de) .{2,30} (?:a|vers) l|"
        r"nouveau projet|nvo projet|nvl? projet|nouvelle piste|nvelle piste|idee nouvelle|"
        r"projet (?:retenu|valide|confirme|"
        r"maintenu|inchange)|projet ?(?:pro\w* ?)?(?:\d ?)?[:=]|se reoriente vers|reconversion (?:vers|"
        r"en|comme)|"
        r"vise (?:un|une|le|la|desormais|maintenant)|(?:cherche|veut|souhaite|voudrait)(?: etre| devenir|"
        r" un poste d\w*| "
        r"travailler comme)? (?:assist|technic|conduc|agent|employ|vend|formateur|respons|secret|charp|"
        r"carist|aide)\w*)",
        r"\babandon\w*|\bn'est plus\b|\bfini\b|\bnon\b|\bne veut (?:plus|pas)\b|\?\s*$",
    ),
    _slot(
        "contact",
        frozenset({Ask.WHICH}),
        r"^(?:par quel moyen|comment)\b.*\b(?:contact\w+|joindre|joint|appel\w+|ecrire|communiquer|"
        r"prevenir)\b",
        r"contact\w*|joindre|joint|appel\w+|ecrire|communiquer|prevenir|moyen|faut|peut|doit\w*|"
        r"prefere\w*|mieux|"
        r"pref\w+",
        ("/identite/telephones", "/identite/emails"),
        r"\b(?:(?:a |le |la )?joindre (?:par|de pref\w*|uniquement|au|apres|avant|sur)|par (?:sms|mail|"
        r"courriel|ecrit)\b|"
        r"sms (?:ou mail|uniquement|seulement|only)|(?:tel\w*|telephone) ?= ?sms|decroche pas|"
        r"ne pas (?:l')?appeler|pas d'appel|pas de (?:tel|telephone) vocal|prefere (?:les )?(?:mails?|"
        r"sms|qu'on))",
    ),
    _slot(
        "licence",
        frozenset({Ask.WHETHER}),
        r"\b(?:permis)\b",
        r"permis|conduire|conduite|[a-d]|valable|valide|titulaire|dispose\w*|possede|detient|obtenu\w*|"
        r"eue?",
        ("licence", "/parcours/permis"),
        r"\bpermis\b[^.;]{0,40}\b(?:obtenue?|eue?|rendu|restitue|recupere|ok+|valide|reussi|recu|"
        r"suspendu|annule|invalide|"
        r"retire|perdu|"
        r"rate|echec|delivre)\b|\b(?:obtenu|eu|reussi|repasse|decroche|a) (?:son |le |sn )?permis\b|"
        r"\b(?:pas|plus|sans|aucun)(?: de| le| son)? permis\b|\bcode\b[^.;]{0,25}\b(?:obtenu|eu|ok|"
        r"reussi)\b|"
        r"\b(?:obtenu|eu|reussi) (?:son |le )?code\b",
        r"\bcopie\b|\berreur\b|\ba (?:fermer|corriger)\b|\b(?:aide|financ\w*|demande)\b.{0,12}\bpermis\b|"
        r"\bveut\b|\bexamen pratique le\b|"
        r"\?\s*$|\bde son pere\b",
    ),
    _slot(
        "rqth",
        _TIME | {Ask.WHETHER, Ask.SPAN},
        r"\brqth\b|\btravailleur handicape\b|"
        r"\breconnaissance (?:de )?(?:la qualite )?(?:de )?travailleur\b",
        r"rqth|reconnu\w*|reconnaissance|travailleu\w+|handicap\w*|qualite|valable\w*|valid\w+|finit|fin|"
        r"expir\w+|"
        r"echeance|arriv\w+|termin\w+|court|date|prend|cours|dure\w*|jusqu\w*|encore|a-t-\w+|dispose\w*",
        ("/situation/rqth",),
        r"\brqth\b.*\b(?:notifiee?|accordee?|renouvelee?|prolongee?|obtenue?|valable|valide|recue?|"
        r"jusqu\w*|ok)\b",
        r"\b(?:a renouveler|demande|depos\w+|pas)\b",
    ),
    _slot(
        "benefit",
        frozenset({Ask.AMOUNT, Ask.UNTIL, Ask.WHEN, Ask.SINCE, Ask.WHICH}),
        r"\b(?:allocations?|indemnis\w+|droits?|are|chomage)\b",
        r"allocations?|indemnis\w+|droits?|are|ass|chomage|journalier\w*|jour|montant|touche\w*|"
        r"percoi\w*|percue?|fin|"
        r"finiss\w+|finit|date|ouverts?|debut|montant|brut|net|quelle?|arriv\w+|epuis\w+|s'arret\w+|"
        r"prevue?",
        ("/indemnisation",),
    ),
    _slot(
        "adviser",
        frozenset({Ask.WHO, Ask.SINCE}),
        r"\b(?:conseill\w+|referente?|suit|accompagne)\b",
        r"conseill\w+|referente?|suit|suivi\w*|accompagne|actuel\w*|france|travail|nom|pole|emploi|"
        r"interlocut\w+|"
        r"l'accompagne|son|sa",
        ("/referent",),
    ),
    _slot(
        "registered",
        frozenset({Ask.SINCE, Ask.WHEN, Ask.DURATION}),
        r"\binscri\w+\b",
        r"inscri\w+|temps|date|france|travail|pole|emploi|demandeu\w+|mois|est|combien",
        ("/situation/statut",),
    ),
    _slot(
        "registration reason",
        frozenset({Ask.WHY, Ask.WHICH}),
        r"\binscri\w+\b",
        r"inscri\w+|motif|raison|france|travail|pole|emploi",
        ("/situation/motifInscription",),
    ),
    _slot(
        "education",
        frozenset({Ask.WHICH}),
        r"\bniveau (?:d'?\s?etudes?|de formation|scolaire|de diplome)\b|\bplus haut diplome\b",
        r"niveau|etudes?|formation|scolaire|diplome|haut|profil|dossier",
        ("/situation/niveauEtude",),
    ),
    _slot(
        "contract",
        frozenset({Ask.WHEN}),
        r"\bcontrat d'engagement\b|\bce\b(?= a| est|$| ?\?)",
        r"contrat|engagement|sign\w+|date",
        ("/contratEngagement",),
    ),
    _slot(
        "mail",
        frozenset({Ask.WHICH, Ask.WHERE}),
        r"\b(?:adresse (?:e?-?mail|electronique|courriel)|e?-?mail|courriel)\b",
        r"adresse|e?-?mail|electronique|courriel|quelle?|email|nouvelle?|bonne?|actuel\w*|perso\w*",
        ("/identite/emails",),
        r"\b(?:(?:e-?)?mail|courriel|adresse electronique)\b.{0,30}\b(?:maintenant|desormais|nouve\w+|"
        r"change\w*|"
        r"c'est)\b"
        r".{0,40}@|\bnouve(?:l|lle|au) (?:adresse )?(?:(?:e-?)?mail|courriel)\b.{0,30}@|@.{0,60}\bl'(?:autre|"
        r"ancien)",
        alone=True,
    ),
    _slot(
        "phone",
        frozenset({Ask.PHONE}),
        r"^(?!.*\b(?:d[eu]s?|d'|chez|pour) ?(?!tel|portable|mobile|contact|la personne|l'interesse|fixe|"
        r"numero)\w)"
        r".*\b(?:tel|telephone|portable|mobile|fixe|num|numero)\b",
        r"tel|telephone|portable|mobile|fixe|num|numero|nouveau|nvo|bon|joindre|appel\w+|contacter|perso\w*|"
        r"quel|actuel|n",
        ("/identite/telephones",),
        r"\b(?:nouveau|nouvo|nvo|nvx|change\w* de (?:num\w*|tel\w*|portable)|le sien|est coupe|"
        r"(?:appeler|joindre|joignable|rappeler|ecrire) (?:sur|au|a)|(?:numero|tel\w*|portable) perso\w*)\b",
        r"\b(?:rh|responsable|gerante?|interlocut\w+|secretariat|accueil)\b",
        alone=True,
    ),
    _slot(
        "diploma",
        frozenset({Ask.WHICH, Ask.LIST, Ask.WHETHER}),
        r"\bdiplomes?\b",
        r"diplomes?|obtenus?|a|vraiment|titulaire",
        (),
        r"\b(?:sans|pas de|aucun) diplome|\btitulaire d|\bdiplome (?:obtenu|de|d'etat)|"
        r"\b(?:cap|bep|bac|bts|deug|dut|licence|master|titre pro)\b.{0,30}\b(?:obtenue?|eu|valide|"
        r"en poche)\b|"
        r"\b(?:niveau|diplome) ?: ?(?:cap|bep|bac|bts)",
        r"\b(?:son|sa|ses|du|de la|leur) (?:fils|fille)\b",
    ),
    _slot(
        "distance",
        _WHAT | {Ask.COUNT, Ask.AMOUNT, Ask.WHERE},
        r"\b(?:distance|rayon|perimetre|kilometres?|kms?|mobilite geographique)\b",
        r"distance|rayon|perimetre|kilometres?|kms?|mobilite|geographique|max\w*|accepte\w*|recherche|"
        r"autour|veut|loin",
        ("project",),
        r"\b(?:\d+ ?(?:km|kms|min|minutes|mn)\b.{0,15}\b(?:autour|max\w*|au plus|grand max)|"
        r"rayon\b.{0,20}\d+ ?(?:km|kms|min|minutes|mn)|"
        r"(?:plus de|jusqu'a|max\w*|rayon de|au-dela de|pas plus de) ?\d+ ?(?:km|kms|min|minutes|mn))\b",
        r"\?\s*$",
    ),
    _slot(
        "age",
        frozenset({Ask.WHICH, Ask.WHEN, Ask.COUNT}),
        r"\bage\b|\bdate de naissance\b|\bquand\b.*\bnee?\b|\bnee? (?:quand|le)\b",
        r"age|date|naissance|nee?|ans",
        ("/identite/dateNaissance",),
        alone=True,
    ),
)


def fill(reader: PartReader) -> Evidence | None:
    """The current value of the slot a part asks for; ``None`` when it asks for none or none is told."""
    question = reader.question
    if question.present < _PRESENT or question.choice or question.dates:
        return None
    slot = _slot_of(reader)
    if slot is None:
        return None
    fields = [e for p in _fields(slot, reader) if _holds(slot, e := reader.read(p))]
    field = max(fields, key=_when, default=None)
    newer = [e for e in _texts(slot, reader) if _holds(slot, e) and (field is None or _replaces(e, field))]
    return max(newer, key=_when, default=field)


def is_slot(reader: PartReader) -> bool:
    """Whether the part only asks for the value of a slot."""
    return _slot_of(reader) is not None


def stands_alone(reader: PartReader) -> bool:
    """Whether the value of the slot asked for needs nothing beside it: a birth date, a number to call."""
    slot = _slot_of(reader)
    return slot is not None and slot.alone


def _slot_of(reader: PartReader) -> Slot | None:
    return next((s for s in _SLOTS if _asks_for(s, reader)), None)


def _when(e: Evidence) -> tuple[date, int]:
    return e.passage.date or date.min, -e.passage.number


def _holds(slot: Slot, e: Evidence) -> bool:
    """Whether it gives a value of every kind asked; a home also is "chez sa sœur"."""
    lacking = [ask for ask, found in e.values.items() if not found and ask in _VALUED]
    return not lacking or (slot.name == "home" and bool(_AT_SOMEBODY.search(fold(e.passage.text))))


def _replaces(newer: Evidence, field: Evidence) -> bool:
    """Whether a text is later than the field, and gives no earlier end than the field's."""
    if field.passage.date and newer.passage.date and newer.passage.date <= field.passage.date:
        return False
    if any(v.derived for v in newer.values.get(Ask.UNTIL, ())) and field.values.get(Ask.UNTIL):
        return False
    ends = [max((v.shown for v in e.values.get(Ask.UNTIL, ())), default="") for e in (newer, field)]
    return ends[0] >= ends[1]


def _asks_for(slot: Slot, reader: PartReader) -> bool:
    bare = reader.question.bare and reader.asks == (Ask.WHETHER,)
    if not (bare or slot.asks & set(reader.asks)) or not slot.asked.search(reader.question.folded):
        return False
    return all(w.word.time or w.word.light or slot.words.fullmatch(w.word.term.folded) for w in reader.words)


def _fields(slot: Slot, reader: PartReader) -> list[Passage]:
    return [
        p for p in reader.index.passages if not p.free and (p.pointer in slot.fields or p.kind in slot.fields)
    ]


def _texts(slot: Slot, reader: PartReader) -> list[Evidence]:
    """The texts that tell the slot's value."""
    if slot.told is None:
        return []
    found = (p for p in reader.index.passages if p.free and p.kind in _WRITTEN and _tells(slot, reader, p))
    return [reader.read(p) for p in found]


def _tells(slot: Slot, reader: PartReader, passage: Passage) -> bool:
    folded = reader.texts.folded(passage)
    if passage.heading:
        folded = f"{fold(passage.heading)} : {folded}"
    if not all(w.word.phrase in folded for w in reader.words):
        return False
    letterhead = slot.name == "home" and len(reader.question.parts) == 1 and _LETTERHEAD.match(folded)
    if slot.told is None or not (letterhead or slot.told.search(folded)) or reader.is_strange(passage):
        return False
    return slot.besides is None or not slot.besides.search(folded)
