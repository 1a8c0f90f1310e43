"""Distress told without its words: what has no meaning left, a farewell, things given away, hunger at home.

And the other way round: figures of speech ("mort de fatigue", "ça me tue") that announce nothing. Patterns
read folded text.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.distress import ALARM, MARKED, NONE

_FIGURES = re.compile(
    r"\b(?:morte?s?|crevee?s?) (?:de|d') ?(?:fatigue|rire|trouille|peur|honte|faim|froid|soif|chaud|stress"
    r"|ennui|inquietude|jalousie|sommeil)\b"
    r"|\ba (?:mourir|crever) (?:de|d')\w*(?: \w+)?|\bmourir de (?:rire|faim|froid|soif|honte|chaud"
    r"|trouille|peur)"
    r"|\b(?:ca|cela|les? \w+|cette? \w+) (?:me|m'a|nous) (?:tuer?|tuee?)(?= |$|[,.!])(?! dans)"
    r"|\btuer (?:le temps|l'ennui)|\bje craque (?:pour|devant|completement pour)\b"
    r"|\ba bout (?:de (?:souffle|bras|bail)|portant)|\bau bout du (?:fil|couloir|chemin|compte)"
    r"|\bau bout de (?:ma|sa) vie\b|\bun metier a tuer|\ba tue-tete|\bsuicide (?:commercial|financier"
    r"|politique)"
    r"|\ben finir avec (?:ce|cette|ces|le|la|les|mon|ma|mes) (?:dossier|papier|demarche|formation|permis"
    r"|inscription|histoire|probleme)\w*"
    r"|\b(?:disparaitre|disparu)\b(?= (?:du site|de mon espace|de l'espace|du dossier|de la liste))"
)
_LIFE = r"(?:la vie|ma vie|mes journees|les journees|mes jours|rien|tout ca|plus rien)"
_MARKED = re.compile(
    rf"\b{_LIFE} (?:ne |n')?(?:a|ont|avait|avaient) (?:plus |pas )?(?:de |aucun )?sens\b"
    r"|\b(?:de trop|un (?:poids|fardeau|boulet)|inutile|transparente?|invisible|nulle|bonne? a jeter"
    r"|abandonnee?|isolee?|vide)\b(?= (?:partout|pour (?:tout le monde|tous|mes|ma|eux|les)|dans cette vie))"
    r"|\b(?:me sens|je suis|suis|etre) (?:vraiment |tellement |completement |devenue? |toujours )?(?:de trop"
    r"|un (?:poids|fardeau|boulet)|inutile|abandonnee?|isolee?(?! geo)|vide|minable|une merde|humiliee?"
    r"|detruite?"
    r"|brisee?|aneantie?)\b"
    r"|\b(?:ne |n')?(?:vois|parle|voit) (?:plus|a) personne\b(?! (?:a l'agence|de l'agence|d'autre"
    r"|pour le|chez))"
    r"|\bplus (?:de |d'|aucun |aucune )?(?:avenir|joie|(?:gout|envie|raison|plaisir|force|courage) (?:a"
    r"|de|d'|pour)"
    r" ?(?:rien|tout|me lever|continuer|sortir|avancer|vivre|me battre|faire quoi que ce soit))\b"
    r"|\bme (?:leve|lave|nourris|mange) (?:plus|meme plus)\b|\b(?:mange|dors|sors) (?:plus|presque plus"
    r"|plus du tout)"
    r"\b|\bpleur\w* (?:tout le temps|tous les jours|sans arret|le soir|la nuit|toute la|en cachette"
    r"|pour rien)"
    r"|\b(?:je|tout|m'|vie) ?(?:sombre|enfonce|noie|effondre|ecroule|s'effondre|s'ecroule|m'effondre"
    r"|m'enfonce)\b"
    r"|\b(?:la tete|tete) sous l'eau\b|\btrou noir\b|\bau fond du (?:trou|gouffre|seau)\b|\bplus le bout\b"
    r"|\b(?:m'en sors|m'en sort|y arrive|tiens|tiendrai) (?:plus|pas longtemps|plus du tout)\b(?! (?:avec"
    r"|dans) |(?: a)? (?:me|ouvrir"
    r"|remplir|envoyer|joindre|telecharger|trouver|avoir|le|la|les))"
    r"|\bfrigo (?:est )?vide\b|\b(?:saute\w*|sauter) (?:des|un|les) repas\b|\bplus (?:rien )?(?:de quoi"
    r"|a) (?:manger"
    r"|nourrir|donner a manger)\b|\b(?:enfants?|petits?|gamins?|gosses?|fils|fille) (?:va |vont "
    r"|ont )?mang\w+"
    r" (?:comment|quoi)\b|\bcomment (?:je |on )?(?:nourri\w+|fais? manger|mange\w*)\b"
    r"|\b(?:dor[st]?|loge|vis|vit) (?:dans (?:une|la|ma) (?:voiture|cave|tente)|sur un banc|a la gare"
    r"|dehors)\b"
    r"|\bpeur (?:de rentrer|de lui|de mon (?:mari|compagnon|conjoint|ex|pere|frere)|chez moi|pour ma vie)\b"
    r"|\b(?:il|mon mari|mon compagnon|mon ex) (?:me |m'a )(?:tape\w*|cogne\w*|menace\w*|enferme\w*"
    r"|frappe\w*)\b"
)
_HOPELESS = re.compile(
    r"\bplus rien pour (?:finir le mois|vivre|nous nourrir|manger|tenir)\b"
    r"|\bsais plus quoi faire\b(?! (?:pour|avec))"
    r"|\ba quoi (?:je sers|ca sert que je)\b|\bpersonne (?:ne )?(?:veut|voudra|a besoin) de moi\b"
    r"|\bdor[st]? (?:quasiment|quasi|presque|pratiquement|vraiment) (?:plus|pas)\b"
)
_ALARM = re.compile(
    r"\b(?:enfants?|petits?|filles?|fils|ils|elles|famille|parents|monde|eux) (?:sera\w*|seron[ts]?|iront"
    r"|irai\w*)"
    r" (?:bien |tous |beaucoup )?mieux (?:chez|avec|si je|loin|sans)\b"
    r"|\bje (?:ne )?(?:serai|vais) (?:bientot )?plus (?:etre )?(?:de ce monde|un probleme|un poids"
    r"|a charge)\b"
    r"|\bn'(?:aurez|entendrez|aura) (?:bientot )?plus (?:a (?:vous occuper|vous soucier)|parler) de moi\b"
    r"|\b(?:c'est|ceci est|ce sera) (?:mon|le) dernier (?:message|mail|mot)\b(?! avant)"
    r"|\bderniere fois que (?:je vous ecris"
    r"|j'ecris|vous me lisez)\b"
    r"|\b(?:mettre|mis|mettrai) (?:mes )?affaires en ordre pour (?:apres|quand je)|\bdonne (?:mon|ma"
    r"|mes) (?:chien"
    r"|chat|affaires)\b.{0,40}\b(?:pour|de) (?:tout|apres)\b|\bprenez soin (?:d'eux|d'elles?|de (?:lui"
    r"|mes|mon|ma))\b"
    r"|\bm'en aller (?:pour (?:de bon|toujours)|definitivement|une bonne fois)\b|\bplus me battre ni\b"
    r"|\b(?:dit|dire|fait|faire|disais) (?:au revoir|adieu|mes adieux) (?:aux (?:enfants|petits"
    r"|miens|voisins)"
    r"|a (?:mes? |ma |mon |tou\w+|la famille|chacun))|\b(?:adieux?|pardonnez[- ]moi (?:pour|de) tout"
    r"|pardon (?:pour|de) tout)\b|\brange (?:toutes |tous )?(?:mes affaires"
    r"|mes papiers)\b.{0,60}\b(?:au revoir"
    r"|adieu|pour que (?:personne|vous|ils|mes))"
    r"|\ble grand saut\b|\bdormir (?:pour toujours|et ne (?:plus|pas) me)\b|\b(?:tous|toutes) les (?:cachets"
    r"|comprimes|medicaments) (?:d'un coup|a la fois)|\b(?:vais|peur de|envie de|pret a"
    r"|prete a) passer a l'acte\b|\bfaire une (?:grosse )?betise\b(?! (?:sur|dans|avec|en|de))"
)
_TO_THEIR_FATHER = re.compile(r"\bcomprend\w+|\bvacances\b|\bpour la (?:garde|formation)\b|\bpendant\b")


def without_figures(folded: str) -> str:
    """``folded`` of the same length, with figures of speech blanked out."""
    return _FIGURES.sub(lambda m: " " * len(m.group()), folded)


def told_distress(folded: str) -> int:
    """The grade of distress told without its usual words (``french.distress`` grades)."""
    if _ALARM.search(folded) and not _TO_THEIR_FATHER.search(folded):
        return ALARM
    return MARKED if _MARKED.search(folded) or _HOPELESS.search(folded) else NONE
