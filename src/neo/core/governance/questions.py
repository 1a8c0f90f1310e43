"""What advisers may answer without a name: two questions after a text, what hinders in the other tools, and a
questionnaire on ease. The answers are chosen words; they are counted, and never tied to anybody.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .uses import TASKS


@dataclass(frozen=True, slots=True)
class Question:
    """``code``: what a count carries; ``choices``: code and words; ``by_region``: counted for each region, or
    for the whole country alone; ``most``: how many answers one sheet may give to it.
    """

    code: str
    words: str
    choices: dict[str, str]
    by_region: bool = False
    most: int = 1


FUNCTIONS = ("synthesis", "answer", "mail", "conclusion", "suggestions")
"""The functions whose text may be judged."""
HELPED = {"yes": "Oui", "partly": "En partie", "no": "Non"}
MISSING = {
    "nothing": "Rien",
    "facts": "Des éléments du dossier",
    "sources": "Des sources plus claires",
    "rule": "Une règle ou un texte de référence",
    "wording": "Des mots qui soient les miens",
    "length": "La bonne longueur",
    "speed": "Une réponse plus rapide",
}
KEPT = {
    "whole": "gardé tel quel",
    "mostly": "gardé aux deux tiers au moins",
    "half": "gardé pour un à deux tiers",
    "little": "gardé pour moins d’un tiers",
}
"""How much of a draft was still there when it was handed over."""
IRRITANTS = {
    "windows": "Trop de fenêtres ouvertes à la fois",
    "retyping": "La même information à saisir plusieurs fois",
    "scattered": "Une information dispersée entre plusieurs outils",
    "history": "Un historique trop long à relire",
    "slow": "Des écrans lents ou bloqués",
    "signing_in": "Des connexions à refaire dans la journée",
    "stale": "Des données périmées ou contradictoires",
    "templates": "Des modèles de courrier inadaptés",
    "moving": "Un outil qui change sans prévenir",
    "instructions": "Des consignes difficiles à retrouver",
}
"""What, in the other tools, makes this one needed."""
MOST_IRRITANTS = 3
USED = {
    "often": "Plusieurs fois par semaine",
    "sometimes": "De temps en temps",
    "hardly": "Une ou deux fois",
    "never": "Jamais",
    "unsaid": "Je préfère ne pas répondre",
}
EASE = {
    "at_ease": "À l’aise",
    "rather": "Plutôt à l’aise",
    "hardly": "Peu à l’aise",
    "not": "Pas du tout à l’aise",
    "unsaid": "Je préfère ne pas répondre",
}
_HELD = {
    "yes": "Oui",
    "partly": "En partie",
    "no": "Non",
    "unsaid": "Je préfère ne pas répondre",
}


def helped(function: str) -> str:
    """The code of « did it help » for one function."""
    return f"helped.{function}"


def missing(function: str) -> str:
    """The code of « what was missing » for one function."""
    return f"missing.{function}"


FEEDBACK: tuple[Question, ...] = tuple(
    question
    for function in FUNCTIONS
    for question in (
        Question(helped(function), "Ce texte vous a-t-il aidé ?", HELPED, by_region=True),
        Question(missing(function), "Que manquait-il le plus ?", MISSING, by_region=True),
    )
)
CHANGES = Question("kept.conclusion", "Ce qui restait du projet au moment du dépôt", KEPT, by_region=True)
IRRITANT = Question(
    "irritant", "Qu’est-ce qui gêne, dans les autres outils ?", IRRITANTS, most=MOST_IRRITANTS
)
SURVEY: tuple[Question, ...] = (
    Question("survey.used", "Ces trois derniers mois, avez-vous utilisé NÉO ?", USED),
    Question("survey.ease", "Dans vos outils numériques en général, vous sentez-vous…", EASE),
    Question("survey.help", "Quand vous bloquez, trouvez-vous quelqu’un pour vous aider ?", _HELD),
    Question(
        "survey.time",
        "Avez-vous eu le temps d’apprendre à vous en servir, sur votre temps de travail ?",
        _HELD,
    ),
    Question("survey.free", "Vous sentez-vous libre de ne pas utiliser NÉO ?", _HELD),
)
"""Its own question on use comes first: use is asked here, and inferred nowhere."""
EASE_BY_USE = Question(
    "survey.ease_by_use",
    "Aisance, selon l’usage déclaré",
    {f"{used}.{ease}": f"{USED[used]} · {EASE[ease]}" for used in USED for ease in EASE},
)
"""The one crossing: whether those who are ill at ease stay away. It is counted as such, no sheet is kept."""
ALWAYS: tuple[Question, ...] = (*FEEDBACK, CHANGES, IRRITANT)
"""Published each week."""
IN_A_SURVEY: tuple[Question, ...] = (*SURVEY, EASE_BY_USE)
"""Published for the weeks in which the questionnaire was open."""
QUESTIONS: dict[str, Question] = {question.code: question for question in (*ALWAYS, *IN_A_SURVEY)}

LONGEST_SURVEY_DAYS = 92
TOPICS: dict[str, str] = {
    "uniformity": "Ressemblance des textes",
    "changes": "Projets changés",
    "losses": "Pertes et attentes",
    "feedback": "Avis après un texte",
    "irritants": "Irritants des autres outils",
    "survey": "Questionnaire sur l’aisance",
}
"""What elected staff and the committees comment on, on the page of effects."""


def known_answers(code: str, answers: Iterable[str]) -> tuple[str, ...]:
    """The answers a question knows, each once, ``most`` at most; none for an unknown question."""
    question = QUESTIONS.get(code)
    if question is None:
        return ()
    return tuple(dict.fromkeys(a for a in answers if a in question.choices))[: question.most]


def survey_sheet(answers: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """What one sheet adds: question code and answer, the crossing included where both were answered."""
    given = [(q.code, answers.get(q.code, "")) for q in SURVEY]
    found = [(code, answer) for code, answer in given if answer in QUESTIONS[code].choices]
    known = dict(found)
    if "survey.used" in known and "survey.ease" in known:
        found.append((EASE_BY_USE.code, f"{known['survey.used']}.{known['survey.ease']}"))
    return tuple(found)


def function_title(function: str) -> str:
    """The title of a function, as the register of uses says it."""
    return TASKS[function].title if function in TASKS else function
