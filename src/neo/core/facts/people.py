"""Third parties named in a record: whose first name must not reappear in what NÉO writes."""

from __future__ import annotations

from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_CHILD = r"enfants?|enf|fils|fille|filles|bebe|petite?|cadette?|ainee?"
_RELATIVE = (
    r"mari|epoux|epouse|femme|conjointe?|compagnon|compagne|pere|papa|mere|maman|frere|soeur|sœur|"
    r"belle[- ]soeur|belle[- ]mere|beau[- ]pere|"
    r"tante|oncle|cousine?|grand[- ]mere|grand[- ]pere|copine|copain|ex|voisine?|amie?|colocataire|parrain|"
    r"marraine|neveu|niece"
)
# The same words in a text as written, accents or not.
_KIN_WRITTEN = re.sub(
    "[eouia](?!\\?)",
    lambda m: {"e": "[eéèê]", "o": "[oô]", "u": "[uù]", "i": "[iî]", "a": "[aâ]"}[m[0]],
    _CHILD + "|" + _RELATIVE,
)
_NAMED = re.compile(r"\b(?:(" + _CHILD + r")|(" + _RELATIVE + r"))\b")
_NAME = re.compile(r"\b(?:[A-ZÀ-Ý][a-zà-ÿ]{2,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)\b")
_QUOTATION = re.compile(r"(«[^»]*»)")
_EMPTY_QUOTATION = re.compile(r"« *([.,;:…]?) *» ?")
_CIVILITY = re.compile(r"\b(?:M|Mr|Mme|Mlle|Dr|Me|Pr)\.?\s+$")
# "la garde de Lou", "place obtenue pour Lou à la crèche": a child, named without a word of kinship.
_CHILD_MINDED = re.compile(
    r"\b(?:[Gg]ard(?:e|er|ée?) (?:de |d['’]|pour )?|[Pp]lace (?:[a-zà-ÿ]+ ){0,4}pour |"
    r"(?:[Mm]ère|[Pp]ère|[Mm]aman|[Pp]apa)(?: seule?| isolée?)? d(?:e |['’])"
    r")([A-ZÀ-Ý][a-zà-ÿ]{2,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)\b"
)
# "Lou 3 ans, Ana 8 mois", "Lou est née en mai": a child told by an age.
_CHILD_AGED = re.compile(
    r"\b([A-ZÀ-Ý][a-zà-ÿ]{2,}(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?)"
    r"(?:[ ,]*\(?(\d{1,2}) ?(?:ans|mois)\b(?! (?:de|d['’]|en|dans|chez|comme|après|minimum))"
    r"| est née? (?:le|en|à|au)\b)"
)
_OLDEST_CHILD = 25
# "à l'EHPAD Les Tilleuls": what follows names a place, not the relative.
_INSTITUTION = re.compile(
    r"\b(?:ehpad|residence|ecole|college|lycee|hotel|creche|clinique|hopital|association|asso|foyer|maison|"
    r"rue|place|"
    r"societe|entreprise|garage|magasin|restaurant|supermarche|usine|agence|mairie|camping)\s(?:de |des |"
    r"du |la |les |le )*$"
)
_ORDINARY = frozenset(
    [
        "caf",
        "ccas",
        "france",
        "travail",
        "pole",
        "emploi",
        "mairie",
        "region",
        "departement",
        "cap",
        "bac",
        "bts",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "rdv",
        "cdi",
        "cdd",
        "apl",
        "jaf",
        "ehpad",
        "mdph",
        "rsa",
        "are",
        "ass",
        "rqth",
        "elle",
        "mme",
        "mais",
        "pas",
        "depuis",
        "vit",
        "chez",
        "garde",
        "creche",
        "permis",
        "agence",
        "monsieur",
        "madame",
        "alzheimer",
        "elles",
        "formation",
        "experience",
        "contrat",
        "dossier",
        "session",
    ]
)


def kin_first_names(dossier: Dossier) -> dict[str, str]:
    """First names of the person's relatives, each with the word that stands for it ("son enfant", "un
    proche").

    A first name counts as a relative's when it follows a word of kinship within a few words and has no
    civility.
    """
    person = dossier.person
    own = {
        fold(part)
        for part in re.split(r"[\s-]+", f"{person.first_name} {person.last_name} {person.birth_name}")
    }
    # "Conserveries Arbieu, 18 ans" gives the years in a company, not the age of a child.
    companies = [e.company for e in dossier.career.experiences] + [p.company for p in dossier.proposals]
    own |= {fold(part) for company in companies for part in re.split(r"[\s-]+", company)}
    found: dict[str, str] = {}
    texts = [r.text for r in dossier.reports] + [m.body for m in dossier.messages]
    texts += [s.description for s in dossier.steps]
    for text in texts:
        for cue in _NAMED.finditer(fold(text)):
            stand_in = "son enfant" if cue[1] else "un proche"
            for name in _names_after(text, cue.end()):
                if fold(name) not in own:
                    found.setdefault(name, stand_in)
        for child in _CHILD_MINDED.finditer(text):
            if fold(child[1]) not in own and fold(child[1]) not in _ORDINARY:
                found.setdefault(child[1], "son enfant")
        for child in _CHILD_AGED.finditer(text):
            young = child[2] is None or int(child[2]) <= _OLDEST_CHILD
            if young and fold(child[1]) not in own and fold(child[1]) not in _ORDINARY:
                found.setdefault(child[1], "son enfant")
    everything = "\n".join(texts)
    return {name: word for name, word in found.items() if not _is_a_place(name, everything)}


def _is_a_place(name: str, text: str) -> bool:
    """A capitalised word met after "à", "mairie de"… is a town, whatever stands before it elsewhere."""
    return bool(
        re.search(
            r"(?:\bà|\ba|\bsur|\bvers|mairie de|commune de|agence de|site de|près de|gare de) "
            + re.escape(name),
            text,
        )
    )


def _names_after(text: str, position: int) -> list[str]:
    window = re.split(r"[.;\n]", text[position : position + 60], maxsplit=1)[0]
    if not re.match(r"\s*(?:[,:(]|\d|[A-ZÀ-Ý]|majeurs?|de|et|son|sa|est|=|dit|aîné|ainé)", window):
        return []
    names, last_end = [], 0
    for match in _NAME.finditer(window):
        far = match.start() - last_end > 30
        if far or fold(match.group()) in _ORDINARY or _CIVILITY.search(window[: match.start()]):
            break
        if re.search(r"(?:\b(?:à|a|au|chez|de la|du|le|la)\s)$", window[: match.start()]):
            break
        if _INSTITUTION.search(fold(window[: match.start()])):
            break
        names.append(match.group())
        last_end = match.end()
    return names


def without_first_names(text: str, names: dict[str, str]) -> str:
    """``text`` with relatives' first names taken out: "garde de Lou" becomes "garde de son enfant".

    Quoted words stay the speaker's own: the quotation stops before the name and goes on after it.
    """
    if not any(name in text for name in names):
        return text
    pieces = _QUOTATION.split(text)
    pieces[::2] = [_renamed(piece, names) for piece in pieces[::2]]
    pieces[1::2] = [_interrupted(piece, names) for piece in pieces[1::2]]
    return "".join(pieces).strip()


def _interrupted(quotation: str, names: dict[str, str]) -> str:
    """ "« garde Lou lundi »" becomes "« garde » son enfant « lundi »"; "mon fils Lou" is cut short."""
    for name, stand_in in names.items():
        if name in quotation:
            quotation = re.sub(
                rf"(\b(?:{_KIN_WRITTEN})s?)[ ,(]+{re.escape(name)}\b\)?", r"\1 […]", quotation, flags=re.I
            )
            # A quotation that opens on the name says whom it is about after it.
            opening = re.match(rf"« {re.escape(name)}\b(.*)»$", quotation)
            quotation = f"« […]{opening[1]}» ({stand_in})" if opening else quotation
            quotation = re.sub(rf"\b{re.escape(name)}\b", f"» {stand_in} «", quotation)
    return _EMPTY_QUOTATION.sub(r"\1", quotation)


def _renamed(text: str, names: dict[str, str]) -> str:
    for name, stand_in in names.items():
        if name not in text:
            continue
        text = re.sub(rf"(\b(?:{_KIN_WRITTEN})s?), {re.escape(name)},", r"\1", text, flags=re.I)
        after_kin = re.compile(rf"(\b(?:{_KIN_WRITTEN})s?)[ ,(]+{re.escape(name)}\b\)?", re.I)
        text = after_kin.sub(r"\1", text)
        text = re.sub(r"\bd[e'’] ?" + re.escape(name) + r"\b", f"de {stand_in}", text)
        text = re.sub(r"\b" + re.escape(name) + r"\b", stand_in, text)
    return text.replace("de un proche", "d'un proche")


_THIRD_PARTY = re.compile(
    r"\b(?:"
    + _CHILD
    + r"|"
    + _RELATIVE
    + r"|mme|mr|m\.|employeur|patron|tuteur|tutrice|formateur|entreprise)\b"
)


def names_a_third_party(text: str) -> bool:
    """Whether somebody else than the person may be the subject of what follows ``text``."""
    return bool(_THIRD_PARTY.search(fold(text))) or bool(_NAME.search(text[1:]))


_CARE_HOME = (
    r"(?:EHPAD|ehpad|Ehpad|maison de retraite|accueil de jour|résidence autonomie|résidence seniors?)"
)
_CARE_HOME_NAME = re.compile(
    rf"\b({_CARE_HOME})(?: (?:(?:de|du|des|la|les|à|chez) |[dl]['’])*"
    r"[A-ZÀ-Ý][\wà-ÿ'’-]*(?: d['’][a-zà-ÿ]+)?)+"
)
_IN_CARE = rf"(?: [A-ZÀ-Ý][a-zà-ÿ-]+)*(?=[^.;]{{0,40}}\b{_CARE_HOME})"
_RELATIVE_IN_CARE = re.compile(rf"\b(?i:(?:son |sa |le |la )?(?:{_KIN_WRITTEN}))\b{_IN_CARE}")
_CARE_ENTERED = re.compile(
    rf"\bun proche (?:est )?(?:entr[ée]e?|admise?|placée?)(?: en| à l['’]| à la| dans une?)? ?({_CARE_HOME})"
)


def relatives_in_care_unnamed(text: str, last_names: tuple[str, ...] = ()) -> str:
    """A relative who lives in care, neither who nor where: "mère à l'EHPAD Les Iris", "un proche à l'EHPAD".

    ``last_names`` are the person's: "M. Roussel" in Mme Roussel's record is a relative too.
    """
    if not re.search(_CARE_HOME, text):
        return text
    text = _RELATIVE_IN_CARE.sub("un proche", _CARE_HOME_NAME.sub(r"\1", text))
    if last_names:
        names = "|".join(map(re.escape, last_names))
        namesake = rf"\b(?:M\.|Mr|Mme|Mlle|Monsieur|Madame) (?:{names})\b{_IN_CARE}"
        text = re.sub(namesake, "un proche", text, flags=re.I)
    return _CARE_ENTERED.sub(r"un proche est entré en \1", text)


def names_a_relative_in_care(text: str) -> bool:
    """Whether a clause is about the relative of ``relatives_in_care_unnamed`` or their home."""
    return "un proche" in text or bool(re.search(rf"\b{_CARE_HOME}", text))
