"""What a request names: its telling words, cut where it asks a second thing."""

from __future__ import annotations

from neo.core.assistant.mail_draft import cues, wants
from neo.core.french import lazy_re as re
from neo.core.french.terms import Term, read_terms
from neo.core.french.words import STOP_WORDS, word_key

_ASKING_WORDS = """
question savoir dire faire fait faut pouvez pourriez possible merci svp deja exactement maintenant
encore toujours autre sinon aussi chose avoir aller voir besoin quand combien comment pourquoi quel
quelle quoi vite urgent bonjour bonsoir madame monsieur heure date jour jours lieu
horaires limite prend prendre oublie perdu papier bonne bon vrai sur trouve trouver mets met joins
envoye envoyer rappeler demande sais plus garde est-ce quelles quels avez vous eu marche
finalement quelque suis peux peut va vais part parti bas ici tout appelle exact dernier derniere parle
veut veux voulez dois devant jamais rien droit vaut reste
"""
_ASKING = frozenset(word_key(word) for word in _ASKING_WORDS.split())
_OF_ANYTHING_WORDS = """
commence commencer commencerai debut debute demarre finit finir termine dure paye payer paie payent gagne
touche attend attendent prise pris embauche embauchee recu repondu reponse contact travail signe valide
prochain prochaine fois manque manquent
"""
_OF_ANYTHING = frozenset(word_key(word) for word in _OF_ANYTHING_WORDS.split())
_CUT = re.compile(
    r"\?|\bet (?=(?:est-ce|que |qu'|combien|quand|comment|jusqu'a|c'est|je |a qui|avant|ou )|quel)"
)
_CLAUSES = re.compile(r"(?:, | : |; | - |\.\s|\bmais |\bcar |\bparce qu'?e? ?|\bvu qu)")
_MAY_I = re.compile(r"\b(?:je|on|j'ai le droit) (?:peux|peut|dois|doit|pourrais?|de)\b|\bpossible\b")


def terms_of(folded: str) -> list[Term]:
    """The words of a plain text that tell what it is about, each once."""
    return list({t.key: t for t in read_terms(folded) if _tells(t)}.values())


def names_a_matter(term: Term) -> bool:
    """Whether a word names what is asked about, and not what may be asked of anything ("commencer")."""
    return term.key not in _OF_ANYTHING


def parts_of(folded: str) -> list[str]:
    """The request cut where it asks a second thing; what names nothing of its own stays with the first one
    ("qui paie la formation, et combien ?")."""
    parts: list[str] = []
    for part in (p for p in _CUT.split(folded) if p.strip(" ?.,")):
        if parts and not terms_of(part):
            parts[-1] = f"{parts[-1]} {part}"
        else:
            parts.append(part)
    return parts


def asking_clause(part: str) -> str:
    """The clause that asks, when what leads to it is told in another one."""
    clauses = _CLAUSES.split(part)
    own = " ".join(c for c in clauses if cues.ASKS.search(c) or _MAY_I.search(c) or wants.wanted_values(c))
    return own if any(names_a_matter(t) for t in terms_of(own)) else part


def _tells(term: Term) -> bool:
    return term.folded not in STOP_WORDS and term.key not in _ASKING and len(term.folded) > 1
