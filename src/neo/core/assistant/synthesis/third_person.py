"""First person to third: a note's "je lui envoie" is the agency's doing, "DE" and "Mme X" are the person."""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz import fuzz

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.verbs import PARTICIPLE, PRESENT, verb_form

_VERB_FORMS = {
    "fais": "fait", "prends": "prend", "vois": "voit", "dois": "doit", "vais": "va", "suis": "est",
    "peux": "peut", "veux": "veut", "mets": "met", "transmets": "transmet", "reçois": "reçoit", "dis": "dit",
    "reviens": "revient", "tiens": "tient", "inscris": "inscrit", "attends": "attend", "joins": "joint",
    "écris": "écrit", "remplis": "remplit", "fournis": "fournit", "préviens": "prévient", "réponds": "répond",
    "rends": "rend", "remets": "remet", "recontacte": "recontacte", "ai": "a",
}  # fmt: skip
_CLITIC = r"(?:l['’]|la |le |les |lui |leur |en |y )?"
_BY_AGENCY = re.compile(rf"\b[Jj](?:e |['’])({_CLITIC})([\wà-ÿ]+)\b")
_AGREED = (
    (re.compile(r"\b[Nn]ous (?:avons convenu|convenons) (?=d|qu)"), "il est convenu "),
    (re.compile(r"\b[Nn]ous nous revoyons\b"), "prochain rendez-vous"),
    (re.compile(r"\b[Oo]n se revoit\b"), "prochain rendez-vous"),
    (re.compile(r"\b(il|elle) (?:me |m['’])(?=[\wà-ÿ])"), r"\1 "),
    (
        re.compile(
            r"(?:^|(?<=, ))(?:[Mm]e |[Mm]['’])(?=(?:dit|indique|explique|signale|montre|envoie|demande)\b)"
        ),
        "",
    ),
    # "elle doit m'envoyer le CV": to the agency, as the line says whose side it is on.
    (re.compile(r"\b(?:me |m['’])(?=[\wà-ÿ]{3,}(?:er|ir|re)\b)"), ""),
    (re.compile(r"\bma collègue\b"), "une collègue"),
    (re.compile(r"\bmon collègue\b"), "un collègue"),
    (re.compile(r"\bchez nous\b"), "à l'agence"),
)
_LEFT = re.compile(
    r"(?i)(?<![\w'’-])(?:je|j['’]|moi|mon|ma|mes|me|m['’]|nous|notre|nos)(?![\w-])|(?i:\b[jm]['’])"
)
_INVOLVED = {"elle": "l'intéressée", "il": "l'intéressé"}
_NEARLY_THE_NAME = 88
_BY_FIRST_NAME = re.compile(r"^[A-ZÀ-Ý][a-zà-ÿ'-]{2,}(?= [a-zà-ÿ])")
_STRESSED = re.compile(r"(?:(?<=côté )|(?<=avec )|(?<=pour )|(?<=chez )|(?<=par ))D\.?E\.?(?![\w.])")
_QUOTED = re.compile(r"«[^»]*»|\"[^\"]*\"|“[^”]*”")
_OPENING_VERB = re.compile(
    r"^(?:souhait(?:e|erait)|veut|voudrait|aimerait|(?:re)?cherche|vit|habite|envisage|refuse|accepte|"
    r"préfère|prefere|"
    r"vise|hésite|parle|pense|touche|perçoit|dispose|connaît|connait|sait|se (?:sent|déplace|deplace|dit|"
    r"rend|forme)|"
    r"ne (?:souhaite|veut|peut|se|dispose|connaît|connait|parle|prend|travaille)|n['’](?:a|est|envisage)|"
    r"est (?=[\wà-ÿ]+[éi]e?\b)|a (?=(?:[\wà-ÿ]+(?:é|i|u|is)|fait|dit|ouvert|écrit|eu|été)\b)|"
    r"doit|peut|pourrait|va(?= [\wà-ÿ]+(?:er|ir|re)\b))\b",
    re.IGNORECASE,
)


_FIRST_WORD = re.compile(
    r"^(?:(se |s['’]|ne |n['’]|en |y |la |le |les |l['’]|lui |leur ))?([\wà-ÿ]{4,})(?= [\wà-ÿ])", re.I
)
_ACCENTED = re.compile(r"[éèêàçùîô]")
# Presents that a note may use as a noun, or that a participle without its accent is written like.
_NOUNS = """
demande offre recherche commande visite relance note garde aide reserve annonce cause charge change compte
copie depense approche attente excuse forme marche montre place pose pratique programme rencontre reste signe
suite sorte manque passe pause course fiche liste facture figure paie peine porte pointe prime trace voyage
cesse adresse contacte veille tente rende double simple complete manoeuvre conserve intervient convoque active
libre monte entre contre outre
"""
# What an employer, a school or an office does: the subject left out is theirs.
_OF_OTHERS = """
recrute embauche propose accueille emploie confirme valide accorde decale repousse ouvre ferme facture
retient renouvelle finance reclame exige
"""
_ALSO_NOUNS = frozenset((_NOUNS + _OF_OTHERS).split())
_IN_T_OR_D = """
fait prend met remet transmet promet apprend comprend reprend attend rend vend tient vient revient devient
obtient maintient part repart sort suit vit sait sert connait parait reconnait choisit finit fournit remplit
reussit reflechit dort ecrit lit
"""
_THIRD_IN_T_OR_D = frozenset(_IN_T_OR_D.split())


@dataclass(frozen=True, slots=True)
class Speaker:
    """How the record's person is called in a sentence: ``elle``/``il``/``la personne``, and their names."""

    pronoun: str
    last_names: tuple[str, ...]
    first_names: tuple[str, ...] = ()


def in_third_person(text: str, speaker: Speaker) -> str:
    """``text`` without the adviser's first person, as far as that can be done word for word."""
    for pattern, other in _AGREED:
        text = pattern.sub(other, text)
    text = _BY_AGENCY.sub(_agency_verb, text)
    return _name_person(text, speaker)


def _agency_verb(match: re.Match[str]) -> str:
    verb = match[2].lower()
    third = _VERB_FORMS.get(verb) or (
        verb if verb.endswith("e") and verb not in ("me", "ne", "te", "se") else ""
    )
    return f"l'agence {match[1]}{third}" if third else match[0]


def speaks_in_first_person(text: str) -> bool:
    """Whether somebody's "je" or "nous" is left outside quotation marks."""
    return bool(_LEFT.search(_QUOTED.sub(" ", text)))


def opens_on_a_verb(text: str) -> bool:
    """Whether a telegraphic note left the subject out ("Souhaite un mi-temps", "Envoie son CV lundi")."""
    return bool(_OPENING_VERB.match(text)) or _opens_on_a_present(text)


def _opens_on_a_present(text: str) -> bool:
    """A third person singular that is no noun and no participle: "envoie", "apporte", never "demande"."""
    first = _FIRST_WORD.match(text)
    if first is None or not first[2].endswith(("e", "t", "d")):
        return False
    folded = fold(first[2])
    form = verb_form(folded)
    if form is None or not form.may_be(PRESENT) or folded in _ALSO_NOUNS:
        return False
    # "apporte son RIB" in a note without accents may stand for "apporté".
    told = not form.may_be(PARTICIPLE) or bool(_ACCENTED.search(text))
    return told if folded.endswith("e") else folded in _THIRD_IN_T_OR_D


def with_subject(text: str, speaker: Speaker) -> str:
    """The person made the subject of a clause that opens on its verb."""
    return f"{speaker.pronoun} {text[:1].lower()}{text[1:]}"


def _misspelt(match: re.Match[str], speaker: Speaker) -> str:
    """The person under a misspelt name ("Stenbach" for "Steinbach")."""
    written = fold(match[1])
    near = any(fuzz.ratio(written, fold(name)) >= _NEARLY_THE_NAME for name in speaker.last_names)
    return speaker.pronoun if near else match[0]


def _if_own_first_name(match: re.Match[str], speaker: Speaker) -> str:
    """The person told by the first name, accents or not."""
    return speaker.pronoun if fold(match[0]) in {fold(n) for n in speaker.first_names} else match[0]


def _in_place(preposition: str, speaker: Speaker) -> str:
    """The word that stands for the person after ``preposition``: "à l'intéressée", "pour elle", or the
    subject.
    """
    if not preposition:
        return speaker.pronoun
    if preposition.strip().lower() in ("à", "de", "d'", "d’"):
        before = preposition if preposition.endswith(" ") else preposition[0] + "e "
        return before + _INVOLVED.get(speaker.pronoun, "la personne")
    return preposition + ("lui" if speaker.pronoun == "il" else speaker.pronoun)


def _name_person(text: str, speaker: Speaker) -> str:
    names = "|".join(re.escape(name) for name in speaker.last_names if name)
    if names:
        # A namesake of the other civility is a relative: "M. Roussel" in Mme Roussel's record is not her.
        civility = {"elle": r"(?:Mme|Mlle|Madame)", "il": r"(?:M\.|Mr\.?|Monsieur)"}.get(
            speaker.pronoun, r"(?:M\.|Mr\.?|Mme|Mlle|Monsieur|Madame)"
        )
        first = "|".join(re.escape(n) for n in speaker.first_names) or r"(?!)"
        text = re.sub(
            rf"\b(à |de |par |pour |avec |chez )?{civility} (?:(?:{first}) )?(?:{names})(?:[ "
            rf"-](?:{names}))*(?: (?:{first}))?\b",
            lambda m: _in_place(m[1] or "", speaker),
            text,
            flags=re.I,
        )
        text = re.sub(
            rf"(?<![\w'’-])(à |de |d['’])(?:{first})(?![\w-])", lambda m: _in_place(m[1], speaker), text
        )
        text = re.sub(rf"\b{civility} ([A-ZÀ-Ý][\wà-ÿ-]{{3,}})", lambda m: _misspelt(m, speaker), text)
    text = _BY_FIRST_NAME.sub(lambda m: _if_own_first_name(m, speaker), text)
    alone = {"elle": r"\b(?:Madame|Mme) (?=[a-zà-ÿ])", "il": r"\b(?:Monsieur|M\.) (?=[a-zà-ÿ])"}.get(
        speaker.pronoun
    )
    text = re.sub(alone, f"{speaker.pronoun} ", text) if alone else text
    text = re.sub(r"\b[Cc]ôté (?:DE|D\.E\.|elle|lui)(?![\w-])", "de son côté", text)
    text = _STRESSED.sub("lui" if speaker.pronoun == "il" else speaker.pronoun, text)
    text = re.sub(
        r"(?:^|(?<=[\s(]))(?:[Ll]e |[Ll]a )?D\.?E\.?(?=\s[a-zà-ÿ']|$|[,.;:)])", speaker.pronoun, text
    )
    return text
