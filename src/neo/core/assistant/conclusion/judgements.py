"""Words that judge a person: what they are, and how they are said.

Some words judge whoever they are said of ("hautain"). Others judge only a person ("mou", "difficile"): they
count where their clause is about somebody, never where a thing is so ("poste difficile", "dossier fragile").
An appearance ("a l'air", "semble") and an opinion given as such judge whatever the adjective.
"""

from __future__ import annotations

from neo.core.assistant.conclusion.attitude_sayings import SAYINGS
from neo.core.facts.filters import is_judgement
from neo.core.french import lazy_re as re
from neo.core.french.patterns import PatternTable

_ALWAYS = (
    r"feignant|faineant|flemmard|paresseu|cossard|branleur|glandeu|profiteu|magouill|affabul|mythoman|"
    r"mytho\b|"
    r"menteu|manipulat(?:eur|rice)|pervers|narcissi|parano|megalo|hysteri|caracteriel|irascible|grincheu|"
    r"ronchon|geignard|pleurnich|victimis|hautain|condescend|arrogan|pretentieu|orgueilleu|meprisan|insolen|"
    r"malpoli|impoli|hargneu|vindicati|teigneu|querelleu|naif|naive|credule|benet|niais|idiot|imbecile|"
    r"abruti|"
    r"debile|simplet|immatur|pueril|infantil|capricieu|mollasson|apathi|nonchalan|nevros|barjo|fantasque|"
    r"lunatique|complotist|facho|racaille|cassos|cas soc|boulet\b|chiant|emmerd|furie\b|harpie|megere|"
    r"garce\b|"
    r"conn(?:ard|asse)|loo?seu?r\b|ecervel|irresponsab|influencable|velleitaire|fumist|psychorigid|sournois|"
    r"hypocrit|faux[- ]cul|roublard|commere|pipelette|dramatis|pitoyable|tetue?\b|obtuse?\b|crado|malpropre|"
    r"vaniteu|couard|pleutr|mauvaise (?:foi|volonte|tete)|mauvais (?:esprit|caractere)|sale (?:caractere|"
    r"mine)|"
    r"(?:sacre|fort|drole de) caractere|esprit etroit|je[- ]m'?en[- ]f|tete (?:a claques|en l'air|de mule|"
    r"brulee)|"
    r"grande (?:gueule|bouche)|langue de vip|moulin a paroles|regard (?:fuyant|vide|dans le vide)|"
    r"tire[- ]au[- ]flanc|(?:petite|mauvaise|triste) mine|mine (?:defaite|triste)|personnalite|"
    r"(?:fait|tire) (?:la |une )?(?:tete\b|gueule|tronche)|dans (?:sa bulle|la lune|le deni)|a l'ouest\b|"
    r"a cote de la plaque|se (?:la pete|la raconte|devaloris|rabaiss|surestim|sous-estim|victimis|plaint|"
    r"prend pour|croit tout|fout|fiche)|cherche (?:toujours )?des excuses|trouve (?:toujours )?des excuses|"
    r"raconte (?:n'importe|des)|manque (?:cruellement |clairement )?(?:de|d') ?(?:serieux|rigueur|volonte|"
    r"maturite|motivation|confiance|initiative|energie|envie|politesse|hygiene|tact)|profite du systeme|"
    r"abuse du systeme|fait (?:pitie|peur|son cinema|un peu pitie|sa victime)|bon(?:ne)? a rien|cas social|"
    r"n'ecoute (?:rien|pas|personne)|comprend (?:rien|pas vite)|on n'avance pas|faut s'accrocher|"
    r"me prend pour|a toujours (?:raison|quelque chose)|s'(?:ecoute parler|accroche trop|invente|eparpille)|"
    r"cheveux|ongles|transpir|odeur|mal rase|negligee?\b|debraille|sent (?:le|la|l'|mauvais|fort)|"
    r"hygiene(?! (?:et|alimentaire|du travail|hospitaliere|des locaux))|bidon\b|pipeau|baratin|soi[- ]disant|"
    r"comme par hasard|tenez[- ]vous bien|(?:bizarre|curieuse|etrange|pretendu)ment\b|"
    r"encore une (?:excuse|histoire)|"
    r"(?:pas|peu|guere|jamais|plus) (?:tres |vraiment |trop |bien )?(?:fiable|serieu|ponctuel|honnete|poli|"
    r"volontaire|courageu|debrouillard|autonome|organise[e ]|presentable|soignee?\b|dynamique|"
    r"degourdi|fut|credible|"
    r"reveillee?\b|net(?:te)?\b)|ment comme|"
    r"(?:pas )?les pieds sur terre|joue (?:la montre|la comedie|les|un role)|se moque|s'en (?:moque|"
    r"fiche|fout)|"
    r"gatee?\b|mentalite|(?:se )?laisse (?:aller|porter)|dans ses reves|reveu(?:r|se)\b|eteinte?\b|"
    r"ne dit pas tout|cache quelque chose|louche\b|"
    r"haleine|hygiene (?:douteuse|limite|corporelle)|sueur|tenue (?:pas|inadapt|neglig|debrail|limite|"
    r"douteuse)|"
    r"rigole pour|fait l'(?:enfant|idiot|innocent)|pas (?:tres |bien )?(?:malin|maline|fut[e-]|finaud|vif|"
    r"courageu|net\b|nette\b|franc\b|clair dans sa tete)|jamais content|tant mieux|tant pis pour|bien fait\b|"
    r"ca l'arrange|je n'y crois pas|j'y crois pas|peu (?:fiable|credible|motive|investi|implique|soigne|"
    r"coopera|dynamique|autonome)|demotive|desinvesti|(?:assez |tres |un peu )?dure? a (?:suivre|gerer|"
    r"cerner)|(?:souvent|toujours|tjs|tjrs|tout le temps|regulierement|sans cesse|sans arret|constamment|"
    r"jamais) "
    r"(?:en retard|absente?|a l'heure)\b|en retard (?:a chaque|a tous|tout le temps|une fois sur)|"
    r"niveau (?:general )?(?:est )?(?:tres |assez |trop |plutot |vraiment )*(?:bas|faible|nul|limite|"
    r"catastrophique|"
    r"mediocre|zero|insuffisant|lamentable)\b(?! (?:en|de|d'))|"
    r"(?:un |une )?(?:profil|cas|personnage|public|individu|client|numero) (?:tres |assez |un peu |plutot "
    r"|vraiment )*"
    r"(?:complique|difficile|atypique|lourde?\b|fragile|speciale?\b|particuli|a problemes?|penible|bancal|"
    r"faible|"
    r"desesper|perdu|problematique|inemployable|delicat)|inemployable|irrecuperable|"
    r"(?:a|toujours a|encore a) (?:surveiller|tenir|avoir|garder) (?:de pres|a l'oeil)"
)
_OF_SOMEBODY = (
    r"amere?\b|aigrie?\b|mou\b|molle\b|penible|difficile\b|complique|lourde?\b|fatiga?u?ante?\b|"
    r"fatiguante?\b|"
    r"bizarre|etrange\b|speciale?\b|spe\b|gamine?\b|bebe\b|victime\b|perdue?\b|paumee?|larguee?|confuse?\b|"
    r"brouillonn?e?\b|lente?\b|passi(?:f|ve)|bornee?\b|butee?\b|fermee?\b|froide?\b|seche?\b|cassante?\b|"
    r"rigide|raide\b|sec\b|collante?|envahissante?|possessi|jalou(?:x|se)|bavarde?|coquette?|vulgaire|"
    r"grossiere?|agressi|nerveu(?:x|se)|remontee?|agitee?|excitee?|survoltee?|instable|ingerable|"
    r"imprevisible|"
    r"fragil|vulnerable|sensible\b|emoti(?:f|ve)|influenca|suiveu|soumise?\b|faible\b|lache\b|limitee?\b|"
    r"limite\b|"
    r"nulle?\b|mediocre|dispersee?|inconstan|incoheren|immodeste|rebelle|provocat|insupportable|odieu|"
    r"desagreable|antipathique|sympa|adorable|gentil|charmant|attachant|touchant|mignon|brave|courageu|"
    r"volontaire|serieu|motivee?\b|dynamique|souriant|agreable|timide|effacee?|introverti|renfermee?|"
    r"stressee?|angoisse|anxieu|depressi|deprim|abattue?|decue?\b|triste|fache|furieu|enervee?|vexee?|"
    r"frustree?|degoute|resignee?|desabuse|las(?:se)?\b|epuise|fatiguee?\b|creve|a bout\b|a cran|a fleur|"
    r"contente?\b|ravie?\b|heureu|fiere?\b|soulagee?\b|inquiete?\b|enceinte|maigre|grosse?\b|obese|sale\b|"
    r"propre sur|bien habille|mal habille|feminine|efemine|viril|exuberan|theatral|comedien|susceptible|"
    r"colerique|tendu\b|tendue\b|meprisee?|trop sur de|trop sure de|sur de lui|sure d'elle|timoree?|peureu|"
    r"ailleurs|absente?,? le regard|vague\b|evasi|fuyant|reticen|mefian|negati(?:f|ve)|pessimist|defaitist"
)
_TABLE = PatternTable({"judges": (_ALWAYS, SAYINGS)})
_TRAIT = re.compile(rf"(?:{_OF_SOMEBODY})(?! (?:d[e'u]|a (?:trouver|lire|faire|pourvoir|obtenir)))")
_WHO = (
    r"(?:(?:mais |et |car |donc |puis |franchement |bref )*(?:il|elle|ils|elles|monsieur|madame|mr|mme|m\.|"
    r"mlle|le jeune|la jeune|"
    r"le petit|la petite|le monsieur|la dame|ce monsieur|cette dame|l'interessee?|de|d\.e\.)(?: (?!est|"
    r"a )[a-z'-]+)? )?"
)
_BE = (
    r"(?:(?:n'|ne )?(?:est|etait|reste|devient|parait|semble|fait|se montre|se dit|se sent|l'est|a ete|"
    r"a l'air)(?: pas| plus)? )"
)
_HOW = (
    r"(?:(?:un peu|assez|tres|trop|bien|vraiment|franchement|plutot|limite|super|carrement|completement|"
    r"toujours|encore|pas|pas tres|tellement|si|hyper|quand meme|tout de meme|juste|tjs|tjrs|ms|mais|et|"
    r"plus|de plus en plus|"
    r"extremement|particulierement) )"
)
_SAID_OF_SOMEBODY = re.compile(rf"^{_WHO}(?:{_BE}{_HOW}*|{_HOW}+)(?P<trait>.*)$")
_JOINED = re.compile(rf" (?:et|mais|ou) {_HOW}*")
_BARE = re.compile(
    rf"^(?:mais |et |tres |donc )*(?P<trait>[a-z'-]+(?: (?:et|mais|"
    rf"ou) {_HOW}*[a-z'-]+)*)[ .!?]*$"
)
_APPEARS = re.compile(
    r"\b(?:a|avait|ont) l'air\b(?! (?:conditionn|comprim))|\b(?:il|elle|monsieur|madame|"
    r"mme) (?:me )?(?:semble|parait|fait)\b"
    r"(?! (?:que|qu'|avoir|falloir|le |la |les |des |une? |son |sa |ses |du |ca ))|"
    r"\bil (?:y )?a quelque chose de"
)
_OPINION = re.compile(
    r"\b(?:a mon (?:sens|avis|humble)|selon moi|d'apres moi|pour moi (?:il|elle|c'est)|je (?:le |"
    r"la )?(?:trouve|crois|"
    r"pense|sens|soupconne|suppose)|mon (?:avis|impression|sentiment|ressenti)|si vous voulez mon avis|"
    r"j'ai (?:l'impression|le sentiment|un doute)|ca sent le|on dirait|franchement (?:il|elle)|bof\b|ouf\b|"
    r"helas)"
)
_THING_FIRST = re.compile(
    r"^(?:poste|dossier|emploi|metier|trajet|horaires?|contexte|secteur|marche|situation|periode|semaine|"
    r"rythme|contrat|salaire|"
    r"entretien|test|formation|cours|budget|delai|preparation)\b"
)


def judges(folded: str) -> bool:
    """Whether a clause (folded) judges somebody, gives an impression of them, or tells their mood."""
    if _TABLE.first(folded) is not None or _APPEARS.search(folded) or _OPINION.search(folded):
        return True
    if _THING_FIRST.match(folded):
        return False
    said = _SAID_OF_SOMEBODY.match(folded) or _BARE.match(folded)
    if said and _starts_with_a_trait(said["trait"]):
        return True
    return is_judgement(folded) and not _about_a_thing(folded)


def _starts_with_a_trait(said: str) -> bool:
    """The predicate itself is the trait, alone or joined to another: "amer et assez hautain"."""
    return any(_TRAIT.match(word) for word in _JOINED.split(said))


def _about_a_thing(folded: str) -> bool:
    return bool(_THING_FIRST.match(folded))
