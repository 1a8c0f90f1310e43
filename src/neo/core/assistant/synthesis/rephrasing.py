"""Other words for the same thing, used only to break a run of words that would otherwise be pasted.

Each pair keeps grammar and meaning wherever its left side stands: gender, number and modality never change.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from neo.core.assistant.synthesis.copying import MOST_COPIED, CopiedText, longest_copied_run
from neo.core.french import lazy_re as re

_NUMBERS = ("", "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
            "treize", "quatorze", "quinze", "seize")  # fmt: skip
_INFINITIVE = (
    r"(?=(?:l['’]|la |le |les |lui |se |s['’]|y )?(?!janvier|février|hier\b|premier|dernier)"
    r"[\wà-ÿ]+(?:er|ir|oir|dre|tre|ire)\b)"
)
# After a subject only: "salaire annonce" in a note without accents is "annoncé".
_TOLD = r"(?:(?<=lle )|(?<=[Ii]l )|(?<=qui )|(?<=gence ))"
_PAIRS: tuple[tuple[str, str], ...] = (
    (r"à (?:partir|compter) du\b", "dès le"),
    (r"à (?:partir|compter) de\b(?! l)", "dès"),
    (r"par semaine\b", "chaque semaine"),
    (r"par mois\b", "chaque mois"),
    (r"par jour\b", "chaque jour"),
    (r"(?:à la suite de|suite à)(?= (?:l['’]|la |un|son|sa|une))", "après"),
    (r"afin d(?:e |['’])" + _INFINITIVE, "pour "),
    (r"pour " + _INFINITIVE, "afin de "),
    (r"par (?:téléphone|tél)\b", "au téléphone"),
    (r"en agence\b", "à l'agence"),
    (r"à temps plein\b", "à plein temps"),
    (r"à plein temps\b", "à temps plein"),
    (r"(?<=€ )la journée\b", "par jour"),
    (r"pas encore (?=[\wà-ÿ]+(?:é|i|u|is|it)e?s?\b)", "toujours pas "),
    (r"toujours pas (?=[\wà-ÿ]+(?:é|i|u|is|it)e?s?\b)", "pas encore "),
    (r"un an\b", "12 mois"),
    (r"six mois\b", "un semestre"),
    (r"quinze jours\b", "deux semaines"),
    (r"cherche\b", "recherche"),
    (r"recherche (?=un|une|des)\b", "cherche "),
    (r"accepte d(?=e |['’])", "est d'accord pour d"),
    (r"pour l['’]instant\b", "à ce stade"),
    (r"pour le moment\b", "à ce stade"),
    (r"actuellement\b", "en ce moment"),
    (r"en ce moment\b", "actuellement"),
    (r"aussi\b(?! bien)", "également"),
    (r"également\b", "aussi"),
    (r"notamment\b", "entre autres"),
    (r"désormais\b", "à présent"),
    (r"maintenant\b", "à présent"),
    (r"mais\b", "toutefois"),
    (r"car\b(?= (?:il|elle|le|la|les|l['’]|son|sa|ses|pas))", "puisque"),
    (r"parce que\b", "car"),
    (r"parce qu['’]", "car "),
    (r"afin qu(?=e |['’])", "pour qu"),
    (r"pour qu(?=e |['’])", "afin qu"),
    (r"à cause d(?=e |['’]|u )", "en raison d"),
    (r"grâce à (?=l['’]|la |un)", "avec l'aide de "),
    (r"sur place\b", "là-bas"),
    (r"financé(e?s?) par\b", r"pris\1 en charge par"),
    (r"payé(e?s?) par\b", r"pris\1 en charge par"),
    (r"démarrage\b", "début"),
    (r"(?:démarre|débute)\b", "commence"),
    (r"commence\b", "démarre"),
    (r"envoyer\b", "transmettre"),
    (r"envoie\b", "transmet"),
    (r"envoyés\b", "transmis"),
    (r"envoyée(s?)\b", r"transmise\1"),
    (r"transmettre\b", "envoyer"),
    (r"recontacter\b", "contacter à nouveau"),
    (r"(?<!re)contacter\b", "joindre"),
    (r"fixé(e?s?)\b", r"prévu\1"),
    (r"prévu(e?s?) (?=le\b)", r"fixé\1 "),
    (r"quelques\b", "plusieurs"),
    (r"tout de suite\b", "immédiatement"),
    (r"(?:à|de) nouveau\b", "encore une fois"),
    (r"via\b", "par"),
    (r"seulement\b", "uniquement"),
    (r"uniquement\b", "seulement"),
    (r"environ\b", "à peu près"),
    (r"au quotidien\b", "chaque jour"),
    (r"d['’]après (?=elle\b|lui\b|la personne\b)", "selon "),
    (r"(?<!\ble )(?<!\bdu )(?<!\bun )(?<!\bau )reste (?=son |sa |ses |le |la |les |un |une )", "demeure "),
    (r"sache pour\b", "soit au courant pour"),
    (r"ait connaissance d(?:e (?=la |sa |son |ses |cette |ce )|['’])", "connaisse "),
    (r"soit informée? d(?:e (?=la |sa |son |ses |cette |ce )|['’])", "connaisse "),
    (r"à ce stade\b", "pour l'instant"),
    (r"pour l['’]instant\b", "à ce stade"),
    (r"pendant\b(?! que)", "durant"),
    (r"durant\b", "pendant"),
    (r"souvent\b", "fréquemment"),
    (r"ensuite\b", "puis"),
    (r"puis\b(?!qu)", "ensuite"),
    (r"beaucoup de\b", "nombre de"),
    (r"essaie de\b", "tente de"),
    (r"(?<=elle )peut " + _INFINITIVE, "est en mesure de "),
    (r"il faut " + _INFINITIVE, "il est nécessaire de "),
    (r"propose de\b", "suggère de"),
    (r"(?<!est )en attente d(?=e |['’]|u )", "dans l'attente d"),
    (r"aux alentours de\b", "vers"),
    (r"au moins\b", "au minimum"),
    (r"au minimum\b", "au moins"),
    (r"maximum\b", "au plus"),
    (r"près d(?=e |['’]|u )", "à proximité d"),
    (r"première\b", "1re"),
    (r"premier\b", "1er"),
    (r"deuxième\b", "2e"),
    (r"prêt(e?s?) à\b", r"disposé\1 à"),
    (r"se trouve\b", "est situé"),
    (r"afin d(?=e |['’])", "en vue d"),
    (r"lors d(?=e |['’]|u )", "au moment d"),
    (r"sous réserve d(?=e |['’]|u )", "à condition d"),
    (r"concernant\b", "à propos de"),
    (r"veut " + _INFINITIVE, "souhaite "),
    (r"souhaite " + _INFINITIVE, "voudrait "),
    (_TOLD + r"(?:évoque|signale|annonce)(?= )", "mentionne"),
    (_TOLD + r"mentionne(?= )", "évoque"),
    (_TOLD + r"(?:explique|précise)(?= )", "indique"),
    (r"ne souhaite pas (?=que |qu['’])", "ne veut pas "),
    (r"ne veut pas (?=que |qu['’])", "ne souhaite pas "),
    (r"aux (?=employeurs|entreprises|partenaires|recruteurs)", "auprès des "),
    (r"rien d['’]écrit\b", "sans écrit"),
    (r"(?<=[\wà-ÿ,)] )à (?=(?:demander|envoyer|déposer|signer|fournir|compléter|refaire|faire|prévoir|"
     r"rendre|fixer|trouver"
     r"|confirmer|vérifier|préparer|renvoyer|transmettre|finaliser|remplir)\b)", "encore à "),
    (r"a été(?= [\wà-ÿ]+(?:é|i|u|is|it)e?s?\b)", "est"),
    (r"ont été(?= [\wà-ÿ]+(?:é|i|u|is|it)e?s\b)", "sont"),
    (r"(?<=\d )h\b(?! ?[-/\d])", "heures"),
    (r"propose (?=un |une |des )", "offre "),
    (r"après une(?= )", "à l'issue d'une"),
    (r"après un(?= )", "à l'issue d'un"),
    (r"attend (?=l['’]|la |un|son |sa |ses )", "est en attente de "),
    (r"attend le(?= )", "est en attente du"),
    (r"(?:très|vraiment|plutôt|surtout|bien sûr) ", ""),
    (r"chez (?=[A-Z])", "auprès de "),
)  # fmt: skip
_JOINTS = ((re.compile(r",? et (?=(?:le|la|les|il|elle|son|sa|l['’]\w+) )"), " ; "),)
# The letters that a left side without alternatives begins with: a pair is compiled, and looked for, only in a
# sentence that holds them.
_LITERAL = re.compile(r"(?!.*\|(?![^(]*\)))[a-zà-ÿ ]+(?![a-zà-ÿ ?*+{|])")
_HEADED = tuple((m[0] if (m := _LITERAL.match(left)) else "", left, right) for left, right in _PAIRS)
_MOST_CHANGES = 8
_COUNT = re.compile(r"(?<![\w/.,:-])(?<!/ )([2-9]|1[0-6])(?= [a-zà-ÿ]{3,}s\b)")
_COUNT_WORD = re.compile(r"(?<![\w-])(" + "|".join(_NUMBERS[2:]) + r")(?= [a-zà-ÿ]{3,}s\b)")


@cache
def _compiled(left: str) -> re.Pattern[str]:
    return re.compile(r"(?<![\w'’-])" + left)


def break_copied_runs(sentence: str, texts: Sequence[CopiedText]) -> str | None:
    """``sentence`` in other words until no more than eight in a row are a text's own; ``None`` when it
    cannot be.
    """
    for _ in range(_MOST_CHANGES):
        run = longest_copied_run(sentence, texts)
        if run.words <= MOST_COPIED:
            return sentence
        changed = _replace_inside(sentence, run.start, run.end)
        if changed == sentence:
            return None
        sentence = changed
    return None


def _replace_inside(sentence: str, start: int, end: int) -> str:
    """One replacement inside the run, the one nearest to its middle."""
    middle = (start + end) / 2
    inside = list(_changes(sentence, start, end + 1))
    if not inside:
        return sentence
    first, last, other = min(inside, key=lambda c: abs((c[0] + c[1]) / 2 - middle))
    return sentence[:first] + other + sentence[last:]


def _changes(sentence: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Every possible replacement between two places: where, and the other words."""
    pairs = [(_compiled(left), other) for head, left, other in _HEADED if head in sentence]
    for pattern, other in (*pairs, *_JOINTS):
        for match in pattern.finditer(sentence, start):
            if match.end() > end:
                break
            if match.end() > match.start():
                yield match.start(), match.end(), match.expand(other)
    for match in _COUNT.finditer(sentence, start, end):
        yield match.start(), match.end(), _NUMBERS[int(match[1])]
    for match in _COUNT_WORD.finditer(sentence, start, end):
        yield match.start(), match.end(), str(_NUMBERS.index(match[1]))
