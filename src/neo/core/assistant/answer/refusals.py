"""Questions NÉO declines: a verdict on the person, or another person than the one supported.

Design, promise 7: no score, rank, category or prediction about a job seeker; no eligibility verdict; no
sanction proposal. A fact on somebody the record names (who keeps the child, the tutor's name) is no refusal.
"""

from __future__ import annotations

from dataclasses import dataclass

from neo.core.assistant.answer.question_words import with_hyphens
from neo.core.assistant.answer.spoken import written
from neo.core.assistant.results import Reason
from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.names import find_names

_PERSON = (
    r"(?:elle|il|on|cette personne|la personne|le de|la de|ce de|ce monsieur|cette dame|(?:m\.|mr|mme|"
    r"monsieur|madame) [\w' -]+?)"
)
_QUALITY = (
    r"serieu(?:x|se)|motive|motivee|fiable|honnete|paresseu(?:x|se)|courageu(?:x|se)|"
    r"autonome d'esprit|de bonne (?:foi|volonte)|de mauvaise (?:foi|volonte)"
    r"|credible|employable|intelligente?|capable de tenir|digne de confiance|malhonnete|menteu(?:r|"
    r"se)|fraudeu(?:r|se)|faineante?|volontaire|assidue?|ponctuel(?:le)?|sincere|instable|difficile"
)
_VERDICTS = (
    rf"\b(?:est|serait|parait|semble)[- ](?:t-)?(?:elle|il) (?:vraiment |assez |plutot |trop |"
    rf"bien )?(?:{_QUALITY})\b",
    rf"\b{_PERSON} est (?:vraiment |assez |trop )?(?:{_QUALITY})\b",
    r"\b(?:faut-il|doit-on|peut-on|dois-je|puis-je|devrait-on|devrais-je|on doit|"
    r"il faut)\b.{0,40}\b(?:radi\w+|sanction\w+|supprim\w+|suspend\w+|avertir|signaler|couper|"
    r"penalis\w+)",
    r"\b(?:je|on|nous)\b(?: \w+)? (?:le |la |l')(?:radi|sanctionn|penalis|suspend)\w*",
    r"\bvais[- ]je (?:le |la |l')(?:radi|sanctionn|penalis|suspend)\w*",
    r"\bsanctions? (?:possibles?\b|a (?:prevoir|proposer|appliquer|prendre|donner))",
    r"\b(?:merite|meriterait)(?:-t-(?:elle|il))?\b|\bsanction(?:ner)? (?:faut|doit|proposer|"
    r"appliquer|prevoir)|\bquelle sanction\b|\bproposer (?:une )?(?:sanction|radiation)",
    r"\b(?:a-t-(?:elle|il)|a (?:elle|il)|aura-t-(?:elle|il)|aurait-(?:elle|il)|a t(?:'| )?(?:elle|"
    r"il)|ont-ils) (?:bien |encore |toujours )?droit (?:a|au|aux|d)\b|\b(?:elle|il) a droit (?:a|au|"
    r"aux)\b",
    r"\beligib\w+|\b(?:peut|pourrait|pourra-t)-(?:elle|il) (?:pretendre|beneficier|toucher|percevoir|"
    r"obtenir) (?:a|au|aux|de|d'|du|l'|le|la|une?)\b|\bremplit-(?:elle|il) les conditions\b|"
    r"\brempli(?:t|r)? les conditions\b",
    r"\bsuffi\w*(?:-t)?-(?:elle|il)s?\b.{0,40}\bdroits?\b|\bva-t-(?:elle|il) (?:perdre|garder|"
    r"conserver) (?:son|sa|ses|"
    r"l')\b",
    r"\b(?:chances?|probabilite|pronostic|risque) (?:de|d'|qu)|\bquelles (?:sont|seraient) (?:ses|"
    r"les) chances\b|\bva-t-(?:elle|il) (?:reussir|retrouver|trouver|tenir|y arriver)\b|"
    r"\bretrouvera-t-(?:elle|il)\b",
    r"\b(?:note|noter|score|classe\w*|evalu\w+) (?:sur|de) (?:10|20|100|1 a|sa motivation|"
    r"son employabilite|l'employabilite)|\bscore\b.{0,25}\b(?:employabilite|motivation|retour|"
    r"distance|risque|candidat|personne)|\bemployabilite\b|\bprofil psycho\w*",
    r"\b(?:motivation|serieux|bonne foi|honnetete|fiabilite) (?:de (?:elle|lui|cette|la personne|m\.|"
    r"mme|monsieur|madame)|est|vous parait|te parait|suffisante?|reelle)|"
    r"\best-ce une bonne candidate?|\bbon(?:ne)? candidate?\b",
    r"\b(?:ment|triche|fraude|profite)(?:-t-(?:elle|il)| du systeme\b)|\best-ce qu(?:e |')(?:elle|"
    r"il) (?:ment|triche|fraude|profite|abuse)\b|\b(?:abuse|profite)-t-(?:elle|il)\b",
    r"\b(?:que |qu'en |qu'est-ce que (?:tu|vous) )pens\w+(?:-vous|-tu)? (?:de |d')(?:elle|lui|cette|"
    r"la personne|ce|sa motivation|son comportement)|\b(?:ton|votre) avis sur\b|\bque vaut-(?:elle|"
    r"il)\b|\best-ce sa faute\b",
)
_VERDICT = re.compile("|".join(_VERDICTS))
_OTHER_SEEKER = re.compile(
    r"\b(?:un|une|d'un|l'|les|d'|ses?|mes?|nos) ?autres? (?:demandeu\w+|dossiers?|personnes?|"
    r"inscrite?s?|de|usagers?|beneficiaires?|candidate?s?)\b"
    r"|\bdossier (?:de|d'|du) (?:son|sa|ses|leur|mon|ma|la|le|un|une) (?!formation|financement|"
    r"inscription|candidature|projet|creation|retraite|surendettement)\w+"
    r"|\b(?:mon|ma|mes|un|une|notre) (?:collegue|autre demandeur|voisine?)\b.{0,30}\b(?:dossier|"
    r"pense|adresse)|\bquels autres\b.{0,25}\b(?:inscrit|suivi|demandeur)"
)
_KIN = (
    r"(?:mari|epou(?:x|se)|femme|conjointe?|compagn(?:on|e)|ex|pere|mere|maman|papa|frere|soeur|fils|"
    r"fille|enfants?|oncle|tante|cousine?|neveu|niece|voisine?|copine?|copain|ami|amie"
    r"|belle-?mere|beau-?pere|belle-?soeur|beau-?frere|grand-?mere|grand-?pere|proches?|parents)"
)
_PRIVATE = (
    r"maladie|malade|souffre\w*|sante|diagnostic|traitement|medicament\w*|handicap\w*|depress\w*|"
    r"alcool\w*|drogue\w*|prison|incarcer\w*|condamn\w*|casier|religion|croyan\w*|origine"
    r"|nationalite|orientation sexuelle|sexual\w*|syndi\w*|vot(?:e|ent)|opinion|salaire|gagne\w*|"
    r"revenus?|numero de secu\w*|iban|compte bancaire|infid\w*|trompe\w*|amant\w*|maitresse"
)
_KIN_PRIVATE = re.compile(
    rf"\b(?:son|sa|ses|leur|leurs|du|de la|l'|au|a) ?{_KIN}\b(?:(?! garde| creche|"
    rf" ecole)[^?]){{0,40}}\b(?:{_PRIVATE})\b"
    rf"|\b(?:{_PRIVATE})\b[^?]{{0,25}}\b(?:de|d'|du) ?(?:son|sa|ses|leur|l'|la|le)? ?{_KIN}\b"
)
_KIN_AT_LARGE = re.compile(
    rf"\b(?:parle\w*|di[st]\w*|raconte\w*)[- ](?:moi|nous) (?:tout )?(?:ce que .{{0,20}})?(?:de|d'|"
    rf"sur) ?(?:son|sa|ses|leurs?|la|le) "
    rf"?{_KIN}\s*\??$|\b(?:que )?sai[st]-on (?:de|d'|sur) (?:son|sa|ses|leurs?) ?{_KIN}\s*\??$"
)
# How a grown-up relative is, what they do, where they live, whom they quarrel with: theirs alone.
_GROWN_KIN = (
    r"(?:mari|epou(?:x|se)|femme|conjointe?|compagn(?:on|e)|ex|pere|mere|maman|papa|frere|soeur|oncle|tante|"
    r"belle-?mere|beau-?pere|belle-?soeur|beau-?frere|grand-?mere|grand-?pere|parents)"
)
_KIN_DOINGS = re.compile(
    rf"\b(?:comment (?:va|vont|se portent?)|que (?:fait|font|deviennent|devient)|"
    rf"de quoi (?:vit|vivent)|ou (?:vit|vivent|habit\w+|travaill\w+|est hospitalise\w*))"
    rf"(?: maintenant| aujourd'hui)? (?:son|sa|ses|leurs?) {_GROWN_KIN}\b"
    rf"|\b(?:son|sa|ses) {_GROWN_KIN}\b.{{0,20}}"
    r"\b(?:en conflit|fachee?|brouillee?|va bien|va mieux|travaille ou)\b"
)
_ADVISER_OPINION = re.compile(
    r"\b(?:conseill\w+|referente?|collegue|agent)\b[^?]{0,40}\b(?:pense\w*|opinion|avis personnel|"
    r"vie privee|salaire|habite|age|syndi\w*|malade|absent\w* pour)"
    r"|\b(?:pense\w*|opinion) [^?]{0,25}\b(?:conseill\w+|referente?|collegue)\b"
)


VERDICT_MESSAGE = (
    "NÉO ne porte pas d’avis sur une personne, ni sur ses droits, une sanction ou ses chances : il "
    "rapporte ce que dit le dossier, l’appréciation vous revient."
)
OTHER_MESSAGE = (
    "NÉO ne répond que sur la personne de ce dossier : cette question porte sur la vie privée ou le "
    "dossier de quelqu’un d’autre."
)


@dataclass(frozen=True, slots=True)
class Refusal:
    reason: Reason
    message: str


def refuse(question: str, dossier: Dossier) -> Refusal | None:
    """Why the question is declined, or ``None``."""
    folded = with_hyphens(fold(written(question)))
    if _VERDICT.search(folded):
        return Refusal(Reason.VERDICT, VERDICT_MESSAGE)
    if _OTHER_SEEKER.search(folded) or _private_of_kin(folded) or _ADVISER_OPINION.search(folded):
        return Refusal(Reason.OTHER_PERSON, OTHER_MESSAGE)
    if _asks_about_a_stranger(question, dossier):
        return Refusal(Reason.OTHER_PERSON, OTHER_MESSAGE)
    return None


def _private_of_kin(folded: str) -> bool:
    """Whether it asks about the private life of somebody close, or all that is told of them."""
    return bool(_KIN_PRIVATE.search(folded) or _KIN_AT_LARGE.search(folded) or _KIN_DOINGS.search(folded))


def _asks_about_a_stranger(question: str, dossier: Dossier) -> bool:
    """Somebody named with a civility whom the record never names."""
    people = [n for n in find_names(question) if n.kind == "person"]
    if not people:
        return False
    known = fold(_all_names(dossier))
    return all(not any(re.search(rf"\b{re.escape(part)}\b", known) for part in n.parts) for n in people)


def _all_names(dossier: Dossier) -> str:
    person = dossier.person
    texts = [person.last_name, person.first_name, person.birth_name]
    texts += [r.text for r in dossier.reports] + [m.body + " " + m.sender for m in dossier.messages]
    texts += [s.description for s in dossier.steps] + [p.comment for p in dossier.proposals]
    texts += [a.agent.name for a in dossier.appointments if a.agent] + [
        r.agent.name for r in dossier.reports if r.agent
    ]
    texts += [a.comment for a in dossier.appointments]
    if dossier.adviser:
        texts.append(dossier.adviser.agent.name)
    return "\n".join(texts)
