"""In work or not, and why the person registered: what texts say against the profile."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from neo.core.dossier.model import Dossier
from neo.core.dossier.sources import Source
from neo.core.facts.evidence import field_source
from neo.core.facts.model import Certainty, Fact
from neo.core.facts.subjects.disagreement import Disagreement, against, told
from neo.core.facts.subjects.jobs import ENDED, is_current, is_yet_to_end, row_source
from neo.core.facts.subjects.notes import heads
from neo.core.facts.subjects.states import speaks_of_a_relative
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

HEADS = heads(
    "travaille poste salarie cdi cdd emploi embauche recrute contrat mission activite commence jour "
    "fin licencie licenciement demission rupture essai quitte perdu interim apprentissage "
    "liquidation saison rompu prolonge reconduit eco economique liceco lic pse plan jusqu termine "
    "inaptitude"
)
_IN_POST = re.compile(
    r"\btravaille (?:\d|depuis|actuellement|a |chez|en |comme|toujours)|\ben poste\b|"
    r"\best salariee?\b|\ben cdi\b|cdi depuis|"
    r"cdd depuis|a (?:trouve|decroche|signe) un (?:cdi|cdd|poste|emploi|contrat)|en emploi\b|embauchee\b|"
    r"embauche (?:depuis|en cdi|en cdd|chez)|recrutee\b|(?:est|"
    r"ete) recrute\b|^recrute (?:chez|par|comme)\b|a (?:pris|commence|demarre) (?:son |un |le )?"
    r"(?:poste|cdd|cdi|emploi|travail|contrat|mission)|(?:cdi|cdd|contrat) (?:signe|commence|"
    r"demarre)|en (?:mission|interim)(?: d'interim| en interim)? (?:chez|depuis)|je travaille? depui|"
    r"travail depui|"
    r"activite reduite|j'ai commence|1er jour|premier jour"
)
_NOT_SAID_OF_A_JOB = re.compile(
    r"\bcherche\w*|recherch\w+|\bvise\b|propose|refus\w*|creche|ecole|formation|stage|immersion|"
    r"pmsmp|nounou|\bsi\b|"
    r"pret\w* a|atelier"
)
_OF_THE_PAST = re.compile(
    r"\b(?:travaillait|etait en poste)\b|\bjusqu'?(?:en|a|au) (?:fin )?(?:\w+ )?(?:19|20)\d\d\b"
)
_LASTING = timedelta(days=240)
_REASONS: tuple[tuple[str, str, str], ...] = (
    (
        "licenciement économique",
        r"economique|\beco\b",
        r"lic\w*\.? eco\w*|\bliceco\b|economique|"
        r"\bpse\b|plan social",
    ),
    (
        "fin de CDD",
        r"cdd|contrat aide",
        r"fin (?:de |du )?cdd|cdd (?:fini|termine|non renouvele|"
        r"arrive)\w*|contrat saisonnier",
    ),
    (
        "fin de mission d'intérim",
        r"interim|mission",
        r"interim\w*[^.\n]{0,90}(?:finie?|terminee?|fin de mission|arretee?)|fin (?:de |"
        r"d')(?:mission|interim)|derniere mission",
    ),
    ("démission", r"demission", r"\ba demissionne|demission\w*"),
    ("rupture conventionnelle", r"conventionnelle", r"rupture co(?:nv\w*)?\b"),
    (
        "licenciement pour un autre motif",
        r"inaptitude|faute|personnel",
        r"licencie\w* (?:pour )?(?:inaptitude|"
        r"faute)|inaptitude",
    ),
)


def employment_disagreements(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    """The profile's situation at work, then its reason for registering."""
    yield from _at_work(dossier, notes, today)
    yield from _reason(dossier, notes)


def _at_work(dossier: Dossier, notes: Sequence[Fact], today: date) -> Iterator[Disagreement]:
    said = _said_of_work(dossier)
    profile = fold(" ".join(s.quote for s in said)).replace("_", " ")
    sources = [s for s in said if re.search(r"emploi|activite|salarie|poste", fold(s.quote))]
    working, ended = _latest_spells(notes, today)
    rows = [row_source(e) for e in dossier.career.experiences if is_current(e, today)]
    if re.search(r"sans emploi|sans activite", profile) and working:
        about = f"Situation : sans emploi au profil, en poste d'après le {told(working[-1])}"
        yield against("employment", about, [*sources, *rows], working, 0.85)
    elif re.search(r"en activite|salarie|en emploi|en poste", profile) and ended and not working:
        about = f"Situation : en activité au profil, emploi terminé d'après le {told(ended[-1])}"
        yield against("employment", about, [*sources, *rows], ended[-1:], 0.7)


def _said_of_work(dossier: Dossier) -> list[Source]:
    """The two fields that tell it."""
    situation = dossier.situation
    said = (
        ("/situation/situationProfessionnelle", situation.work_situation),
        ("/situation/categorieInscription", situation.category),
    )
    return [field_source(pointer, words) for pointer, words in said if words]


def _latest_spells(notes: Sequence[Fact], today: date) -> tuple[list[Fact], list[Fact]]:
    """The notes of the spell of work that still goes on, and the notes of the last end of one."""
    working: list[Fact] = []
    ended: list[Fact] = []
    for fact in notes:
        if ENDED.search(fact.folded) and not is_yet_to_end(fact):
            working, ended = [], [fact]
        elif _is_in_post(fact, today):
            working.append(fact)
    if working and today - working[-1].passage.date > _LASTING:
        working = []
    return working, ended


def _is_in_post(fact: Fact, today: date) -> bool:
    if not _IN_POST.search(fact.folded) or _NOT_SAID_OF_A_JOB.search(fact.folded):
        return False
    if _OF_THE_PAST.search(fact.folded):
        return False
    if speaks_of_a_relative(fact.folded):
        return False
    if fact.certainty in (Certainty.POSSIBLE, Certainty.WISHED, Certainty.REFUSED):
        return False
    spans = [d for d in fact.dates if d.precision == "day"]
    ends = [d.first for d in spans if len(spans) > 1]
    return not ends or max(ends) >= today


def _is_told(pattern: str, folded: str) -> bool:
    """Whether a reason is given, and not set aside ("pas une fin de CDD")."""
    return any(
        not re.search(r"\b(?:pas|non)\b[ '\w]{0,14}$", folded[: m.start()])
        for m in re.finditer(pattern, folded)
    )


def _reason(dossier: Dossier, notes: Sequence[Fact]) -> Iterator[Disagreement]:
    profile = fold(dossier.situation.reason)
    own = next((name for name, pattern, _ in _REASONS if re.search(pattern, profile)), "")
    reports = [f for f in notes if f.passage.kind == "report"]
    if not own or not reports:
        return
    first = [f for f in reports if f.passage.ref == reports[0].passage.ref]
    said = {name: f for name, _, pattern in _REASONS for f in first if _is_told(pattern, f.folded)}
    start = dossier.situation.status_since
    near = start is None or abs((reports[0].passage.date - start).days) <= 90
    if near and said and own not in said:
        name, fact = next(iter(said.items()))
        about = f"Motif d'inscription : {dossier.situation.reason} au profil, {name} d'après le {told(fact)}"
        source = field_source("/situation/motifInscription", dossier.situation.reason, start)
        yield against("reason", about, [source], [fact], 0.65)
