"""Whose words or whose deed a clause of notes is: what was discussed, agreed, left to do, or said."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from neo.core.assistant.conclusion.reported import is_told_by_another
from neo.core.french import lazy_re as re
from neo.core.french.dates import find_dates
from neo.core.french.verbs import CONDITIONAL, FUTURE, INFINITIVE, PARTICIPLE, PRESENT, verb_form

_AGENCY = re.compile(
    r"\b(?:je|j'|nous|on|moi|l'agence|la conseillere|le conseiller)(?: |(?<='))(?:(?:le|la|les|lui|leur|l'|"
    r"y|en|me|m'|vais|dois|te) ?)*([a-z]+)"
)
_AGENCY_OWES = re.compile(
    r"\b(?:a faire|a voir|a relancer|a saisir|a envoyer) (?:par|de) (?:moi|nous|"
    r"l'agence)|\bcote agence\b|\bpour moi :"
)
_PRONOUN = re.compile(
    r"\b(?:il|elle)(?! (?:y a|faut|est convenu|reste a|s'agit))(?: ne| n')? ?(?:(?:l[ae]|les|l|l'|lui|leur|"
    r"m'|me|nous|y|en|s'|se) ?)*\b([a-z]+)"
)
_BARE_VERB = re.compile(r"(?:(?:l[ae]|les|l'|lui|leur|se|s'|y) ?)?([a-z]+)")
_OWES_WORD = re.compile(
    r"\b(?:doit|devra|s'(?:est )?engagee?s?|se charge|s'occupe|(?:accepte|prevoit|promet|se propose) d[e']|"
    r"(?:est )?(?:ok|d'accord|partante?|prete?) pour [a-z']+(?:er|ir|re)\b|compte [a-z']+(?:er|ir|re)\b|"
    r"va (?:[a-z']+ )?[a-z]+(?:er|ir|re))\b"
)
_TO_DO = re.compile(
    r"\b(?:a|reste a|restera a|faut|il faut|faudra|penser a|prevoir d[e']|voir (?:avec|pour|si)) (?:(?:l'|"
    r"l |la |le |les |lui |leur |y |en |se |s'|re)?)"
    r"([a-z]+(?:er|ir|re|oir))\b"
)
_MISSING = re.compile(
    r"\b(?:il )?(?:manque(?:nt)?|faut|faudra|besoin d|reste(?:nt)? (?:le|la|les|un|une|des|\d)|penser|"
    r"prevoir|a (?:voir|revoir|refaire|suivre|caler|fixer))\b"
)
# "dde CCAS": asked for next, unless the rest of the clause says it was.
_TO_ASK = re.compile(
    r"(?:dde|demande)s? (?!.*\b(?:faite|refaite|deposee|envoyee|transmise|saisie|accordee|refusee|recue|"
    r"posee|en cours|en ligne)s?\b)"
)
_QUOTED = re.compile(r"«[^»\n]*»|\"[^\"\n]*\"|“[^”\n]*”")
_STANCE = re.compile(
    r"\b(?:conteste|n'est pas d'accord|pas d'accord|en desaccord|desaccord|refuse|decline|a (?:refuse|"
    r"decline|conteste)|dit (?:que|qu'|non|oui|ne)|"
    r"(?:dit|pense|assure|reconnait|nie) (?:avoir|etre|ne pas)|dit-(?:elle|il)|dit (?:elle|il)|il dit|"
    r"elle dit|explique (?:que|qu')|estime|trouve (?:que|qu')|"
    r"regrette|(?:il|elle) veut|tient a|souhaite(?:rait)?|aimerait|voudrait|"
    r"prefere|ne (?:veut|souhaite) (?:pas|plus)|(?:veut|souhaite) (?:pas|plus)|demande (?:que|qu'|a |un |"
    r"une |pourquoi|des)|propose (?:que|de|qu')|"
    r"insiste|maintient|a le sentiment|se sent|d'apres (?:elle|lui)|selon (?:elle|lui)|ecarte|renonce|"
    r"choix ?:?|a choisi|decide de|pas interessee?|ne lui convient)\b"
)
_OTHER_SPEAKER = re.compile(
    r"\b(?:l'employeur|le patron|la patronne|la directrice|le directeur|ils|l'ecole|le centre|la rh|le rh|"
    r"le chef|la cheffe|"
    r"(?:m\.|mr|mme|dr|me) [a-z'-]+ (?:a |me |nous |lui )?(?:dit|demande|propose|souhaite|refuse|prefere|"
    r"ecarte|explique))\b"
)
_NAMED_SUBJECT = re.compile(r"^(?:le|la|les|l'|un|une|des|ce|cette|son|sa|ses) ")
_IN_NOUNS_TEXT = """
janvier fevrier dernier premier atelier papier papiers chantier metier dossier courrier calendrier
semestre lettre offre centre autre notre votre titre registre mere frere pere contre entre encore
faire-part loyer particulier regulier entier financier hier avenir soir loisir espoir quatre libre
propre chiffre semaine mobilier immobilier horaire salaire affaire formulaire secretaire stagiaire
ministere critere maniere matiere derniere premiere infirmiere caissiere filiere rentree ordre cadre
cidre ancre membre decembre novembre octobre septembre chambre ouvrier plombier menuisier cuisinier
"""
_IN_NOUNS = frozenset(_IN_NOUNS_TEXT.split())


_HELD_STATES = frozenset(["est", "a", "ont", "sont", "etait", "avait", "va", "reste", "semble", "suis"])
_NOUNS_TEXT = """
fait dit vend rend part sort doit pret commence point suit droit permis suis
"""
_NOUNS = frozenset(_NOUNS_TEXT.split())
_PLAIN_VERBS_TEXT = """
postule envoie renvoie rappelle amene apporte ramene transmet remet depose prend appelle relance
contacte imprime complete signe commence demarre passe
"""
_PLAIN_VERBS = frozenset(_PLAIN_VERBS_TEXT.split())
_NOT_TO_DO = frozenset(["partir", "venir", "recevoir", "attendre", "avenir", "plaisir"])


class Side(StrEnum):
    TALK = "talk"
    PERSON = "person"
    AGENCY = "agency"
    OPEN = "open"
    SAID = "said"


_AGREED = re.compile(
    r"\b(?:on part sur|on (?:se )?met d'accord sur|on vise|on tente|on mise sur|"
    r"(?:il (?:a ete|est)|on a|nous avons|c'est|a ete)? ?(?:convenu|decide|acte|entendu|arrete|valide)s? "
    r"(?:ensemble )?(?:que|qu'|de|d'|pour|sur|:)|(?:pour|d'ici|avant) [a-z ]{0,12}(?:acte|convenu)e?s?\b)"
)
_OF_THE_PERSON_TO_COME = re.compile(
    r"\b(?:qu'|que )(?:il|elle|la personne|monsieur|madame|mr|mme|m\.) ?(?:(?:s'|se |l'|lui |leur |y |"
    r"en )?)([a-z]+)"
)


def _agreed_side(folded: str) -> Side | None:
    """What both agreed on: the person's when it is said that they will do it, else nobody's yet."""
    if not _AGREED.search(folded):
        return None
    told = _OF_THE_PERSON_TO_COME.search(folded)
    form = verb_form(told[1]) if told else None
    return Side.PERSON if form is not None and form.may_be(FUTURE | CONDITIONAL | PRESENT) else Side.OPEN


def side_of(folded: str, held: date) -> Side:
    """Where a clause (folded) of notes taken on the day ``held`` belongs."""
    agreed = _agreed_side(folded)
    if agreed is not None:
        return agreed
    if _says(folded):
        return Side.SAID
    if _agency_will(folded):
        return Side.AGENCY
    if _person_will(folded, held):
        return Side.PERSON
    if is_to_do(folded):
        return Side.OPEN
    return Side.TALK


def _says(folded: str) -> bool:
    if _OTHER_SPEAKER.search(folded) or is_told_by_another(folded):
        return False
    return bool(_STANCE.search(folded))


def _agency_will(folded: str) -> bool:
    if _AGENCY_OWES.search(folded):
        return True
    for match in _AGENCY.finditer(folded):
        form = verb_form(match[1])
        if (
            form is not None
            and form.may_be(PRESENT | FUTURE | INFINITIVE)
            and match[1] not in ("ai", "a", "avons", "suis")
        ):
            return True
    return False


def _person_will(folded: str, held: date) -> bool:
    """Whether the person is to do something: an obligation, a future, or a present with a day to come."""
    if re.search(r"\b(?:elle|il)\b.*" + _OWES_WORD.pattern, folded) or _OWES_WORD.match(folded):
        return True
    verbs = [m[1] for m in _PRONOUN.finditer(folded)]
    bare = _BARE_VERB.match(folded)
    if not verbs and bare and not _NAMED_SUBJECT.match(folded) and _is_no_noun(bare[1]):
        verbs = [bare[1]]
    return any(_is_a_deed_to_come(verb, folded, held) for verb in verbs)


def _is_a_deed_to_come(verb: str, folded: str, held: date) -> bool:
    form = verb_form(verb) or (verb_form(verb[2:]) if verb.startswith("re") else None)
    if form is None or verb in _HELD_STATES:
        return False
    return form.may_be(FUTURE) or (form.may_be(PRESENT) and looks_ahead(folded, held))


def _is_no_noun(word: str) -> bool:
    """Whether a clause that opens on ``word`` opens on a verb: "postule avant le 3", never "demande"."""
    form = verb_form(word)
    return (
        form is not None
        and form.may_be(PRESENT)
        and not form.may_be(PARTICIPLE | INFINITIVE)
        and word not in _NOUNS
    ) or word in _PLAIN_VERBS


# "il envoie son CV lundi", never "vu lundi" nor "lundi dernier".
_WEEKDAY_AHEAD = (
    r"^(?!.*\b(?:ai|as|a|avons|ont|est|sont|etait|vue?s?|faite?s?|recue?s?|passee?s?|derniere?|"
    r"[a-z]+(?:ee|ees)) )"
    r".*\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)(?! (?:dernier|passe|\d))\b"
)


def looks_ahead(folded: str, held: date) -> bool:
    """Whether a clause names a day after ``held``, or the days that follow."""
    ahead = any(d.last > held for d in find_dates(folded, held))
    return ahead or bool(
        re.search(
            r"\b(?:cette semaine|ce soir|demain|semaine prochaine|des que|des reception|d'ici|bientot|"
            r"sous (?:\d+ ?(?:j|sem)|huitaine|quinzaine|peu)|apres-demain|fin (?:de|du) (?:mois|semaine)|"
            r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|mois|semaine) prochaine?|"
            r"(?:pour|avant|des|jusqu'a|a partir de) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|"
            r"la (?:fin|rentree)))\b|"
            rf"{_WEEKDAY_AHEAD}",
            folded,
        )
    )


def is_to_do(folded: str) -> bool:
    """Whether a clause names something left to do, without saying by whom: "devis à demander"."""
    match = _TO_DO.search(folded)
    if match and _is_infinitive(match[1]):
        return True
    if _MISSING.search(folded) or _TO_ASK.match(folded):
        return True
    first = re.match(r"(?:puis |et |ou |re)?([a-z']+)", folded)
    return first is not None and _is_infinitive(first[1].split("'")[-1])


def _is_infinitive(word: str) -> bool:
    form = verb_form(word)
    return word not in _IN_NOUNS and word not in _NOT_TO_DO and form is not None and form.may_be(INFINITIVE)
