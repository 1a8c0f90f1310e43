"""Religion: faith, practice, its days and its clothes; never a building site, a pastry or a boat's sail."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

FALSE_FRIENDS = words(
    r"c.est (?:sa|leur|une|ma) religion|halal|boucher\w* halal|kebab|religieuses? (?:au|aux|a la|cafe"
    r"|chocolat)\w*|(?:eclairs?|choux|mille.?feuilles?"
    r"|tartes?).{0,20}religieuses?"
    r"|(?:ecole|club|base|cours|moniteur\w*|faire|permis|stage|centre) de (?:la )?voile|voiles? (?:legere"
    r"|d.ombrage)\w*|voilerie"
    r"|(?:restaur\w+|travaux|chantier|toiture|peinture|renov\w+|facade|place|rue|quartier|parvis|devant"
    r"|derriere|pres) (?:de |d. ?)?"
    r"(?:la |l.|une )?(?:eglise|temple|mosquee|synagogue)|(?:place|rue|quartier) (?:de "
    r"|du )?(?:l.)?(?:eglise|temple)"
    r"|messes? basses?|bonne foi|mauvaise foi|ma foi|foi de|fais foi|faisant foi|(?:une|deux|trois"
    r"|\d) fois?|menus? (?:halal|casher)"
    r"|(?:boucherie|rayon|restaurant|traiteur|viande|snack) (?:halal|casher)|art (?:sacre|religieux)"
    r"|architecture religieuse"
    r"|(?:prise en )?cure|mille priere|priere de|orthodoxe?s? (?:budg|econ)\w*|bapteme (?:de l.air|du feu"
    r"|de plongee)|curee?\b|(?:jean|saint|st|pierre|louis|marie)[- ]baptiste"
)
_SURE = words(
    r"(?:sunn|chi)ite?s?|copte?s?|maronite?s?|anglican\w*|lutherien\w*|calviniste?s?|salafi\w*|soufi\w*"
    r"|rasta\w*"
    r"|animiste?s?|scientolog\w*|raelien\w*|aumoner\w*|catechis\w*|chapelet|la mecque|omra|hadj"
    r"|(?:croi\w*|foi|confi\w*|remet\w*) (?:en|a) dieu|dieu (?:lui|m|l)\b|priai?[st]|abaya|niqab|jilbab"
    r"|qamis"
    r"|torah|talmud|pessah|pourim|kasher|hanoucca|tabaski|korite|iftar|question de foi|sa foi"
    r"|(?:vendredi|samedi).{0,30}pri(?:e|ere)\w*",
    r"musulmane?s?|islam\w*|catholi\w+|protestante?s?|evangeli\w+|chretien\w*|jui[fv]e?s?|israelite\w*"
    r"|bouddhi\w+|hindou\w*"
    r"|adventist\w*|mennonit\w*|jehovah|mormon\w*|baptiste|pentecot\w+|(?:est|eglise"
    r"|chretien\w*) orthodoxe|priere\w*|prier"
    r"|mosquee|(?:a|de|son|mon|notre) l?.?eglise|synagogue|pasteurs?|imam|(?:le|notre|son|mon) (?:cure"
    r"|pretre)|rabbin|ramadan|careme"
    r"|shabbat|sabbat|chabbat|kippour|l.aid\b|(?:porte|son|le|du|retir\w+|enlev\w+|garder|avec) (?:le "
    r"|son |un )?(?:voile|foulard|hijab|turban|kippa)"
    r"|voilee?|halal|casher|(?:a la|la) messe|religion\w*|religieux|religieuse(?:ment)?|(?:fetes?"
    r"|pratiques?|convictions?|raisons?|obligations?|mariage) religieuses?|croyante?s?|pratiquante?s?"
    r"|convertie?|bapteme"
    r"|baptise\w*|paroiss\w+|culte"
    r"|coran|bible|laicite|athee\w*|fait le jeune|sikh\w*|rosaire|pelerinage",
)
_SPORT = words(r"sport\w*|foot\w*|rugby|natation|danse\w*|musique|velo|course|yoga|licencie\w*")


def says(clause: Clause) -> str:
    """Why ``clause`` tells a religion or its practice."""
    clause = clause.without(FALSE_FRIENDS)
    match = _SURE.search(clause.text)
    if not match or (match.group().startswith("pratiquant") and _SPORT.search(clause.text)):
        return ""
    return "une religion ou sa pratique y est dite"


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("musulman pratiquant, veut son vendredi", ("musulman pratiquant",)),
    ("baptiste, il va au culte le dimanche", ("baptiste",)),
    ("Son ex, Jean-Baptiste, ne paie pas la pension", ()),
    ("Vu jean baptiste au collège Saint-Baptiste", ()),
    ("adventiste : ne travaille pas le samedi", ("adventiste",)),
    ("sait faire les religieuses au café", ()),
    ("moniteur de voile l'été", ()),
    ("chantier de restauration de l'église", ()),
)
