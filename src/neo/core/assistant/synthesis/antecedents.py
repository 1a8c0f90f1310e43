"""Passages that mean nothing alone: what they speak of stands in the label or in the passage before."""

from __future__ import annotations

from neo.core.french import lazy_re as re

_ALONE_NOTHING = re.compile(
    r"^(?:"
    r"(?:a|pour) \w+(?:er|ir|re|oir)\b(?:$| (?:avant|pour|d'ici|des|le \d|au plus|rapidement|vite|demain|"
    r"en \w+$))"
    r"|(?:elle|il|mme|m\.|de)? ?(?:ne )?(?:(?:veut|souhaite|doit|va|peut|pourrait|compte|pense|voudrait|"
    r"aimerait) )?"
    r"(?:pas )?(?:(?:la|le|les) \w+(?:er|ir|re|oir)\b|l'(?:a|ont|avait|aurait|est)\b|l'\w+(?:er|ir)\b"
    r"|(?:le|la|les) (?:prend|veut|fait|voit|contacte|rappelle|recontacte|prendrait|aura|a)\b|lui \w+|"
    r"leur \w+|en \w+e\b|y \w+)"
    r"|(?:donc|mais|sinon|alors|du coup|cela|ca|c'est|c'etait|ce qui|ce sera|dont|idem|pareil|celui|celle|"
    r"ceux|lui|eux|d'ou"
    r"|sauf|dit|soit|oui|non|sans suite|d'ici la|la-bas|sur place|ce jour|ensuite|apres quoi|elle-meme|"
    r"lui-meme|les deux)\b"
    r"|(?:elle|il) (?:la|le|les|lui|en|y) \w+|(?:oui|non),"
    r"|(?:manquee?|excusee?|venue?|reporte)\b"
    r"|pas (?:son|sa|ses|le|la|les|elle|lui|eux)\b"
    r"|pour (?:inaptitude|faute|motif|cause|raison)\b"
    r"|(?:rien|pas (?:encore )?(?:signe|fixe|recu|envoye|fait|creuse|aborde|evoque|verifie|de (?:suite|"
    r"reponse|retour))|a confirmer|"
    r"possible|accord|refus"
    r"|ok|sous reserve|reponse|resultats?|montants?|couts?|durees?|dates?|debut|fin|horaires?|salaire|"
    r"devis|demarrage|bilan"
    r"|renouvellement|attente|en attente|prevue?s?|fixee?|repoussee?|reportee?|obtenue?|validee?|acceptee?|"
    r"refusee?)\b"
    r"|(?:elle|il) (?:est|a|attend|hesite|accepte|refuse|confirme|reflechit|contest\w+)\b[^,.:]{0,12}$"
    r")"
)


def needs_antecedent(folded: str) -> bool:
    """Whether a passage (folded) has to be read after another one to mean anything."""
    return bool(_ALONE_NOTHING.match(folded))
