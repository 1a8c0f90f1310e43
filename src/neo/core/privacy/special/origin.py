"""Origin: nationality told of a person, right of residence, exile; never a language, a kitchen or a
market."""

from __future__ import annotations

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

_NATIONS = (
    r"(?:syrien|portugais|marocain|algerien|tunisien|malien|senegalais|ivoirien|guineen|camerounais"
    r"|congolais|comorien|malgache"
    r"|haitien|bresilien|surinamien|turc|turque|kurde|afghan|irakien|iranien|libanais|egyptien|soudanais"
    r"|erythreen|somalien"
    r"|ethiopien|nigerian|ghaneen|togolais|beninois|burkinabe|mauritanien|cap.?verdien|angolais|rwandais"
    r"|ukrainien|russe"
    r"|georgien|armenien|tchetchene|albanais|kosovar|serbe|bosniaque|roumain|bulgare|polonais|moldave"
    r"|italien|espagnol"
    r"|vietnamien|chinois|cambodgien|laotien|thailandais|indien|sri.?lankais|tamoul|pakistanais"
    r"|bangladais|bengali|philippin"
    r"|colombien|venezuelien|peruvien|chilien|argentin|dominicain|cubain|mexicain|anglais|britannique"
    r"|allemand|belge|suisse"
    r"|neerlandais|maghrebin|africain|antillais|gabonais|mahorais|kanak|tahitien)"
)
_COUNTRIES = (
    r"afghanistan|albanie|algerie|angola|argentine|armenie|azerbaidjan|bangladesh|"
    r"belarus|bielorussie|benin|bolivie|bosnie|bresil|bulgarie|burkina|burundi|"
    r"cambodge|cameroun|cap.?vert|centrafrique|chili|chine|colombie|comores|congo"
    r"|coree|cote d.ivoire|croatie|cuba|djibouti|egypte|equateur|erythree|"
    r"ethiopie|gabon|gambie|georgie|ghana|grece|guinee|haiti|honduras|hongrie|"
    r"inde|indonesie|irak|iran|israel|jordanie|kazakhstan|kenya|kosovo|laos|"
    r"liban|liberia|libye|macedoine|madagascar|malaisie|mali|maroc|maurice|"
    r"mauritanie|mexique|moldavie|mongolie|montenegro|mozambique|namibie|nepal|"
    r"niger|nigeria|ouganda|ouzbekistan|pakistan|palestine|paraguay|perou|"
    r"philippines|pologne|portugal|roumanie|russie|rwanda|saint.domingue|senegal|"
    r"serbie|sierra leone|somalie|soudan|sri.?lanka|surinam|syrie|tadjikistan|"
    r"tanzanie|tchad|tchetchenie|thailande|tibet|togo|tunisie|turquie|ukraine|"
    r"uruguay|venezuela|vietnam|yemen|zaire|zambie|zimbabwe|espagne|italie|"
    r"angleterre|afrique|maghreb|balkans|asie|anjouan|mayotte"
)
_ENDING = r"(?:nes?|es?|s)?"
FALSE_FRIENDS = words(
    r"nationalite \w+ (?:exigee|requise|obligatoire|demandee)|nationalite (?:exigee|requise)",
    rf"(?:langue|parle|parler|cours d[e.' ]*|cuisine|restaurant\w*|traiteur|entreprise|societe|groupe"
    rf"|client\w*|marche|clientele"
    rf"|bilingue|niveau|traduct\w+|lu|ecrit|apprend\w*|notions|fournisseur\w*|recette|gastronomie"
    rf"|produits?|export\w*|musique)"
    rf" (?:d.|de |du |en |l.|le |la )*{_NATIONS}{_ENDING}",
    r"lettre d.origine|ville d.origine|metier d.origine|entreprise d.origine|poste d.origine"
    r"|diplome d.origine|de cada jour",
    r"aupres d\w+ (?:\w+ ){0,3}(?:gens du voyage|refugie|migrant|primo.?arrivant|exile"
    r"|demandeurs d.asile)\w*|gens du voyage (?:accueil|aire)|aires? d.accueil|agence de voyage\w*"
    r"|carte (?:grise|d.identite"
    r"|vitale|bancaire)",
    r"(?:parle\w*|langue\w*|ecrit|lit|traduct\w+|interprete|cours) (?:\w+ ){0,3}(?:kabyle|berbere|peul"
    r"|arabe)"
    r"|(?:cni|carte d.identite|passeport) (?:ou|et|/) (?:titre|carte) de sejour|(?:titre"
    r"|carte) de sejour (?:ou|/)"
    r" (?:cni|carte|passeport)|venue?s? en (?:voiture|bus|train)",
    r"prefecture (?:carte grise|permis)|concours .{0,20}prefecture|agent de prefecture|(?:stage"
    r"|poste|cdd|service) .{0,15}prefecture",
)
_SURE = words(
    rf"(?:arriv\w+|venue?s?|viennent|vient|fui\w*|quitt\w+|exile\w*|chassee?s?|debarque\w*|originaires?"
    rf"|natifs?"
    rf"|natives?|expatri\w+|famille|parents?) (?:\w+ ){{0,3}}(?:d.|de |du |des |de la |de l.|le |la "
    rf"|l.)?(?:{_COUNTRIES})",
    rf"nee?s? (?:a|en|au|aux) (?:\w+[ ,-]{{1,3}}){{0,3}}(?:en |au |aux )?(?:{_COUNTRIES})",
    r"originaires? d\w*|couleur de peau|peau (?:noire|mate|foncee)|kabyles?|berberes?|amazigh\w*|peule?s?"
    r"|tutsis?|hutus?|yezidi\w*"
    r"|ouighour\w*|rohingya\w*|hmongs?|yeniche?s?|sinti|clandestin\w*|dublin\w*|binational\w*|pays natal"
    r"|camps? de refugies|contrat d.integration|parcours migratoire",
    r"arrivee?s? (?:d'|de |du |des )(?:\w+ )?(?:ukraine|syrie|afghanistan|guinee|mali|soudan|congo|haiti"
    r"|albanie"
    r"|georgie|algerie|maroc|comores|bresil|turquie)|a fui|visas?|passeport talent|convoquee?s? (?:a"
    r"|en) (?:la )?prefecture|langue maternelle|titres? de sejour|titre sejour|cartes? de (?:resident"
    r"|sejour)|carte (?:pluriannuelle|resident)"
    r"|visa long\w*|recepisse (?:de (?:demande|titre|sejour|renouv)|prefecture|valable)\w*"
    r"|refugiee?s?|statut de refugie|demandeu\w+ d.asile|demande d.asile|droit d.asile|ofpra|cnda"
    r"|protection subsidiaire|naturalis\w+"
    r"|(?:de )?nationalite \w+|double nationalite|d.origine\w*(?! modeste)|originaire\w* d\w*|immigr\w+"
    r"|sans.papiers|papiers prefecture"
    r"|(?:conv\w+|rdv|rendez.vous|attente|dossier|papiers?).{0,20}prefecture|oqtf|apatride|ethni\w+"
    r"|gitane?s?|manouches?|tsiganes?|roms?\b"
    r"|gens du voyage|communaute (?:du voyage|rom|\w+ienne)|metisse?|couleur de peau|racis\w+|exilee?s?"
    r"|migrante?s?|primo.?arrivant\w*"
    r"|regularis\w+ (?:de sa|de son|sa|administrative)|vie privee et familiale|cada\b"
    r"|mineur non accompagne|mna\b",
    rf"(?:est|suis|etait|mere|pere|parents?|conjointe?|mari|femme|epou\w+|compagn\w+|famille|couple"
    rf"|ressortissante?) (?:d.origine )?{_NATIONS}{_ENDING}",
    r"(?:nee?s? (?:a|en|au|aux) )(?:\w+[ -]){0,3}(?:syrie|portugal|maroc|algerie|tunisie|mali|senegal"
    r"|cote d.ivoire|guinee|cameroun"
    r"|congo|comores|madagascar|haiti|bresil|turquie|afghanistan|irak|iran|liban|ukraine|russie|georgie"
    r"|armenie|albanie|kosovo"
    r"|roumanie|pologne|italie|espagne|allemagne|vietnam|chine|inde|sri lanka|brisgau)",
)
_LANGUAGES = words(r"langues?|parle|bilingue|niveau|lu|anglais|frontali\w+|notions|scolaire|courant")
_ALONE = words(rf"{_NATIONS}{_ENDING}")


def says(clause: Clause) -> str:
    """Why ``clause`` tells an origin or a right of residence."""
    clause = clause.without(FALSE_FRIENDS)
    alone = _ALONE.fullmatch(clause.text.strip(" .-*")) and not clause.sentence.says(_LANGUAGES)
    if alone or _SURE.search(clause.text):
        return "une origine, une nationalité ou un titre de séjour y est dit"
    return ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("titre de séjour jusqu'en mars", ("titre de séjour jusqu'en mars",)),
    ("conjoint comorien sans emploi", ("conjoint comorien sans emploi",)),
    ("SYRIEN, 2 enfants", ("SYRIEN",)),
    ("parle portugais couramment", ()),
    ("plongeur dans un restaurant marocain", ()),
)
