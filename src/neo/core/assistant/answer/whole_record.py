"""Questions on the whole record ("résume le dossier"): an answer tells one thing, the synthesis tells all."""

from __future__ import annotations

from neo.core.french import lazy_re as re

MESSAGE = "NÉO répond ici à une question précise : pour un résumé du dossier, ouvrez sa synthèse."
_POLITELY = r"(?:(?:peux-tu|pouvez-vous|tu peux|vous pouvez|merci de|stp|svp|bonjour,?) )?(?:me |nous )?"
_ALL = (
    r"(?:(?:de |du |d'|sur )?(?:le |la |l'|ce |cette |son |sa |tout (?:le )?)?"
    r"(?:dossier|situation|parcours|ensemble|essentiel|personne|cas|suivi|accompagnement|tout|lui|elle)"
    r"(?: (?:de |du |d')?(?:la personne|ce monsieur|cette dame|dossier|complet|en \w+ (?:lignes?|mots?|"
    r"points?)))*)?"
)
_ASKED = re.compile(
    rf"^{_POLITELY}(?:resum\w+|synthetis\w+|recapitul\w+|fai\w+(?:[- ]moi)? (?:un |une |le |la )?"
    rf"(?:resume|synthese|point|bilan|recap\w*|topo)|(?:un |une |la |le )?(?:resume|synthese|recap\w*|topo)|"
    rf"que dit le dossier|parle\w*[- ]moi d[eu'])(?:[- ](?:moi|nous))? ?{_ALL}[ ?!.]*$"
)


def asks_for_all(folded: str) -> bool:
    """Whether a folded question asks for the whole record and for nothing in it."""
    return bool(_ASKED.search(folded.strip()))
