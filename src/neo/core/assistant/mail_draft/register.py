"""The tone of an answer: that of the mail, unless the adviser chose one. Always "vous"."""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.mail_draft.mail_text import own_words
from neo.core.dossier.model import Dossier, Message
from neo.core.errors import WrongUsage
from neo.core.french import lazy_re as re
from neo.core.french.dates import write_date
from neo.core.french.folding import fold

PLAIN, USUAL, FORMAL = "simple", "courant", "soutenu"
TONES = (PLAIN, USUAL, FORMAL)
_FORMAL = re.compile(
    r"\b(?:je vous prie|veuillez|salutations|respectueu\w+|mes respects|sentiments|je me permets"
    r"|par la presente"
    r"|je conteste|dans l'attente|je vous saurais gre|agreer)\b"
)
_HURRIED = re.compile(r"\b(?:bsr|bjr|slt|svp|stp|vs|pr|jvs|c|kan|koi|rdv|dsl|mdr|pcq|tt|cc)\b|\+{2,}")
_ANGRY = re.compile(
    r"\b(?:honte(?:ux|use)?|scandal\w+|inadmissible|inacceptable|ras[- ]le[- ]bol|j'en ai (?:marre"
    r"|assez|plein le dos"
    r"|ras)|vous (?:vous )?(?:moquez|foutez)|foutez de|se (?:moque|fout) de|en colere|furieu(?:x|se)"
    r"|n'importe quoi"
    r"|incompeten\w+|bande de|lamentable|insupportable|je vais porter plainte|vous ne servez a rien)\b"
)
_TO_ANGER = ("J'ai lu votre message, et je comprends votre mécontentement.",
             "Je comprends que cette situation vous mette en colère. Reprenons.")  # fmt: skip
_TO_ANGER_FORMAL = ("J'ai lu votre message avec attention, et je comprends votre mécontentement.",
                    "Je comprends que cette situation vous ait déplu.")  # fmt: skip
_SHORT = 45
_SIGNED_LINES = 4
_TITLES = {"M.": "Monsieur", "MME": "Madame", "MME.": "Madame", "M": "Monsieur", "MLLE": "Madame"}


@dataclass(frozen=True, slots=True)
class Register:
    """``greeting`` opens, ``openings`` are two first lines on offer, ``closing`` ends."""

    tone: str
    greeting: str
    openings: tuple[str, str]
    closing: str


def register_of(dossier: Dossier, message: Message, tone: str | None, *, to_person: bool) -> Register:
    """The register of the answer to ``message``. Raises ``WrongUsage`` for a tone not among ``TONES``."""
    if tone and tone not in TONES:
        raise WrongUsage(problem=f"« {tone} » n’est pas un ton connu ({', '.join(TONES)}).")
    chosen = tone or _tone_of(message)
    evening = (
        message.sent_at.hour >= 18 and chosen == PLAIN and fold(message.body).startswith(("bonsoir", "bsr"))
    )
    name = _name(dossier, message) if to_person else ""
    day = write_date(message.sent_at.date())
    angry = bool(_ANGRY.search(fold(own_words(message.body))))
    if chosen == FORMAL:
        greeting = f"{name}," if name else "Madame, Monsieur,"
        openings = (f"J'ai lu votre message du {day} avec attention et je vous en remercie.",
                    f"Je fais suite à votre message du {day}.")  # fmt: skip
        openings = _TO_ANGER_FORMAL if angry else openings
        return Register(chosen, greeting, openings, "Je vous adresse mes salutations les meilleures,")
    greeting = ("Bonsoir" if evening else "Bonjour") + (f" {name}" if name else "") + ","
    if chosen == PLAIN:
        openings = ("Merci pour votre message.", f"J'ai lu votre message du {day}. Voici mes réponses.")
        openings = _TO_ANGER if angry else openings
        return Register(chosen, greeting, openings, "Bonne journée,")
    openings = (f"Merci pour votre message du {day}.",
                "J'ai bien lu votre message. Je réponds à vos questions une par une.")  # fmt: skip
    openings = _TO_ANGER if angry else openings
    return Register(chosen, greeting, openings, "Cordialement,")


def _tone_of(message: Message) -> str:
    folded = fold(message.body)
    hurried = len(_HURRIED.findall(folded))
    if _FORMAL.search(folded) and not hurried:
        return FORMAL
    return PLAIN if message.channel == "SMS" or hurried > 1 or len(folded.split()) < _SHORT else USUAL


def _name(dossier: Dossier, message: Message) -> str:
    """The title, with the last name when the mail is signed with it: people sign as they are called."""
    title = _TITLES.get(dossier.person.title.upper(), "")
    last = dossier.person.last_name
    signed = " ".join([fold(line) for line in message.body.strip().splitlines()[-_SIGNED_LINES:]])
    first = fold(dossier.person.first_name)
    alone = not re.search(rf"\b{re.escape(first)} [a-z]{{3,}}|[a-z]{{3,}} {re.escape(first)}\b", signed)
    called = last and (fold(last) in signed or (alone and fold(last) in fold(message.sender)))
    return f"{title} {_capitalised(last)}" if title and called else title


def _capitalised(name: str) -> str:
    """ "D'AUBREMONT" as it is addressed in a letter: "D'Aubremont"."""
    return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name) if name.isupper() else name
