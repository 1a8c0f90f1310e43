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
finalement quelque suis peux peut va vais part bas ici tout appelle exact dernier derniere parle
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

_MEANT: tuple[tuple[str, str], ...] = (
    (r"tribunal|juge|proces|avocate?", "audience prud'hommes jugement"),
    (r"outils?|equipements?|materiel|tenue", "outillage materiel equipement chaussures"),
    (r"achete\w*", "materiel outillage equipement budget"),
    (r"traduc\w+|traduire", "interprete interpretariat"),
    (r"essence|carburant|train|bus|trajets?|kilometres?|km", "mobilite transport deplacement"),
    (r"dormir|dors|nuits?|internat|loger|chambre", "hebergement nuit logement internat residence"),
    (r"papier (?:du|pour le|de) (?:stage|patron)|papier a signer", "convention"),
    (r"argent|sous|moyens", "financement aide budget"),
    (r"rouvre|reprend|rentree", "rentree reprise report"),
    (r"bosser|taf|boulot", "poste emploi contrat"),
    (r"oreilles?|bruit|entend\w*", "bruit atelier poste amenagement"),
    (r"manquer|m'absenter|rater|louper", "absence toleree rattraper"),
    (r"mes heures|permis|conduite|code", "permis code conduite auto-ecole"),
    (r"garde[rs]?|nounou|creche", "garde creche assistante maternelle"),
)
"""What people say, and what a note says instead: only to look for it, never to tell it."""
_COMPILED_MEANT = tuple((re.compile(rf"\b(?:{said})\b"), words) for said, words in _MEANT)


def meant_by(folded: str) -> list[Term]:
    """The words by which a note may speak of what a plain text asks about, beyond its own."""
    words = " ".join(words for said, words in _COMPILED_MEANT if said.search(folded))
    own = {t.key for t in terms_of(folded)}
    return [t for t in terms_of(words) if t.key not in own]


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
