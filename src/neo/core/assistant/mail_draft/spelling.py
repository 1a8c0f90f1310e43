"""The words of a mail typed in a hurry, or as they sound, put back as they are read.

Only to find what is asked: what is shown to anybody are the sender's own words.
"""

from __future__ import annotations

from neo.core.assistant.answer.spoken import written
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

_SOUNDS: tuple[tuple[str, str], ...] = (
    (r"vs|vou|vouz", "vous"),
    (r"ns", "nous"),
    (r"jvs|jvous|jvou", "je vous"),
    (r"jsui|jsuis|chui|chuis|jsuis", "je suis"),
    (r"jai|g(?= (?:pas|rien|besoin|une?|le|la|recu|perdu|oublie))", "j'ai"),
    (r"jpeu[xt]?", "je peux"),
    (r"peu(?= (?:pas?|plu)\b)", "peux"),
    (r"jsais?|jc", "je sais"),
    (r"ma(?= (?:appele|dit|rappele|ecrit|envoye|propose|donne|repondu))", "m'a"),
    (r"(?:pcq|psk|pask|pcke|parceke)", "parce que"),
    (r"pr", "pour"),
    (r"jusk|juska|jusqua|jusk a|jusqu a|jusque a", "jusqu'a"),
    (r"kan|kand", "quand"),
    (r"kelk", "quelque"),
    (r"kel|kels|kelle|kelles", "quelle"),
    (r"kom|kome", "comme"),
    (r"koman|commen|komen|cmt|cmnt", "comment"),
    (r"fo|fau|fodrai?t?|faudrai", "faut"),
    (r"ya", "il y a"),
    (r"tjr|tj|tjrs|tjs|toujour", "toujours"),
    (r"letr|lettr", "lettre"),
    (r"pa(?=[ .,;!?]|$)", "pas"),
    (r"di(?= (?:si|que|pas|quoi|rien))", "dit"),
    (r"sa(?= (?:sert|va|passe|marche|fait|veut|change|bloque|finit))", "ca"),
    (r"rdv|rv|rdvs|rendez vous", "rendez-vous"),
    (r"dor", "dors"),
    (r"tel", "telephone"),
    (r"boulo|taf|taff", "travail"),
    (r"dossie", "dossier"),
    (r"ds", "dans"),
    (r"1 (?=autre)", "un "),
    (r"(?<!permis )c(?= )", "c'est"),
    (r"pj|p j|piece jointes?|pieces jointes?|pieces? joint", "piece jointe"),
    (r"qu'est ce", "qu'est-ce"),
    (r"es ke|es que|esk", "est-ce que"),
    (r"eur|eurs|eure|eures|heur", "heure"),
    (r"fini(?= (?:quand|kan))", "finit"),
    (r"commance|comence", "commence"),
    (r"lass", "l'ass"),
    (r"formassion|formacion|formasion", "formation"),
    (r"apele|apeler|appeler?", "appele"),
    (r"apre", "apres"),
    (r"jusko|jusqo|jusquo", "jusqu'au"),
    (r"salere", "salaire"),
    (r"foto", "photo"),
    (r"kestions?", "question"),
    (r"telefone", "telephone"),
    (r"tou(?= (?:le|les|ca|seul))", "tout"),
    (r"koi", "quoi"),
    (r"continue(?= *[,.]|$)", "continuer"),
    (r"sere", "serait"),
    (r"simple pour tout", "simple pour tout"),
)
_COMPILED = tuple((re.compile(rf"(?<![\w'-])(?:{sound})(?![\w'-])"), full) for sound, full in _SOUNDS)
# "jtrouve", "jgagne": no French word begins with j and a consonant.
_GLUED = re.compile(r"\bj(?=[bcdfgklmnpqrstvxz][a-z]{2,})")
# Said with an accent, they would fold to other words.
_ACCENTED = tuple(
    (re.compile(rf"(?<![\w'’-]){sound}(?![\w'’-])", re.IGNORECASE), full)
    for sound, full in (("cé", "c'est"), ("jé", "j'ai"), ("mé", "mais"), ("lé", "l'ai"), ("sé", "c'est"))
)
# "jarrive", "jattends": I, and a verb that begins with a vowel.
_ELIDED = re.compile(
    r"\bj(?=(?:arriv|attend|aime|avai|aurai|espere|envoi|envoy|habit|oubli|ecri|etai|aide|appel|accept|annul"
    r"|apport|hesit|ignor|imagin|essa|ouvr|utilis)\w*)"
)
_IT_IS_AT = re.compile(r"\bc'(?=a (?:k|qu|cote|partir))")
_SPACES = re.compile(r"\s+")


def plain(text: str) -> str:
    """``text`` folded, its shorthand and sounds written out, spaces single."""
    for sound, full in _ACCENTED:
        text = sound.sub(full, text)
    folded = fold(written(text))
    folded = _IT_IS_AT.sub("c'est ", _ELIDED.sub("j'", _GLUED.sub("je ", folded)))
    for pattern, full in _COMPILED:
        folded = pattern.sub(full, folded)
    return _SPACES.sub(" ", folded).strip()
