"""Sayings by which somebody's zeal, wits, mood or manners are judged: "traîne les pieds", "soupe au lait".

They judge whoever they are said of, so they count wherever they stand. None of their words judges by itself
("pied", "lait", "melon"): only the saying does. Folded: small letters, no accents.
"""

from __future__ import annotations

_LACK_OF_ZEAL = (
    r"train\w+ (?:les|des) (?:pieds?|pattes?)|train\w+ (?:la|de la) patte|"
    r"fait train(?:er|e)\b|tourn\w+ autour du pot|tourn\w+ en rond|"
    r"(?:se )?laiss\w+ vivre|se la coul\w+ douce|"
    r"ne se foul\w+|se foule pas|(?:se )?tourn\w+ les pouces|poil dans la main|"
    r"deux pieds dans le meme sabot|deux de tension|les bras croises|a reculons|"
    r"fait (?:juste |vraiment |que )?le minimum(?! (?:legal|d[e']))|fait la sourde oreille|"
    r"fait semblant|faire semblant|bott\w+ en touche|noi\w+ le poisson|"
    r"(?:a|avec) (?:toujours |encore )?la flemme|tomb\w+ (?:tout )?cuit|"
    r"le beurre et l'argent|aux crochets d|brass\w+ (?:du vent|de l'air)|rechign\w+|"
    r"les mains dans les poches|tir\w+ la couverture|(?:ne )?(?:fait|fiche|fout) rien de (?:ses|la)|"
    r"se repose sur (?:sa|son|ses|les autres)|freine des quatre fers|"
    r"n'en (?:fait|rame) pas une|"
    r"compte sur (?:nous|moi|les autres) pour tout|pas foutue? de|s'en tamponn\w+|"
    r"(?:se|s'en) fich\w+ (?:de|d')|"
    r"l'argent facile|en dilettante"
)
_LACK_OF_WITS = (
    r"n'est pas une (?:lumiere|fleche)|pas une (?:lumiere|fleche)\b|pas (?:le )?couteau le plus|"
    r"couteau le plus|pas invente (?:la poudre|l'eau|le fil)|il faut lui (?:expliquer longtemps|repeter|"
    r"mettre les points)|faut tout lui (?:dire|repeter|expliquer|mach\w+)|"
    r"bas(?:se)? de plafond|bouchee? a l'emeri|dure? de la feuille|"
    r"comprenette|dans les nuages|(?:un peu|completement|assez|bien) perchee?\b|pas bien net|cucul\b|"
    r"gnan[- ]?gnan|manque (?:de )?jugeote|peu de jugeote|"
    r"les yeux plus gros que|se noie dans un verre|cervelle|neurones?\b|lent a la detente|mou du genou|"
    r"mauvaise pioche|(?:n'a|a) pas (?:toute sa tete|la lumiere a tous)|a la masse\b|largue total|"
    r"pas aidee? par la (?:nature|vie)"
)
_TEMPER = (
    r"soupe[- ]au[- ]lait|mont\w+ sur ses grands chevaux|pren\w+ (?:vite |facilement |tout de suite )?"
    r"la mouche|au quart de tour|sanguine?\b(?! (?:test|bilan))|fait la (?:moue|gueule|grimace)|"
    r"leve les yeux au ciel|souffle quand|soupire (?:quand|sans|beaucoup|tout)|mal lunee?|"
    r"mal embouchee?|pas commode|se braqu\w+|ral(?:e|eur|euse)\b|rouspet\w+|grognon\w*|"
    r"ronchon\w*|un (?:peu|vrai) (?:ours|gamin)|"
    r"(?:vrai|sacree?|drole de) (?:numero|phenomene|cas|lascar|loustic)|"
    r"fait son (?:numero|cinema|show)|sur ses ergots|a fleur de peau|la larme (?:facile|a l'oeil)|"
    r"joue (?:la|les) (?:victimes?|martyrs?|chochottes?)|se fait (?:prier|desirer)|monte en epingle|"
    r"se vexe (?:vite|pour)|s'emporte (?:vite|facilement)|langue bien pendue|a le sang chaud|"
    r"mauvais perdant|ours mal leche"
)
_MANNERS = (
    r"parl\w+ (?:trop|beaucoup trop|bcp|pour ne rien dire|pour rien|comme une mitraillette)|"
    r"(?:beau|belle|grand|grande) parleu\w+|coupe la parole|monopolise la parole|"
    r"en fait (?:des tonnes|des caisses|trop(?! [a-z]))|se prend pour|se croit (?:superieure?|"
    r"malin|maline|tout permis|au-dessus|plus)|a (?:pris )?(?:le melon|la grosse tete)|"
    r"chevilles qui enflent|radin\w*|pingre|pot de colle|casse[- ]pieds|casse[- ]bonbons|sans[- ]gene|"
    r"mal fagotee?|mal attifee?|grande perche|armoire a glace|accoutr\w+|"
    r"comme (?:un|une) (?:sac|clochard\w*|souillon|sapin de noel)|tiree? a quatre epingles|"
    r"fait plus (?:vieux|vieille|jeune|age)|fait (?:vieux|vieille|jeune) pour|"
    r"(?:ne )?pa[iy]e pas de mine|"
    r"peu de conversation|pas un mot de trop|cache son jeu|pas franc du collier|pas tres clair(?:e)? avec|"
    r"jusqu'au[- ]boutist\w+"
)
SAYINGS = "|".join((_LACK_OF_ZEAL, _LACK_OF_WITS, _TEMPER, _MANNERS))
"""One alternative a saying, to stand after a word boundary."""
