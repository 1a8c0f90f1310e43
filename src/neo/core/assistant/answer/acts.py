"""Acts a question asks about ("a-t-il été déposé ?") and what a passage says came of them.

"Envoyé" is settled by "pas reçu", "accordé" by "refus": an act belongs to a family, whose words tell that
it was done or that it failed. A word of another family settles nothing: a plan that has "not arrived" says
nothing of its being signed. Patterns run on folded text.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from neo.core.french import lazy_re as re


class Outcome(StrEnum):
    """What came of an act."""

    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Act:
    """``asked``: the participles of a question; ``done`` and ``failed``: how notes tell either end."""

    name: str
    asked: re.Pattern[str]
    done: re.Pattern[str]
    failed: re.Pattern[str]


_NEVER = r"(?!)"
_ROWS: tuple[tuple[str, str, str, str], ...] = (
    (
        "pass",
        r"obten\w+|obtient|eue?s?|reuss\w+|valide\w*|decroch\w+|rate\w*|echou\w+|admise?s?|passee?s?",
        r"obtenue?s?|obtient|reussie?s?|eue?s?|gagne?|(?<!projet )validee?s?|admise?s?|certifiee?s?|"
        r"decroche\w*|okk*|"
        r"vae totale|delivree?s?",
        r"ratee?s?|echou\w+|echec|ajournee?s?|recalee?s?|non obtenue?s?|perdue?s?",
    ),
    (
        "hand",
        r"envoy\w+|transmi\w+|remi(?:s|se|ses)|depos\w+|partie?s?|adresse\w*|recue?s?|fournie?s?|rendue?s?|"
        r"livree?s?|donnee?s?|arrivee?s?|retournee?s?|communiquee?s?|completee?s?",
        r"envoyee?s?|transmise?s?|remise?s?|deposee?s?|depose|partie?s?|adressee?s?|recue?s?|fournie?s?|"
        r"rendue?s?|livree?s?|arrivee?s?|retournee?s?|joint|ci-joint|sans trace",
        r"aucune trace|manque|rien recu|perdue?s?",
    ),
    (
        "decide",
        r"accorde\w*|accepte\w*|attribue\w*|refuse\w*|financee?s?|retenue?s?|prise?s? en charge|"
        r"embauche\w*|"
        r"votee?s?|notifie\w*|validee?s?|recrutee?s?|trouvee?s?|acquis\w*",
        r"accordee?s?|accord|acceptee?s?|accepte|dit oui|attribuee?s?|financee?s?|retenue?s?|"
        r"prise?s? en charge|"
        r"favorables?|embauchee?s?|votee?s?|notifiee?s?|validee?s?|recrutee?s?|trouvee?s?|confirmee?s?|"
        r"obtenue?s?",
        r"refus\w*|dit non|c'est non|defavorables?|rejet\w*|ecartee?s?|en interne|desaccord|contest\w+|"
        r"liste d'attente|pas retenue?|0 prop",
    ),
    ("sign", r"signee?s?", r"signee?s?|signature", r"pas signee?s?|non signee?s?|refus\w*"),
    (
        "pay",
        r"payee?s?|versee?s?|rembours\w+|reglee?s?|soldee?s?|touchee?s?|percue?s?",
        r"payee?s?|versee?s?|rembours\w+|reglee?s?|soldee?s?|touchee?s?|percue?s?|facture",
        r"impayee?s?|reste du|retard",
    ),
    (
        "attend",
        r"suivie?s?|participe\w*|faite?s?|realisee?s?|effectuee?s?|venue?s?|presentee?s?|honoree?s?|"
        r"entree?s?|"
        r"terminee?s?|finie?s?|commencee?s?|demarree?s?|debutee?s?",
        r"suivie?s?|participe\w*|faite?s?|realisee?s?|effectuee?s?|venue?s?|presente?s?|honoree?s?|"
        r"entree?s?|"
        r"terminee?s?|finie?s?|obtenue?s?|attestation|commencee?s?|demarree?s?|passee?s?",
        r"pas venue?s?|absente?s?|absence|annulee?s?|abandon\w*|pas faite?s?|arretee?s?|pas all\w+",
    ),
    (
        "ask",
        r"demandee?s?|sollicitee?s?|saisie?s?|reclamee?s?",
        r"demandee?s?|demande (?:faite|deposee|envoyee|en cours)|depos\w+|sollicitee?s?|saisie?s?|"
        r"reclamee?s?|"
        r"dossier (?:depose|envoye)",
        r"pas de demande|aucune demande|pas demandee?s?|(?:veut|voulu|souhaite|va) pas (?:l'|le |"
        r"la )?demander",
    ),
    (
        "trade",
        r"achetee?s?|vendue?s?|rachetee?s?",
        r"achetee?s?|achete|vendue?s?|rachetee?s?|a elle|a lui",
        _NEVER,
    ),
    (
        "enrol",
        r"inscrite?s?|enregistree?s?|immatriculee?s?|saisie?s?|declaree?s?",
        r"inscrite?s?|inscription|enregistree?s?|immatricul\w+|saisie?s?|declar\w+",
        r"annulee?s?|radiee?s?",
    ),
    (
        "stop",
        r"arretee?s?|abandonnee?s?|rompue?s?|annulee?s?|maintenue?s?|poursuivie?s?|renouvelee?s?|"
        r"prolongee?s?|"
        r"reportee?s?|decalee?s?|cloture\w*|interrompue?s?|suspendue?s?|reconduite?s?",
        r"arretee?s?|arrete|abandon\w*|rompue?s?|rupture|annul\w+|stop|fini|interrompue?s?|suspendue?s?|"
        r"report\w+|"
        r"decal\w+|ferme\w*|gele\w*|clotur\w+|clos",
        r"maintenue?s?|poursuivie?s?|renouvelee?s?|prolongee?s?|reconduite?s?|toujours d'actualite|"
        r"repris\w*",
    ),
    (
        "answer",
        r"repondue?s?",
        r"repondu\w*|reponse|repond",
        r"sans (?:reponse|nouvelles?|retour)|(?:pas|plus) de (?:rep\w*|nouvelles?|retour)|"
        r"aucune? (?:reponse|retour|nouvelle)",
    ),
    (
        "contact",
        r"appelee?s?|contactee?s?|relancee?s?|prevenue?s?|rappelee?s?|jointe?s?|rencontree?s?|vue?s?",
        r"appelee?s?|contactee?s?|contacte|relancee?s?|relance|prevenue?s?|rappelee?s?|rencontree?s?|"
        r"vue?s?|"
        r"message laisse|eue? au tel\w*",
        _NEVER,
    ),
    (
        "recover",
        r"retrouvee?s?|recuperee?s?|restituee?s?|recouvree?s?",
        r"rendue?s?|retrouvee?s?|recupere\w*|restitue\w*|repris\w*",
        r"toujours (?:suspendu|perdue?)|introuvable",
    ),
    ("move", r"demenagee?s?|emmenagee?s?", r"demenag\w+|emmenag\w+|installee?s?", _NEVER),
)
ACTS = tuple(
    Act(
        name,
        re.compile(asked),
        re.compile(rf"(?<![\w'])(?:l'|s')?(?:{done})(?!\w)"),
        re.compile(rf"(?<!\w)(?:l'|d')?(?:{failed})(?!\w)"),
    )
    for name, asked, done, failed in _ROWS
)
DECISION = next(act for act in ACTS if act.name == "decide")
_LEFT_UNDONE = re.compile(r"\bpas (?:encore |ete )?faite?s?\b|\bjamais faite?s?\b")
_DENIED_BEFORE = re.compile(
    r"\b(?:pas|jamais|rien|non|aucune?|plus|sans|poin|pa)(?: (?:encore|ete|eu|la|le|ni|de|d'|vraiment|"
    r"toujours)){0,2} ?$"
)
_SOME_PEOPLE = re.compile(r" (?:\d|des |deux |trois |plusieurs )")
_DENIED_AFTER = re.compile(r"\s*(?:[:=]\s*)?(?:par personne|a ce jour : non|: non|rien)\b")
_TO_DO_BEFORE = re.compile(
    r"\b(?:a|sera|seront|serait|seraient|doit etre|doivent etre|devra etre|a etre|si|apres|des que|quand|"
    r"une fois|avant)(?: \w+)? ?$"
)


def acts_of(folded_word: str) -> tuple[Act, ...]:
    """The families of acts a participle of a question belongs to."""
    return tuple(act for act in ACTS if act.asked.fullmatch(folded_word))


def outcome_of(act: Act, folded: str) -> Outcome | None:
    """What a passage says came of ``act``; ``None`` when it tells neither end."""
    if act.failed.search(folded) or _LEFT_UNDONE.search(folded):
        return Outcome.FAILED
    for told in act.done.finditer(folded):
        before = folded[max(0, told.start() - 28) : told.start()]
        if _DENIED_BEFORE.search(before) or _DENIED_AFTER.match(folded, told.end()):
            return Outcome.FAILED
        if not _TO_DO_BEFORE.search(before) and not _SOME_PEOPLE.match(folded, told.end()):
            return Outcome.DONE
    return None
