"""Which words of a clause are its verbs, and whether they tell a thing done or a thing to do.

Without a tagger: a form of a known verb is its verb unless what stands before it makes it a noun ("une
prise", "l'examen de conduite").
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.verbs import CONDITIONAL, FINITE, FUTURE, INFINITIVE, PARTICIPLE, VerbForm
from neo.core.french.words import Word

_AUXILIARIES = frozenset({"etre", "avoir"})
_MODALS_WORDS = """
aller attendre charger compter demander desirer devoir envisager esperer falloir hesiter penser pouvoir
preferer prevoir projeter promettre souhaiter viser vouloir
"""
_MODALS = frozenset(_MODALS_WORDS.split())
# Verbs that carry the standing of their object and say nothing of their own.
_LIGHT_ONLY_WORDS = """
accomplir achever arriver avoir beneficier causer concerner connaitre constituer continuer couter dater
declarer derouler detenir devenir dire disposer donner durer effectuer entrer estimer etre exister expliquer
faire
figurer finir indiquer juger laisser mener mettre nommer paraitre passer permettre porter posseder preciser
prendre realiser rendre representer rester savoir sembler situer sortir suivre tenir terminer trouver venir
voir
"""
_LIGHT_ONLY = frozenset(_LIGHT_ONLY_WORDS.split())
_LIGHT = _LIGHT_ONLY | (_MODALS - {"demander", "promettre", "charger"})
_SUBJECTS_WORDS = """
elle elles et il ils j je l lui m me n ne nous on qui s se tu vous y
"""
_SUBJECTS = frozenset(_SUBJECTS_WORDS.split())
_OBJECTS_WORDS = """
aussi des l la le les pas plus qu que sa ses son un une
"""
_OBJECTS = frozenset(_OBJECTS_WORDS.split())
_DETERMINERS_WORDS = """
au aucun aucune aux avec bonne ce ces cet cette chaque d de des du en l la le les leur leurs ma mes micro
mon notre nouvelle par pour premiere quelques sa sans ses son sur un une vos votre
"""
_DETERMINERS = frozenset(_DETERMINERS_WORDS.split())
# Forms of a verb that are far more often a noun.
_NOUNS_TOO_WORDS = """
annee arrivee cause compromis conduite conseiller crevee date dejeuner devoir diner duree ecrit ecrits
entree entreprise etre etude fait journee marche matinee mise mort note partie permis place poursuite
pouvoir prise produit releve remise reste revenu savoir soiree sortie souper suite suivi tenue vue
"""
_NOUNS_TOO = frozenset(_NOUNS_TOO_WORDS.split())
# What may stand between an auxiliary and its participle.
_BETWEEN_WORDS = """
aussi bien deja donc egalement en encore enfin ensuite finalement jamais leur lui mal meme pas plus rien
souvent toujours tout tres trop vite y
"""
_BETWEEN = frozenset(_BETWEEN_WORDS.split())
_FROM = frozenset({"partir", "compter"})  # "à partir du", "à compter du"
_ACUTE = re.compile(r"[éÉ]e?s?$")

Forms = list[tuple[Word, VerbForm | None]]


def is_head(text: str, forms: Forms, i: int, complete: bool) -> bool:
    word, form = forms[i]
    if form is None or form.verbs <= _LIGHT:
        return False
    if word.folded in _FROM and i and forms[i - 1][0].folded == "a":
        return False
    if is_participle(text, forms, i, complete) or form.may_be(FUTURE | CONDITIONAL):
        return True
    before = forms[i - 1][0].folded if i else ""
    if form.may_be(INFINITIVE):
        return word.folded not in _NOUNS_TOO and (
            before not in _DETERMINERS or before in {"de", "d", "pour", "sans"}
        )
    if not form.may_be(FINITE) or _ACUTE.search(text[word.start : word.end]):
        return False
    if i == 0:  # notes drop the subject: "Accepte le temps plein", but not "garde de Lou"
        return len(forms) > 1 and forms[1][0].folded in _OBJECTS
    return before in _SUBJECTS or _follows_subject(forms, i)


def is_finite(forms: Forms, i: int) -> bool:
    """A conjugated verb of any sort, auxiliaries and modals included."""
    form = forms[i][1]
    if form is None or not form.may_be(FINITE):
        return False
    before = forms[i - 1][0].folded if i else ""
    return before in _SUBJECTS or bool(form.verbs & (_AUXILIARIES | _MODALS)) or _follows_subject(forms, i)


def _follows_subject(forms: Forms, i: int) -> bool:
    """A finite form right after a name or noun that opens the clause ("L'entreprise emploie")."""
    before = forms[i - 1][0].folded if i else ""
    no_verb_yet = not any(f and f.may_be(FINITE) for _, f in forms[:i])
    return 0 < i <= 4 and no_verb_yet and before not in _DETERMINERS


def is_participle(text: str, forms: Forms, i: int, complete: bool = False) -> bool:
    """Whether the i-th word is a past participle there, not a noun ("une prise") nor a present ("il signe").

    In ``complete`` sentences it must follow an auxiliary.
    """
    word, form = forms[i]
    if form is None or not form.may_be(PARTICIPLE) or word.is_stop:
        return False
    before = forms[i - 1][0].folded if i else ""
    if before in _DETERMINERS:
        return False
    if _auxiliary_before(text, forms, i):
        return True
    if complete or word.folded in _NOUNS_TOO:
        return False
    return not form.may_be(FINITE) or bool(_ACUTE.search(text[word.start : word.end]))


def _auxiliary_before(text: str, forms: Forms, i: int) -> bool:
    """An auxiliary right before, but for adverbs ("n'a pas encore été contacté", "a été payé et réussi")."""
    for back in range(i - 1, max(-1, i - 7), -1):
        word, form = forms[back]
        if form and form.verbs & _AUXILIARIES and text[word.start : word.end] not in ("à", "À"):
            return True
        if word.folded == "et":
            return any(is_participle(text, forms, j, True) for j in range(back))
        if word.folded not in _BETWEEN and not word.folded.endswith("ment"):
            return False
    return False


def auxiliary(text: str, forms: Forms, i: int) -> tuple[int, VerbForm] | None:
    """Where the conjugated auxiliary of the i-th word, a past participle, starts ("**a** été accordé")."""
    for back in range(i - 1, max(-1, i - 7), -1):
        word, form = forms[back]
        if form and form.verbs & _AUXILIARIES and text[word.start : word.end] not in ("à", "À"):
            before = auxiliary(text, forms, back) if form.may_be(PARTICIPLE) else None
            return before or (word.start, form)
    return None


def has_acute(word: str) -> bool:
    """Whether a word ends as a past participle and as no present ("gardé", not "garde")."""
    return bool(_ACUTE.search(word))


def is_light(form: VerbForm) -> bool:
    """A verb that says nothing of its own ("a dit vouloir", "a eu lieu")."""
    return form.verbs <= _LIGHT


def is_to_do(forms: Forms, i: int) -> bool:
    """An infinitive that opens the clause, or follows "à" or a modal: something to be done."""
    if forms[i][0].folded in _NOUNS_TOO:
        return False
    if i == 0:
        return True
    before, form = forms[i - 1]
    if before.folded in ("d", "de") and i > 1 and (f := forms[i - 2][1]) is not None and "charger" in f.verbs:
        return True
    if before.folded == "a":
        return forms[i][0].folded not in _FROM
    return bool(form and form.verbs & _MODALS and form.moods != PARTICIPLE)
