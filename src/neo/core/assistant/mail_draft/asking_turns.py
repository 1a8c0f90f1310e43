"""Turns by which a mail asks without a question: an order put politely, a paper still missing, a thing due
that did not come, a tool that fails, a disagreement. By families, so that what is missing shows.

Patterns read plain text (``spelling.plain``); they are joined into one.
"""

from __future__ import annotations

PAPER = (
    r"(?:attestations?|rib|cv|certificats?|copies?|contrats?|convocation|notifications?"
    r"|justificatifs?|papiers?"
    r"|diplomes?|permis|fiches?|cartes?|convention|promesse|devis|factures?|pieces?|documents?|avis"
    r"|releves?"
    r"|dossiers?|bilan|planning|formulaires?|lettres?)\b"
)
_DUE = (
    r"(?:rsa|are|ass|apl|aah|chomage|allocations?|indemnites?|aides?|paiements?|virements?|salaires?|argent"
    r"|dossiers?|courriers?|remboursements?)"
)
_TOOL = (
    r"(?:mot de passe|identifiants?|lien|site|appli\w*|espace|compte|bouton|page|code|fichier|piece jointe"
    r"|formulaire|mail)"
)
_TO_SEND = (
    r"(?:retourn|renvoy|sign|rend|remet|transmet|envoy|fourni|complet|depos|adress|rempli|rapport|ramen"
    r"|communiqu)"
)
_SUBJECT = r"(?:je|j'|il|elle|ils|elles|on|nous) ?"
_FAMILIES = (
    # Orders put politely, not the formulas of a letter's end.
    r"\bveuillez\b(?! (?:agreer|recevoir|croire|trouver|excuser|accepter|noter))|\bpriere de\b"
    r"|\b(?:voudra|voudrez|voudrait) bien\b"
    r"|\bremerci\w+ (?:par avance |d'avance )?(?:de |d')(?:bien vouloir )?(?:me |nous |m'"
    r"|lui )?\w+(?:er|ir|re)\b",
    # Two things at one time.
    r"\b(?:c'est|est|sont|tomb\w+|a lieu) (?:\w+ )?(?:au |le |la |en |a la )?meme (?:moment|jour"
    r"|heure|temps|date"
    r"|semaine)\b",
    r"\bil (?:convient|conviendrait|faudrait|serait (?:bon|bien|utile|souhaitable|possible)) (?:de "
    r"|d'|que |qu')"
    r"|\bil faudrait \w+(?:er|ir|re)\b",
    r"(?:^|[;:,] ?|\b(?:et|mais|alors|donc|puis|sinon) )(?:pensez|pense) a\b|\bn'oubliez pas\b"
    r"|\boubliez pas\b",
    r"(?:^|[;:] ?)(?!assez|chez|veuillez|recevez|agreez|sachez|trouvez|soyez|excusez|hesitez|avez"
    r"|savez|rendez|passez"
    r"|prenez soin)[a-z]{3,}ez\b(?!-| vous\b)",
    r"\b(?:svp|stp|s'il (?:vous|te) plait)\b",
    r"\b(?:lui |leur )?dites(?:-lui|-leur)? (?:rien|pas)\b|\bn'en parlez (?:pas|a personne)\b"
    r"|\bque (?:ca|cela) reste entre nous\b",
    # Said to somebody one knows.
    r"\btu (?:me|nous|lui|leur) (?!as\b|avais\b)\w+|\btu (?:peux|pourrais|pourras|aurais|vois|verras"
    r"|regardes)\b"
    r"|\bt'(?:as|aurais)\b",
    r"\b(?:je|on) vous laisse (?:voir|regarder|me dire|contacter|appeler)\b",
    # Turned round, with a hyphen or without.
    r"\b(?!rendez-vous|dit-|dis-|semble-|parait-|peut-etre)[a-z']{1,}[a-z](?:-t)?-(?:il|elle|on|vous"
    r"|ils|elles)\b"
    r"(?! dit\b)",
    r"(?<!')\b(?:est|serait|sont|y a|y aurait) (?:t )?(?:il|elle|ils|elles)\b"
    r"|(?:^|[;:,] ?)(?:peut|pouvez|pourriez|avez|auriez|savez|etes|faut|dois|puis) (?:vous|on|il|je)\b",
    # Wanted to be known, thought, looked at.
    rf"\b{_SUBJECT}(?:voudrai[st]?|voudraient|veulent|veut|voulez|souhaitent?|aimeraient|aimerait"
    rf"|cherche a)"
    r" (?:bien )?(?:savoir|connaitre|comprendre|etre sure?)\b",
    r"\bque faire\b|\bquoi (?:faire|repondre|dire|mettre|choisir)\b|\b(?:votre|ton) avis (?:sur|pour)\b"
    r"|\b(?:je |j'|nous |on )?compt\w+ sur vous (?:pour|afin)\b|\b(?:petit|faire un|un) point (?:sur"
    r"|avec vous)\b"
    r"|\bpreneu(?:r|se)\b|\b(?:serait|seraient) (?:le |la |les )?bienvenu\w*|\bun retour (?:\w+ )?sur\b",
    r"^(?:\w+, )?besoin d(?:e |'|u )|\bil (?:me|nous|lui|leur) faudrait\b|\baurai(?:s"
    r"|t) (?:bien )?besoin\b",
    r"\bj'hesite (?:entre|a|encore|sur)\b|\b(?:inquiete?|m'inquiete) (?:pour|de|du|au sujet)\b",
    # A paper wanted, missing, or to be sent back.
    rf"\bil (?:me |nous |vous |lui |leur )?manque(?:ra|rait)?\b[^.?!]{{0,40}}\b{PAPER}"
    r"|\b(?:reste(?:nt)?|pieces|documents|elements) a (?:fournir|joindre|transmettre|envoyer|apporter)\b",
    rf"\b{PAPER}[^.?!]{{0,40}}\b(?:est|sont|etait|doi(?:t|vent)|devra) (?:a |etre )(?:nous "
    rf"|me )?{_TO_SEND}\w*",
    r"(?<!ai )(?<!\ba )(?<!as )(?<!avez )(?<!avons )(?<!ont )(?<!ete )\b(?:demande|reclame|exige"
    r"|veut|veulent)"
    rf"(?:nt)? (?:(?:une?|la|le|les|des|mon|ma|mes|votre|vos|son|sa|ses) |l')(?:\w+ ){{0,2}}{PAPER}",
    rf"\b(?:n'ai|n'avons|n'a) (?:\w+ )?recue? aucune?\b"
    rf"|\bil faut (?:(?:une?|la|le|son|sa|votre) |l')(?:\w+ ){{0,2}}{PAPER}",
    r"\b(?:nous|on) (?:attendons|attend|(?:restons|reste|sommes|est) (?:dans l'|en )attente)\b",
    # Due, and did not come or was not done.
    rf"\b{_DUE}\b.{{0,25}}\b(?:disparue?s?|perdue?s?|envole\w*|dans la nature|bloque\w*|suspendue?s?"
    rf"|coupee?s?"
    r"|en retard|toujours pas|pas tombe\w*)\b",
    r"\bvous deviez\b|\bpersonne (?:ne |n')?(?:m'|me |nous )(?:a |ai )?\w+",
    # A tool that fails.
    rf"\b{_TOOL}\b.{{0,30}}\b(?:(?:marche|fonctionne|passe|ouvre|charge|repond)\w* (?:pas|plus|jamais"
    rf"|mal)|bug\w*"
    r"|expire\w*)\b|\bpas (?:d')?acces\b|\bn'ai (?:pas|plus) (?:d')?acces\b|\bimpossible d(?:e |')",
    # A disagreement, a mistake to put right.
    r"\bpas d'accord\b|\bce n'est pas (?:ce que|vrai|exact|normal|juste)\b|\b(?:c'est"
    r"|est) pas (?:normal|juste)\b"
    r"|(?<!sauf )(?<!par )\berreurs?\b",
)  # fmt: skip
TURNS = "|".join(_FAMILIES)
"""All families, to be compiled with what else asks."""
