"""Modality: is it done, or only planned, possible, wished, asked for, required, refused?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold


class Modality(StrEnum):
    DONE = "done"
    PLANNED = "planned"
    POSSIBLE = "possible"
    WISHED = "wished"
    ASKED = "asked"
    REQUIRED = "required"
    PROMISED = "promised"
    REFUSED = "refused"


_CUES: dict[Modality, str] = {
    Modality.POSSIBLE: (
        r"possibles?|possibilites?|poss|eventuel\w*|peut[- ]etre|sous reserve|a voir|a confirmer"
        r"|a verifier|a etudier"
        r"|envisag\w+|hypothese|si (?:ok|accord|possible|tout)|pourrai\w*|serai(?:t|ent)|aurai(?:t|ent)"
        r"|devrai(?:t|ent)"
        r"|ferai(?:t|ent)|prendrai(?:t|ent)|reflechi\w*|hesite|interess\w+|sans garantie|rien (?:de "
        r"|d')\w+|pas encore"
        r"|pas (?:d'|de )?(?:engagement|garantie|promesse)|oral(?:ement)?|verbal(?:ement)?|a l'oral"
        r"|evoqu\w+|piste|idee"
        r"|en cours d'(?:etude|instruction|examen)|a l'etude|en attente|attend\w*|en suspens|selon"
        r"|depend(?:ra)?\b"
    ),
    Modality.PLANNED: (
        r"prevu\w*|prevoi\w+|a (?:re)?faire|a signer|a venir|a demander|a envoyer|a fournir|a deposer"
        r"|a relancer|a completer"
        r"|a rendre|a remettre|a transmettre|a prevoir|programme\w*|planifie\w*|prochain\w*|bientot"
        r"|va (?:\w+er|\w+ir|\w+re)\b"
        r"|vise\w*|compte (?:\w+er|\w+ir|\w+re)\b|projette|doit (?:\w+er|\w+ir|\w+re)\b|dois (?:\w+er"
        r"|\w+ir|\w+re)\b"
        r"|\w{3,}(?:era|eront|erai|ira|iront|dra|dront|tra|tront)\b|au plus tard|d'ici|voir avec|voir si"
        r"|reporte\w*|decale\w*"
    ),
    Modality.WISHED: (
        r"souhait\w*|voudrai\w*|aimerai\w*|veut\b|veux\b|envie|espere\w*|desire\w*|pense (?:a|\w+er)\b"
        r"|reve\w*|projet de"
    ),
    Modality.ASKED: r"demand(?:e|ee|es|ees|er|ait|ent)\b|sollicit\w+|reclam\w+|dossier depose"
    r"|candidature (?:envoyee|deposee)|propose\w*",
    Modality.REQUIRED: r"obligatoire\w*|exig\w+|faut|requis\w*|necessaire\w*|doit\b|doivent\b|devoir\b",
    Modality.PROMISED: r"prom(?:is|ise|et|esse|esses|ettre)\b|s'engage\w*|m'engage|engage a\b",
    Modality.REFUSED: r"refus\w*|declin\w+|rejet\w*|non retenu\w*|defavorable\w*|ecart(?:e|ee)\b",
}
_DONE = re.compile(
    r"\b(?:a|ont|ai|as|est|sont|ete|s'est|l'a|l'ont|m'a|avoir|etre)(?: (?:ete|bien|deja|enfin|finalement"
    r"|toujours|aussi))*"
    r" \w{2,}(?:e|ee|es|ees|u|ue|us|ues|i|ie|is|ise|ises|it|ite|ert|erte)\b"
    r"|\b(?:signe|accorde|obtenu|valide|recrute|embauche|achete|paye|regle|envoye|remis|depose|recu|fait|effectue|realise"
    r"|confirme|ok|reussi|termine|conclu|livre|inscrit|acquis|verse)(?:e|s|es)?\b"
)
_HELD = re.compile(
    r"\b(?:garanti\w*|s'engage\w*|possede|detient|dispose d|finance|prend en charge|embauche|recrute"
    r"|assure)\b"
)
_PATTERNS = {m: re.compile(rf"\b(?:{cues})") for m, cues in _CUES.items()}
UNSURE = frozenset({Modality.POSSIBLE, Modality.PLANNED, Modality.WISHED, Modality.ASKED, Modality.PROMISED})
_ANY_UNSURE = re.compile(r"\b(?:" + "|".join(_CUES[m] for m in Modality if m in UNSURE) + ")")


@dataclass(frozen=True, slots=True)
class Cue:
    start: int
    end: int
    modality: Modality
    words: str


def find_modality(text: str) -> list[Cue]:
    """The cues of ``text``, in order; done things are those said in a past tense or by a lone participle."""
    folded = fold(text)
    found = [
        Cue(m.start(), m.end(), modality, text[m.start() : m.end()])
        for modality, pattern in _PATTERNS.items()
        for m in pattern.finditer(folded)
    ]
    found += [
        Cue(m.start(), m.end(), Modality.DONE, text[m.start() : m.end()]) for m in _DONE.finditer(folded)
    ]
    return sorted(found, key=lambda c: (c.start, c.end))


def asserts(text: str) -> bool:
    """Whether ``text`` gives something as done or settled, with no word of doubt, plan or wish."""
    folded = fold(text)
    return bool(_DONE.search(folded) or _HELD.search(folded)) and not is_unsure(text)


def is_unsure(text: str) -> bool:
    """Whether ``text`` holds a word of possibility, plan, wish, request or promise."""
    return bool(_ANY_UNSURE.search(fold(text)))
