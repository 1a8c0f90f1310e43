"""Wording: an adviser's telegraphic note turned into plain French, in other words than the note's own.

Everything here is general French of the trade: expansions of note shorthand, first person to third, dates
written one way, and light replacements used only to break a run that would otherwise be pasted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.synthesis.copying import MOST_COPIED, CopiedText, longest_copied_run
from neo.core.french.dates import find_dates, show_date
from neo.core.french.folding import fold

_SHORTHAND: tuple[tuple[str, str], ...] = tuple(
    (rf"(?<![\w'’]){short}(?![\w'’])", full)
    for short, full in (
        (r"tjrs|tjs|tjours", "toujours"),
        (r"bcp", "beaucoup"),
        (r"nvo|nv", "nouveau"),
        (r"nvle|nvelle", "nouvelle"),
        (r"rdv|RDV|Rdv", "rendez-vous"),
        (r"dde", "demande"),
        (r"ss", "sans"),
        (r"ds", "dans"),
        (r"pb|pbs|pbm", "problème"),
        (r"rech", "recherche"),
        (r"cpter", "compter"),
        (r"logt", "logement"),
        (r"heb", "hébergement"),
        (r"tps", "temps"),
        (r"sem\.?", "semaine"),
        (r"qq", "quelques"),
        (r"qqn", "quelqu'un"),
        (r"ts", "tous"),
        (r"tt", "tout"),
        (r"env\.", "environ"),
        (r"pr", "pour"),
        (r"cad", "c'est-à-dire"),
        (r"pdt", "pendant"),
        (r"svt", "souvent"),
        (r"auj", "aujourd'hui"),
        (r"maj", "mise à jour"),
        (r"bénéf|bnf", "bénéficiaire"),
        (r"dispo", "disponible"),
        (r"immat", "immatriculation"),
        (r"Immat", "Immatriculation"),
        (r"presc\.?", "prescription"),
        (r"conv", "convention"),
        (r"asso", "association"),
        (r"info coll", "information collective"),
        (r"Info coll", "Information collective"),
        (r"enf", "enfants"),
        (r"ent\.", "entretien"),
        (r"tel|tél\.?", "téléphone"),
        (r"mens\.?", "mensuel"),
        (r"gal", "général"),
        (r"adm\.?", "administratif"),
        (r"VL", "véhicule"),
        (r"FT", "France Travail"),
        (r"eqp", "équipe"),
        (r"w-?e|WE", "week-end"),
        (r"ordi", "ordinateur"),
        (r"réf\.|ref\.", "refus"),
        (r"form°", "formation"),
        (r"Form°", "Formation"),
        (r"ccl", "conclusion"),
        (r"candid|cand\.", "candidature"),
        (r"resp\.?", "responsable"),
        (r"x/sem", "fois par semaine"),
        (r"tps plein", "temps plein"),
        (r"renouv\.?", "renouvellement"),
        (r"prév\.?", "prévu"),
        (r"éq", "équipe"),
    )
)
_FIRST_PERSON: tuple[tuple[str, str], ...] = (
    (r"\b[Jj]e (?:l['’]|la |le |les |lui |leur )?(?:invite|oriente) [^,.:]*? à\b", "l'agence l'invite à"),
    (r"\b[Jj]['’]ai (?!déjà)", "l'agence a "),
    (r"\b[Jj]e ne (\w+e)\b", r"l'agence ne \1"),
    (r"\b[Jj]e (l['’]|la |le |les |lui |leur )", r"l'agence \1"),
    (r"\b[Jj]e (m['’]y engage|m['’]engage)", "l'agence s'y engage"),
    (r"\b[Jj]e (\w+[es])\b", r"l'agence \1"),
    (r"\bavec ma collègue\b", "avec une collègue de l'agence"),
    (r"\b[Nn]ous convenons de\b", "il est convenu de"),
    (r"\b[Nn]ous convenons\b", "il est convenu"),
    (r"\b[Nn]ous (\w+)ons\b", r"l'agence et la personne \1ent"),
    (r"\bchez nous\b", "à l'agence"),
    (r"\bmes? collègues?\b", "un collègue"),
    (r"\bmon collègue\b", "un collègue"),
    (r"\bpour que l'agence dépose\b", "pour un dépôt"),
)
_BREAKERS: tuple[tuple[str, str], ...] = (
    (r"\bà partir du\b", "dès le"),
    (r"\bà compter du\b", "dès le"),
    (r"\b(\d+ ?h) par semaine\b", r"\1 hebdomadaires"),
    (r"\b(jours?) par semaine\b", r"\1 hebdomadaires"),
    (r"\bpar mois\b", "mensuels"),
    (r"\bà la suite d[eu]\b", "après"),
    (r"\bsuite à\b", "après"),
    (r"\bafin de\b", "pour"),
    (r"\bdans le cadre d[eu]\b", "pour"),
    (r"\ben vue de\b", "pour"),
    (r"\bpar téléphone\b", "au téléphone"),
    (r"\bil faut\b", "il reste à trouver"),
    (r"\bIl faut\b", "Il reste à trouver"),
    (r"\bil faudra\b", "il restera à"),
    (r"\bplus de\b(?= \d)", "au-delà de"),
    (r"\bdeux\b", "2"),
    (r"\btrois\b", "3"),
    (r"\bquatre\b", "4"),
    (r"\bcinq\b", "5"),
    (r"\bun an\b", "12 mois"),
    (r"\bdouze mois\b", "12 mois"),
    (r"\bprévue?s? le\b", "fixé au"),
    (r"\bfixée?s? au\b", "prévu le"),
    (r"\bsouhaite\b(?! pas)", "voudrait"),
    (r"\bveut\b(?! pas)", "souhaite"),
    (r"\bcherche\b", "recherche"),
    (r"\bdemande si\b", "voudrait savoir si"),
    (r"\bse demande si\b", "voudrait savoir si"),
    (r"\baccepte de\b", "est d'accord pour"),
    (r"\bpropose\b(?! d)", "offre"),
    (r"\baura à\b", "devra"),
    (r"\bdoit\b", "a à"),
    (r"\bpeut\b", "a la possibilité de"),
    (r"\bpour l['’]instant\b", "à ce stade"),
    (r"\btoujours\b", "encore"),
    (r"\baussi\b", "également"),
    (r"\bégalement\b", "aussi"),
    (r"\bnotamment\b", "entre autres"),
    (r"\bdésormais\b", "à présent"),
    (r"\bmaintenant\b", "à présent"),
    (r"\bmais\b", "toutefois"),
    (r"\bcar\b", "puisque"),
    (r"\bchez\b(?= [A-Z])", "auprès de"),
    (r"\bsur place\b", "là-bas"),
    (r"\btous les\b", "chaque fois les"),
    (r"\bfinancée?s? par\b", "à la charge de"),
    (r"\bpayée?s? par\b", "à la charge de"),
    (r"\bdémarrage\b", "début"),
    (r"\bdémarre\b", "commence"),
    (r"\bdébute\b", "commence"),
    (r"\btermine\b", "achève"),
    (r"\bterminé(e?s?)\b", r"achevé\1"),
    (r"\benvoyer\b", "transmettre"),
    (r"\benvoyés?\b", "transmis"),
    (r"\benvoyées?\b", "transmises"),
    (r"\breçu(e?s?)\b", r"arrivé\1"),
    (r"\bdéposer\b", "remettre"),
    (r"\brappeler\b", "recontacter"),
    (r"\bcontacter\b", "joindre"),
    (r"\baprès (un|une)\b", r"à l'issue d'\1"),
    (r"\baux employeurs\b", "à un employeur"),
    (r"\baux entreprises\b", "à une entreprise"),
    (r"\bévoqué(e?s?)\b", r"mentionné\1"),
    (r"\bcommuniquées\b", "transmises"),
    (r"\bcommuniquée\b", "transmise"),
    (r"\bcommuniqués?\b", "transmis"),
    (r"\bse (\w+e)nt\b", r"se \1nt donc"),
    (r"\best prête? à\b", "accepterait de"),
    (r"\ba commencé\b", "débute"),
    (r"\bquelques\b", "plusieurs"),
    (r"\bparce que\b", "puisque"),
    (r"\bà cause d[eu]\b", "en raison de"),
    (r"\bgrâce à\b", "avec l'aide de"),
    (r"\btout de suite\b", "immédiatement"),
    (r"\bà nouveau\b", "encore une fois"),
    (r"\bde nouveau\b", "encore une fois"),
    (r"\ble mois prochain\b", "dans un mois"),
    (r"\bpar rapport à\b", "face à"),
    (r"\bposte de\b", "emploi de"),
    (r"\bun poste\b", "un emploi"),
    (r"\bvia\b", "par"),
    (r"\bau niveau de\b", "pour"),
    (r"\bpour (?=\w+er\b)", "afin de "),
    (r"\bet\b", "ainsi que"),
)
_SIGLE = re.compile(r"^[A-ZÀ-Ý0-9'’.&/-]{2,6}$")
_QUOTED = re.compile(r"[«\"“][^«»\"“”]{0,200}[»\"”]")
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Speaker:
    """How the record's person is called in a sentence: ``elle``/``il``/``la personne``, and their names."""

    pronoun: str
    last_names: tuple[str, ...]

    def start(self) -> str:
        return self.pronoun[:1].upper() + self.pronoun[1:]


def plain(text: str, day: date, speaker: Speaker) -> str:
    """``text``, written on ``day``, in plain French: dates as JJ/MM/AAAA, shorthand expanded, third person."""
    text = _QUOTED.sub(" ", text)
    text = _write_dates(text, day)
    text = _lower_shouting(text)
    for pattern, full in (*_SHORTHAND, *_FIRST_PERSON):
        text = re.sub(pattern, full, text)
    text = _name_person(text, speaker)
    text = re.sub(r"\s\+\s", " et ", text).replace(" & ", " et ")
    text = re.sub(r"\+{2,}|/!\\|\(\s*\)", " ", text)
    text = re.sub(r"\s*[=-]+>\s*", " : ", text)
    text = re.sub(r"(?<=\w)\s*=\s*(?=\w)", " : ", text)
    text = re.sub(r"\s+([,.)])", r"\1", text)
    text = re.sub(r"([,:;])(?=[,:;.])", "", text)
    return _SPACES.sub(" ", text).strip(" ,;:-.")


def _write_dates(text: str, day: date) -> str:
    for mention in reversed(find_dates(text, day)):
        if mention.precision == "day" and not mention.relative:
            text = text[: mention.start] + show_date(mention.first) + text[mention.end :]
        elif mention.relative and mention.first == mention.last:
            text = text[: mention.start] + "le " + show_date(mention.first) + text[mention.end :]
    return text


def _lower_shouting(text: str) -> str:
    """A line typed in capitals becomes ordinary text; sigles stay."""
    letters = [c for c in text if c.isalpha()]
    shouted = sum(c.isupper() for c in letters) > 0.7 * max(1, len(letters)) and len(letters) > 12
    words = []
    for word in text.split(" "):
        bare = word.strip(".,;:()!?")
        if (bare.isupper() and len(bare) > 6 and bare.isalpha()) or (shouted and bare.isupper() and len(bare) > 3 and bare.isalpha() and not _SIGLE_WORDS.match(bare)):
            word = word.lower()
        words.append(word)
    return " ".join(words)


_SIGLE_WORDS = re.compile(
    r"^(?:RQTH|MDPH|CACES|PMSMP|GRETA|AFPA|CDDI|SIAE|POEI|POEC|PPAE|CCAS|EHPAD|CHRS|SIAO|GEIQ|HACCP|FIMO|DELF|OPCO|BOE|AGEFIPH)$"
)


def _name_person(text: str, speaker: Speaker) -> str:
    names = "|".join(re.escape(name) for name in speaker.last_names if name)
    if names:
        text = re.sub(
            rf"\b(?:M\.|Mr\.?|Mme|Mlle|mr|mme|Monsieur|Madame) (?:\w+ )?(?:{names})\b",
            speaker.pronoun,
            text,
            flags=re.I,
        )
    text = re.sub(r"(?:^|(?<=[\s(]))(?:La |la |le |Le )?DE(?=\s[a-zàéèê])", speaker.pronoun, text)
    return re.sub(r"(^|[.:] )(elle|il)\b", lambda m: m[1] + m[2].capitalize() if not m[1] else m[0], text)


def break_copied_runs(sentence: str, texts: list[CopiedText]) -> str:
    """``sentence`` in slightly other words until no more than eight in a row are the text's own.

    Returns the best it could do: the caller checks again and leaves the sentence out when it is still pasted.
    """
    for _ in range(12):
        run = longest_copied_run(sentence, texts)
        if run.words <= MOST_COPIED:
            return sentence
        changed = _replace_inside(sentence, run.start, run.end)
        if changed == sentence:
            return sentence
        sentence = changed
    return sentence


def _replace_inside(sentence: str, start: int, end: int) -> str:
    """One replacement inside the run, nearest to its middle, never a shorter detail lost."""
    middle = (start + end) / 2
    best: tuple[float, int, int, str] | None = None
    for pattern, other in _BREAKERS:
        for match in re.finditer(pattern, sentence[:end]):
            distance = abs((match.start() + match.end()) / 2 - middle)
            if match.start() >= start and (best is None or distance < best[0]):
                best = (distance, match.start(), match.end(), match.expand(other))
    return sentence[: best[1]] + best[3] + sentence[best[2] :] if best else sentence


def sentence_case(text: str) -> str:
    """A capital at the start and a full stop at the end."""
    text = text.strip(" ,;:-")
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text[-1] in ".!?…" else ".")


def same_words(a: str, b: str) -> bool:
    return fold(a).strip(" .") == fold(b).strip(" .")
