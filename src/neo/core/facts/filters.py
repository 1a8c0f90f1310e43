"""What a synthesis must leave out: judgements, special categories, other people's private life, small talk.

A diagnosis of illness, a union, a faith, an origin or a conviction is nobody's business before an interview;
what work depends on (a recognised disability, a written restriction) is kept by its own tag. Rules: GDPR
article 9 and 10; CNIL on free-text zones (objective, never excessive).
"""

from __future__ import annotations

from neo.core.facts.model import Tag
from neo.core.french import lazy_re as re
from neo.core.french.distress import NONE, distress_grade
from neo.core.french.patterns import PatternTable
from neo.core.french.verbs import FINITE, verb_form

_ILLNESS = (
    r"depress|antidepress|anxio|burn-?out|cancer|tumeur|diabet|epilep|parkinson|alzheimer|sclerose|asthm|"
    r"ventoline|hepatit|vih\b|sida\b|dialys|chimio|bipolair|"
    r"schizo|psychiatr|psychologue|psy\b|suicid|addict|alcool|drogue|cannabis|toxicom|csapa|sevrage|"
    r"methadone|cure\b|infiltration|arthros|hernie|tms\b|keratoc|"
    r"tension arterielle|hypertension|infarctus|avc\b|fausse couche|ivg\b|fibromyalg|endometrio|migraine|"
    r"a boire (?:un peu )?trop|boit trop|(?:remise?s? )a boire\b|troubles? (?:de la memoire|cognitif)|"
    r"insomni|dort (?:mal|\d)|dormir|larmes|pleure|medicament|"
    r"prescrit un|remission|maladie (?:grave|chronique|de )|troubles? (?:psych|alim|du sommeil)|demence|"
    r"autis|trisom|handicap de (?:son|sa)|prothese|crise (?:de|d')|"
    r"mammectomie|thyro|lombalg|sciatique|canal carpien|tendinit|capsulite|ophtalmo|larmoie|covid|acouphen|"
    r"surdite|schizophr|phobi|tdah|dyslex|dyspras"
)
# Parts of the body and operations: said only where they state what work depends on.
_BODY = (
    r"oper(?:e|ee|es)\b|operation\b(?! (?:immo|comm))|chirurg|genoux?\b|hanches?\b|chevilles?\b|epaules?\b|"
    r"cervicales?\b|"
    r"mal (?:au|a la|aux) |douleurs?\b|mal de dos|platre|fracture|entorse|kine\b|grossesse|enceinte"
)
# What the body does: left out of what is quoted, whatever the rest of the passage tells of work.
_SYMPTOM = re.compile(
    r"\b(?:vertiges?|malaises?|nausees?|palpitations?|essouffle\w*|evanoui\w*|tremblements?|eczema|psoriasis|"
    r"allergi\w+|souffle au c\w+|hemorroid\w+|cystites?|incontinen\w+|contractions?)\b"
)
_SPECIAL = (
    _ILLNESS + r"|" + _BODY + r"|"
    r"syndicat(?! de copro)|syndique|syndical|cgt\b|cfdt\b|fo\b(?= |,|\.)|sud\b solid|"
    r"delegue(?:e)? (?:syndical|du personnel|cgt|cfdt)|elue? du personnel|"
    r"musulman|chretien|catholique|protestant|juif\b|juive\b|temoin de jehovah|adventist|evangeliste|"
    r"pratiquante?\b|ramadan|priere|mosquee|eglise\b.{0,20}(?:frequent|membre)|pasteur\b|"
    r"imam\b|voile islam|foulard|religion|religieu|bouddhist|"
    r"syrien|malien|algerien|marocain|tunisien|senegalais|congolais|afghan|ukrainien|origine (?:etrang|mag|"
    r"afric|turq|rom)|gens du voyage|\brom(?:s|anichel)\b|naturalis|"
    r"refugie|ofpra|demandeur d'asile|"
    r"homosex|lesbien|\bgay\b|transgenre|transition de genre|bisexu|pacse avec un homme|"
    r"incarcer|prison(?!nier de)|detention|detenu|ecrou|spip\b|cpip\b|condamn|casier|sursis|probation|"
    r"garde a vue|bracelet elec|(?<!liquidation )(?<!redressement )judiciaire|penal|"
    r"liberation cond|jap\b|tig\b(?! )|"
    r"parti (?:socialiste|communiste|politique)|militant|electeur|vote pour"
)
_JUDGEMENT = (
    r"inquiete?\b|motivee?\b|tres motivee?|demotivee?|volontaire\b|polie?\b|impolie?|reservee\b|(?:est|"
    r"plutot|assez|"
    r"tres|un peu|et) reserve\b|timide|nonchalant|"
    r"mefiante?|agressi|aimable|souriante?|sympathique|fragile|instable|"
    r"dispersee?|immature|passi(?:f|ve)\b|paresseu|faineant|de mauvaise (?:foi|volonte)|peu (?:credible|"
    r"fiable|motive|investi|autonome)|credible|serieu(?:x|se)\b|courageu|attachant|"
    r"arrogant|hautain|colerique|susceptible|naive?\b|tetue?\b|obstinee?|pas tres (?:vif|malin|motive)|"
    r"en demande|profil (?:fragile|atypique|difficile)|ton (?:un peu|las|sec|agress)|"
    r"regarde le sol|odeur|sent (?:l'|la )|tenue (?:neglig|correcte)|neglige|apprete|soign(?:e|"
    r"ee)\b de sa personne|bavarde?|se plaint|geint|pleurnich|manipul|menteu|ment\b|grande gueule|"
    r"caractere|personnalite|attitude|comportement|posture|autorite naturelle|bonne presentation|"
    r"presente bien|coquet|assiste|profite du systeme|dans le deni|victimis|"
    r"laisse entendre|dettes? de jeu|parait[- ]il|il parait que|rumeur|on raconte|fait des efforts|y croit|"
    r"manque de (?:volonte|serieux|motivation|confiance)|tres organisee?|"
    r"tres a l'aise|calme\b|enervee?|excedee?|ferme\b d'esprit|fuyant|evasi(?:f|ve)"
)
_KIN = (
    r"(?:son|sa|ses|le|la|les|l'|du|de la|de son|de sa|mon|ma|mes)?\s?(?:mari|epoux|epouse|femme|"
    r"conjointe?|compagnon|compagne|pere|papa|mere|maman|fils|fille|enfants?|frere|soeur|s[oœ]ur|"
    r"belle[- ]s[oœ]e?ur|beau[- ]pere|belle[- ]mere|tante|oncle|cousine?|neveu|niece|grand[- ]?mere|"
    r"grand[- ]?pere|ex\b|copine|copain|mr\b(?= est)|voisine?|gm\b)"
)
_KIN_PRIVATE = re.compile(
    r"\b"
    + _KIN
    + r"\b.{0,50}\b(?:"
    + _ILLNESS
    + r"|malade|hospitalis|decede|mort\b|est (?:partie?|au chomage|en arret)|a perdu|violent|boit\b|"
    r"incarcer|prison|operee?|fugue|fugu|gendarmes|police|convoque|tribunal|prefecture|sans papiers|oqtf|"
    r"endett|surendett|licencie|faillite|expuls|huissier|garde a vue|enceinte)"
    r"|\b(?:conflit|dispute|brouillee?|fachee?)s? (?:ouvert |familial )?avec (?:son |sa |le |la |les )?"
    + _KIN
    + r"\b"
    r"|\b(?:"
    + _ILLNESS
    + r"|hospitalis).{0,25}\b(?:du|de (?:son|sa|ses)|de la|chez sa|chez son) ?"
    + _KIN
    + r"|\b(?:violences?\b|violent|coups\b(?! (?:de main|de pouce|de fil|de collier))|main courante|"
    r"conjugal|tromp|adulter|ne donne rien|ne paie pas la pension)"
)
# Where a relative is treated, and who decides for them: their health, told by a place or a measure.
_RELATIVE_TREATED = re.compile(
    r"\b(?:hopital|hopitaux|hosto|clinique|chu|urgences|dialyse|reeducation|convalescen\w*|soins?|medocs?|"
    r"medicaments?|chirurg\w*|operation|oper(?:er|ee?)|opere|consultations?|medecin|specialiste|medica(?:l|ux|les?)|"
    r"handicap\w*|ide|infirmiere?s?|ssiad|curatelle|tutelle|palliati\w+|fin de vie|depend(?:ance|ante?))\b"
)
_RELATIVE_NAMED = re.compile(
    r"\b(?:mari|epoux|epouse|femme|conjointe?|compagnon|compagne|pere|papa|mere|maman|fils|fille|enfants?|"
    r"frere|s[oœ]eur|beau[- ](?:pere|frere|fils)|belle[- ](?:mere|s[oœ]e?ur|fille)|tante|oncle|cousine?|"
    r"neveu|niece|grands?[- ]?(?:meres?|peres?|parents)|parents|proche|gm|gp)\b"
)
_ONLY_A_RELATIVE = re.compile(
    rf"(?:son |sa |le |la |ses |les )?{_RELATIVE_NAMED.pattern}(?: (?!seule?|isolee?|au\b|de\b)[a-z'-]+)?"
)
# What concerns only the one named: their trade, their vehicle, their leave, a loan in the family.
_KIN_ADULT = (
    r"(?:mari|epoux|epouse|femme|conjointe?|compagnon|compagne|pere|mere|frere|soeur|fils|fille|"
    r"belle[- ]soeur|beau[- ]frere|cousine?|copine|copain|voisine?|amie?)"
)
_TRADE = (
    r"(?!aidante?\b|dependante?\b|present\w*|absent\w*|retraitante?)"
    r"(?:[a-z]{3,}(?:eur|euse|trice|iere?|ien|ienne|iste|aire)|assistante? [a-z]+|"
    r"agent [a-z]+|employee? [a-z]+|cadre|prof\w*|macon|auxiliaire [a-z]+)\b"
)
_OWN_AFFAIRS = re.compile(
    rf"\b{_KIN_ADULT} (?:(?:est|etait|travaille comme) )?(?:une? )?(?:bon(?:ne)? )?{_TRADE}"
    rf"|\b{_KIN_ADULT}\b.{{0,30}}\b(?:conduit une?|roule en|gagne \d|est (?:interimaire|en cdi|en cdd))"
    r"|\b(?:m\.|mr|mme|mlle|collegue|remplacante?|" + _KIN_ADULT[3:-1] + r")\b(?: [a-z'-]+){0,2} "
    r"(?:est |part |etait )?(?:en )?(?:conge (?:de )?(?:maternite|parental|maladie)|arret maladie)"
    r"|\bprets? (?:familia(?:l|ux)|de (?:ses parents|sa mere|son pere|sa soeur|son frere))"
)
# The same words tell what the person's own time or search depends on: who minds the child, who hires.
_MATTERS_TO_SEARCH = re.compile(
    r"\b(?:gard(?:e|er|ent|ait)\b|embauch|recrut|patronne?\b|tut(?:eur|rice)\b|proprietaire\b)"
)
# What was written with the order to keep it out of the record's use: none of it is told.
_OFF_RECORD = re.compile(
    r"\b(?:pas|plus) (?:a |doit |devrait )?(?:apparaitre|figurer|noter|ecrire|ressortir|etre (?:note|"
    r"ecrit))\b"
    r"(?!.{0,20}\badresse)|\bhors dossier\b|\bentre nous\b|\boff\b(?! )|\bconfidence\b"
)
_BODY_AND_CARE = re.compile(
    r"\b(?:suit|prend|arrete|arret de|reprend|sous|son) (?:plus |pas )?(?:son |un |de )?traitement\b|"
    r"\btraitement (?:que je|qu'elle|qu'il) prend|\b(?:avec|a cause de|a cause du) (?:(?:le|mon|son|un) )?"
    r"traitement\b|"
    r"\b(?:repris|perdu|pris) \d+ ?(?:kg|kilos?)\b|\b(?:fievre|gastro\b|angine|bronchite|varicelle)"
)
# An adviser's impression, said as such.
_IMPRESSION = re.compile(
    r"\b(?:je (?:pense|crois|trouve|sens|doute|suppose|soupconne)|a mon avis|selon moi|mon (?:avis|"
    r"impression|sentiment)|"
    r"j'ai (?:l'impression|le sentiment)|pas fou\b|bof\b|a voir si (?:elle|il) tient)\b"
)
# A couple's history: what the search depends on (children, a roof, a car) is said without it.
_COUPLE = re.compile(
    r"\b(?:divorcee?s?|separee?s? (?:de|depuis)|separee?\b(?! (?:du|de la|en|par))|veuf|veuve|"
    r"celibataire|(?<!-)mariee?s?\b(?!-)|pacsee?s?|"
    r"en couple|en instance de divorce|rupture (?:conjugale|sentimentale|amoureuse)|"
    r"(?:mari|epoux|epouse|femme|conjointe?|compagnon|compagne|copine|copain|ex) (?:est )?"
    r"(?:reste|restee|parti|partie|l'a quitte|l'a quittee|la-bas)|quittee? par (?:son|sa))\b"
)
_SMALL_TALK = re.compile(
    r"^(?:bonjour|bonsoir|bjr|bsr|slt|salut|cordialement|merci|bonne (?:journee|soiree|fin|nouvelle)|"
    r"bien a vous|respectueusement|a bientot|ok\b|ras\b|madame,?$|monsieur,?$|mme\b.{0,25}$|"
    r"appel (?:ce jour|pause)|visio courte|rapide\.?$|point (?:rapide|telephonique|visio)\.?$|vue? ce jour|"
    r"de vue?\b|recue? ce jour|bref echange|entretien ce jour|rien a signaler|tout se passe bien|bravo|"
    r"grande (?:fierte|nouvelle)|point (?:rapide|tel\w*|visio) (?:avant|apres|sur)|ambiance\b|"
    r"tripartite avec|je recois|premier (?:echange|entretien|rdv|rendez-vous|"
    r"contact) avec|premiere rencontre)"
)
_SMALL_TALK_WORDS = 9
# The adviser's own leave, retirement or change of post: the next words are about the desk, not the person.
_HANDED_OVER = re.compile(
    r"\bje (?:lui |leur )?(?:passe|transmets|confie|laisse|transfere|reprends|recupere)\b.{0,20}"
    r"\b(?:dossier|suivi|portefeuille)\b|"
    r"\b(?:repris|herite d[eu]) (?:le |ce |son )?(?:dossier|suivi|portefeuille)\b|"
    r"\bdepuis le depart de (?:m\.|mr|mme|mon|ma)|"
    r"\b(?:mon depart|ma retraite|mon remplacant|ma remplacante|mes conges|ma mutation|mon conge)\b|"
    r"\bje (?:pars|suis|serai) (?:a la |en )(?:retraite|conges?|formation|arret|mutation)\b"
)
# A relative as the subject, and nothing that the person's own search depends on.
_RELATIVE_ALONE = re.compile(
    r"(?!.*\b(?:gard|vit\b|vivent|heberg|log|aid|conduit|voiture|vehicul|prete|financ|charge|creche|ecole|"
    r"scolar|accueil de jour|horaires|nuits?\b|depose|emmene|"
    r"embauch|patron))(?:son |sa |le |la )?"
    r"(?:(?:mari|conjointe?|compagnon|compagne|epou(?:x|se)|femme|pere|mere|ex|fils|fille) ?: |"
    r"(?:frere|soeur|cousine?|oncle|tante|neveu|niece|beau[- ]\w+|belle[- ]\w+|grand[- ]?pere|"
    r"grand[- ]?mere|gm|gp)\b)"
)
_REPORTED_MOOD = (
    r"decue?\b|abattue?|fierte|fiere?\b|en colere|degoute|contente?\b|heureu(?:x|se)|triste|moral\b|rit\b|"
    r"pleurs|"
    r"fatiguee?\b|lasse?\b|angoiss|stress"
)
_DISTRESS = (
    r"suicid|me (?:tuer|foutre en l'air|flinguer|pendre|jeter)|en finir|envie de (?:mourir|rien|"
    r"disparaitre)|plus envie de vivre|je (?:sers|vaux) (?:plus )?a? ?rien|se?r[st] (?:plus )?a rien|"
    r"si je disparai|disparaitre|personne (?:me|ne me|verrait)|j'?en peux plus|n'en peux plus|mieux sans "
    r"moi|tout s'arrete|j'?arrete tout|n'y arriver(?:ai|ais)|n'y arrive plus|j'?en peu plu|"
    r"peux plus tenir|peux pas tenir|je craque|au bout du rouleau|a bout\b|"
    r"je (?:ne )?vois pas comment continuer|"
    r"plus la force|pas mange|rien (?:a|pour) manger|dors? (?:dans (?:ma|la) voiture|dehors)|a la rue|"
    r"sans rien pour|desespere|sans espoir|a quoi bon|plus rien a perdre|noyee?|je coule|"
    r"violence|me frappe|il me bat|peur (?:de lui|qu'il)|message inquietant|plus de (?:sous|quoi)|"
    r"(?:suis|etre|deja|vraiment) au bout\b(?! (?:de la (?:formation|mission)|du (?:contrat|stage)))|"
    r"(?:j'|je (?:ne )?)?tiens plus\b|je lache (?:tout|prise|l'affaire)|baisse(?:r)? les bras|"
    r"je (?:ne )?dors (?:plus|pas|que)\b|je dors \w+ h(?:eures)?\b|epuisee?\b|ras[- ]le[- ]bol|decourag\w+|"
    r"plus (?:de|le|gout a|envie de) (?:courage|moral|rien)|moral (?:est )?(?:a zero|au plus bas|dans)|"
    r"je (?:ne )?vais pas bien|je pleure|(?:ne )?crois plus (?:a rien|en rien)|ca foire toujours|"
    r"rate(?:e)? ma vie|me laisse(?:z)? tomber|(?:suis|sens|me sens) (?:toute? |tt )?seule?\b(?! dans le)|"
    r"expulse(?:e)? (?:demain|lundi|dans)"
)


_SENSITIVE_WORDS = PatternTable({Tag.SENSITIVE: (_SPECIAL,)})
_JUDGEMENT_WORDS = PatternTable({Tag.JUDGEMENT: (_JUDGEMENT,)})
_WITHHELD = PatternTable(
    {Tag.SENSITIVE: (_SPECIAL,), Tag.JUDGEMENT: (_JUDGEMENT,), Tag.SMALL_TALK: (_REPORTED_MOOD,)}
)
_DISTRESS_WORDS = PatternTable({Tag.DISTRESS: (_DISTRESS,)})
# Not even beside what the person asked to keep quiet: that would tell it.
_NEVER_SAID = re.compile(
    r"\b(?:sursis|probation|condamn|ecrou|incarcer|detention|obligation de soins|addict|alcool|csapa|"
    r"drogue|cannabis)"
)
_HEALTH = PatternTable({"illness": (_ILLNESS,)})
_KIN_NEAR = re.compile(
    r"mari|epou|femme|conjoint|compagn|pere|papa|mere|mama|fils|fille|enf|frere|s[oœ]e?ur|tante|oncle|"
    r"cousin|neveu|niece|cop[ia]|voisin|violen|coups|tromp|adult|donne|paie"
)
_KIN_NEAR_SHORT = re.compile(r"\b(?:ex|mr|gm)\b")


def withheld_tags(folded: str, *, restricted: bool) -> set[Tag]:
    """The reasons to leave a passage out. ``restricted``: it states what work depends on."""
    tags = _WITHHELD.find(folded)
    if restricted and not _NEVER_SAID.search(folded):
        tags.discard(Tag.SENSITIVE)
    if _OFF_RECORD.search(folded) or _BODY_AND_CARE.search(folded):
        tags.add(Tag.SENSITIVE)
    if _IMPRESSION.search(folded):
        tags.add(Tag.JUDGEMENT)
    if is_others_private_life(folded) or _RELATIVE_ALONE.match(folded):
        tags.add(Tag.THIRD_PARTY_PRIVATE)
    if is_about_the_adviser(folded) or (
        len(folded.split()) <= _SMALL_TALK_WORDS and _SMALL_TALK.search(folded)
    ):
        tags.add(Tag.SMALL_TALK)
    return tags


def is_about_the_adviser(folded: str) -> bool:
    """Whether a clause tells the adviser's own leave or that the record changes hands."""
    return bool(_HANDED_OVER.search(folded))


def is_sensitive(folded: str) -> bool:
    """Whether a text holds a special category (health in detail, union, faith, origin, conviction…)."""
    return (
        _SENSITIVE_WORDS.first(folded) is not None
        or bool(_OFF_RECORD.search(folded))
        or bool(_BODY_AND_CARE.search(folded))
    )


def is_others_private_life(folded: str) -> bool:
    """Whether a text tells a relative's illness, death, trouble with the law, or violence in a couple."""
    near = _KIN_NEAR.search(folded) or _KIN_NEAR_SHORT.search(folded)
    return bool(near and _KIN_PRIVATE.search(folded))


def is_a_relative_s_care(folded: str) -> bool:
    """Whether a clause says where a relative is treated or what they need, not what it leaves the person."""
    return bool(_RELATIVE_TREATED.search(folded) and _RELATIVE_NAMED.search(folded))


def names_only_a_relative(folded: str) -> bool:
    """Whether a label is a relative and nothing else ("Mère", "Son mari Paul")."""
    return bool(_ONLY_A_RELATIVE.fullmatch(folded))


def is_only_about_a_relative(folded: str) -> bool:
    """Whether a clause tells what a relative does, and nothing that the person's search depends on; "août :
    sa sœur" only says who minds the child.
    """
    told = any((form := verb_form(word)) and form.may_be(FINITE) for word in re.findall(r"[a-z]+", folded))
    return told and bool(_RELATIVE_ALONE.match(folded))


def is_others_own_affair(folded: str) -> bool:
    """Whether a clause tells somebody else's trade, vehicle, leave or loan: nothing the search needs."""
    return bool(_OWN_AFFAIRS.search(folded)) and not _MATTERS_TO_SEARCH.search(folded)


def is_about_the_couple(folded: str) -> bool:
    """Whether a clause tells the person's marriage, divorce or break-up, which no interview needs."""
    return bool(_COUPLE.search(folded))


def is_health_detail(folded: str) -> bool:
    """Whether a text names an illness or a treatment: never shown, even beside a restriction at work."""
    return _HEALTH.first(folded) is not None


def names_a_symptom(folded: str) -> bool:
    """Whether a clause names what the body does ("vertige", "malaise"): its own words are not repeated."""
    return bool(_SYMPTOM.search(folded))


def is_never_said(folded: str) -> bool:
    """Whether a text names an illness, a treatment or a sentence: left out even of what may be said."""
    return is_health_detail(folded) or bool(_NEVER_SAID.search(folded))


def is_judgement(folded: str) -> bool:
    """Whether a text judges the person rather than states a fact."""
    return _JUDGEMENT_WORDS.first(folded) is not None or bool(_IMPRESSION.search(folded))


def shows_distress(folded: str) -> bool:
    """Signs of distress in the person's own words; read widely, for a missed one does harm."""
    return _DISTRESS_WORDS.first(folded) is not None or distress_grade(folded) > NONE
