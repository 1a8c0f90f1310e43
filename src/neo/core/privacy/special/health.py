"""Health: illnesses, care, injuries, restrictions, pregnancy, distress; of the person or of somebody near."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from math import inf

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words
from neo.core.privacy.special.vocabulary import tags_of

FALSE_FRIENDS = words(
    r"depressions? (?:tropical|atmospherique|barometrique|economique)\w*|fractures? (?:numerique|sociale"
    r"|territoriale)|greffes? (?:du|de la|des|au) (?:tribunal|conseil|commerce|cour)\w*|greffier\w*"
    r"|accouche\w* (?:dans la douleur|d.une souris)|prevention des? (?:addiction|risque|tms|alcool)\w*"
    r"|alcools? (?:fort|et spiritueux)\w*|(?:s.est |se )?cass\w+ les dents|cass\w+ la tete|(?:pas|aucun"
    r"|sans|ras) (?:de |d.)?(?:souci|probleme|contrainte|pb)s? (?:de )?sante|en bonne sante|coup dur"
    r"|urgences? (?:sociale|de l.heure)\w*|pandemie|covid (?:oblige|a)|mal (?:de chef|au pied leve)"
    r"|vente d.alcool|debit\w* de boissons?|permis d.exploitation|bras droit (?:d|du|de la)\w*|sans alcool"
    r"|psy\w* du travail|mains? d.?oeuvre|main d.?œuvre"
    r"|coups? de (?:main|pied|fil|coeur|tete)|(?:prise|prend\w*|pris\w*"
    r"|mis\w*|remis\w*)"
    r" en mains?|a (?:la )?main levee|premiere? main|seconde main|fait main|mains? libres?"
    r"|remis\w* en main propre",
    r"main propre|au pied d\w*|sur pied|mettre les pieds|pieds? a terre|de pied ferme|a pied"
    r"|en tete a tete|tete a tete"
    r"|en tete d\w*|tete d.equipe|chef\w* de tete|coup d.(?:oeil|œil)|dos a dos|par coeur"
    r"|coeur de (?:metier|ville|cible)",
    r"assurance.?maladie|caisse.? (?:primaire|d.assurance)\w*|carte vitale|complementaire sante"
    r"|mutuelle\w*",
    r"traitement\w* (?:de |des |du )?(?:texte|donnee|dossier|candidature|eau|surface|commande|appel"
    r"|facture|paie|demande"
    r"|information|salari|brut|mail|courrier)\w*|en cours de traitement|traitement en cours",
    r"arret\w* (?:de |du |des |d')(?:bus|car|tram\w*|metro|la formation|l.formation|contrat|activite"
    r"|indemnis\w*|droits?"
    r"|versement\w*|l.accompagnement|la prestation|la mission|mission|production|chantier)",
    r"enceinte (?:du|de la|des|d.une?|de l.|portuaire|sportive|scolaire)(?! ?\d)|radio (?:locale"
    r"|numerique|france)",
    r"medecine du travail (?:recrut|emploi)\w*|visite medicale d.embauche|visites? medicales? (?:du |de "
    r"|pour |d.)?(?:permis|travail|embauche|reprise du travail|fimo|fco|poids|groupe)\w*(?! ?:? ?(?:apt"
    r"|inapt))",
    r"insuffisance de \w+|fievre acheteuse|mal (?:a |de )?(?:trouver|comprendre|lire|ecrire|joindre|faire"
    r"|dire)",
    r"(?:dossiers?|factures?|demandes?|paiements?|candidatures?|comptes?) (?:\w+ )?en souffrance"
    r"|sante (?:financiere|economique|budgetaire)|maladies? (?:des|du|de la) (?:plantes?|vigne|bois|betail)"
    r"|malades? de (?:ses|la concurrence)|tremblements? de terre|anesthesistes?",
    r"pas mal|plus ou moins|mal (?:paye|remplie?|passe|compris|organise|vecu|renseigne|note|oriente"
    r"|fichu)\w*",
    r"rendez.?vous pris en charge|prise? en charge|(?:de|a) (?:la )?charge (?:d|de)\b|charges? (?:sociale"
    r"|locative)\w*",
)
"""Words of health that speak of something else."""

ABOUT_OTHERS = words(
    r"aupres de|(?:personnes?|patient\w*|resident\w*|public\w*|beneficiaire\w*|enfants) (?:atteint|agee?"
    r"|malade|souffrant"
    r"|en perte|dependant)\w*|formation|module\w*|sensibilis\w*|unite\w*|certificat\w*|stage\w*|pmsmp"
    r"|immersion|offre\w*"
    r"|poste\w*|metier\w*|recrut\w*|embauch\w*|candidat\w*|cdd|cdi|secteur|aide.?soignant\w*|infirmier\w*"
    r"|secretari?at"
    r"|secretaires?|assistante? (?:medical|de vie|dentaire)\w*|ambulancier\w*|auxiliaire\w*"
    r"|brancardier\w*|association"
)
"""A trade, a workplace or the people cared for: the words of an illness tell nothing of the person there."""
_OWN = words(
    r"(?:a )?cause (?:de|d)|suite a|malgre|apres (?:un|une|son|sa|des)|en raison d\w*|pour raisons?"
    r"|arretee?s?|arrete|interromp\w*|abandonn\w*|quitt\w*|refuse\w*|refus|ecourte\w*|(?:a|ai) (?:eu|fait)"
    r"|souffr\w*|se remet|soigne\w*|licenci\w+|inapt\w*"
)
"""Somebody's trade or post in the clause, and what happened to that somebody: the illness is theirs."""
_POSSESSED = re.compile(r"(?<!\w)(?:son|sa|ses|mon|ma|mes) (?:\w+ )?(\w+)")
_ILL = words(
    r"atteinte? d|souffr\w*|diagnosti\w+ (?:de|d.une?) |a eu|est en|sous|suivie? pour|depuis|son|sa|ma"
    r"|mon|fait un\w*"
)
_ARREST = words(
    r"mi.temps therapeut\w*|temps partiel therapeut\w*|accident (?:de scooter|de velo|de la circulation"
    r"|de ski|de sport)|en arr?e?t (?:depuis|jusqu)\w*|arr?ets? (?:de travail|maladie|medic\w*|prolong\w*"
    r"|jus\w*|depuis|\d+|longue)|en arr?et\b(?! de)"
    r"|arret (?:de )?\d+"
    r"|(?:mois|semaines?|jours?|j) d.arret|arret de s[ao]n? \w+|congee?s? (?:longue )?maladie"
    r"|arret pathologique"
    r"|mi.temps therapeut\w*|itt de|longue maladie|accident (?:du travail|de (?:la )?route|de moto"
    r"|de voiture|de trajet)"
    r"|maladies? pro\w*|\bm\.?p\.? (?:reconnu\w*|epaule|dos|accept\w*|refus\w*)|(?:demande"
    r"|dossier) (?:de )?mp\b|accident"
    r" (?:domestique|vasculaire)|consolid\w+|rente (?:at|accident|mp)"
)
_FITNESS = words(
    r"avis medical|sur ordonnance|certificats? medica\w*|vue qui (?:baisse|se degrade)"
    r"|(?:ne )?voit? (?:plus|mal)|(?:mauvaise|perte de) (?:vue|audition)|begaie|begaiement"
    r"|appareils? auditifs?|seropositi\w*|cicatri\w*|troubles? de l.attention|jambe platree"
    r"|verres? correct\w*|inaptes?|inaptitude\w*|aptitude sans|apte (?:avec|sans|groupe|au poste"
    r"|medical\w*|sous)|(?:mon|ma"
    r"|son|sa|la|l.) ?(?:visite|examen) medica\w+|examen medica\w+"
    r"|restrictions? (?:medic\w*|d.aptitude|de port|:)|^ ?restrictions?$|contre.?indi\w+"
    r"|formellement deconseill\w+"
    r"|amenagement\w* (?:de poste )?medical\w*|limitations? (?:physique|fonctionnelle|de port)\w*|(?:etat"
    r"|raisons?"
    r"|soucis?|problemes?|pbs?|pb|contraintes?|motifs?|ennuis?|frein\w*) (?:de )?(?:sante|medica\w*"
    r"|physiques?|psychologiques?)"
    r"|sante (?:fragile|precaire|degradee|mentale)|code 78"
)
_LIMITS = words(
    r"(?:du mal|difficultes?|peine) a (?:rester|marcher|porter|se (?:deplacer|lever|baisser)|tenir)"
    r"|ne (?:peut|supporte) (?:plus|pas) (?:le|la|les|l|de|rester|porter|marcher|conduire|monter"
    r"|travailler)|(?:pas|plus|sans|ni|evit\w*|limit\w*|interdi\w*|max\w*|ne (?:peut|doit"
    r"|porte)\w*)[^.]{0,30}(?:port\w* (?:de )?(?:lourd"
    r"|charge)\w*|charges? (?:lourdes?|>|de plus|superieure)\w*|station debout|debout|gestes? (?:repet"
    r"|au)\w*|bras|efforts?"
    r"|travail (?:en hauteur|de nuit)|penibles?)|port (?:de )?charges? (?:limit|interdi|>|<|max"
    r"|lourdes (?:limit|impos|diff)|\d)\w*"
    r"|(?:station )?debout (?:\d|prolong\w* (?:impossib|difficil|deconseil|limit)|imposs|limit|max)\w*"
    r"|\d ?h\w* debout"
    r"|debout \d ?h\w*|charges? ?[><]|au.dessus (?:de l.|des |de la )?epaule\w*"
    r"|boite automatique obligatoire|gestes repetitifs|port (?:de )?(?:charges? )?(?:> ?|max\w* ?"
    r"|de plus de |limite a )\d+ ?kg"
)
_PREGNANT = words(
    r"enceintes?|grossesses?|accouch\w*|atten\w+ (?:un|une|son|leur|des|\d)e? ?(?:\w+ )?(?:enfant|bebe"
    r"|jumeau|fille|garcon)\w*"
    r"|post.?partum|fausse couche|ivg|pma|fiv\b"
    r"|(?<!remplacement de )(?<!remplacer un )conge (?:de )?mater\w*(?! (?:a|de) (?:l|la|pourvoir))"
    r"|terme (?:prevu )?(?:le )?\d|bebe (?:prevu|pour|attendu)"
)
_SHOP = words(r"rayons?|vendeu\w+|puericult\w+|magasin|boutique|recrut\w+|sage.?femme|remplac\w+")
_MIND = words(
    r"(?:suis|est|etait) a bout|(?:n. ?)?en peu[xt] plus|(?:tres |bien |completement )?abattue?"
    r"|epuisee?s?(?! de)|effondree?|n.?arrive plus a (?:sortir|dormir|manger|se lever|parler)"
    r"|ne sort(?:s)? plus|dort? ?\d ?h|dort \d|en larmes|envie de mourir|desespere\w*|a perdu le sommeil"
    r"|(?:tremble|mains moites)|marques sur (?:les|le|son|ses)|se gratte|pris \d+ ?k\w*|deuil"
    r"|(?:ne? )?dor[st]?e?(?:nt)? (?:plus|plu|pas|mal|peu|tres|\d|avec|quasi)|dormir \d|dort mal"
    r"|nuits? blanches?|insomni\w*"
    r"|\d ?h?\w{0,5} (?:de sommeil|par nui\w?)|sommeil (?:diffic|perturb|mauvais)\w*|moral (?:bas|moyen"
    r"|fragile|en berne|a zero"
    r"|pas|tres|difficile|fluctu\w*|au plus)|(?:plus|pas) (?:avoir |trop |beaucoup )?(?:le|de|d.) ?moral"
    r"|(?:je|il|elle|en|a|ai|facilement|beaucoup) pleur\w+(?! de (?:joie|rire))|pleur\w+ (?:au|facil|en"
    r"|souv|beauc|dans)\w*|en pleurs|(?:suis|est|etre|a) au bout|au bout du rouleau|suicid\w*"
    r"|idees? noires?|en finir|plus (?:etre )?la pour|n.?etais plus la|mieux sans moi|tout s.?arrete"
    r"|disparaitre|envie de (?:rien"
    r"|vivre|mourir)|en peu[xt]?\w* plus|craqu\w+|(?:a|ai) maigri|(?:perdu|repris|pris) \d+ ?k\w*"
    r"|plus envie de|man[jg]e? ?plu\w*"
    r"|teint (?:gris|pale)|burn.?out|(?<!d.)epuisement(?! (?:de|des) )|surmen\w+|crises? (?:d.angoisse"
    r"|de panique|de larmes)|fragil\w* psych\w*"
    r"|psychologiquement|au bord du|deprim\w*|charge mentale|lunettes noires|coup de blues"
    r"|cafard|cauchemars?"
    r"|(?:dort|dors|mange|manges?|se (?:leve|lave)|me (?:leve|lave)|rit|ris) "
    r"(?:presque |quasi(?:ment)? )?(?:plus|plu)"
    r"|(?:rien|a peine) (?:manger|dormir|avaler)|(?:mange|avale) (?:presque )?rien"
    r"|j?ar+iv\w* (?:plus?|pas?|meme plus) a (?:me |se |m.|s.)?"
    r"(?:lev|dorm|mang|sort|respir|march|boug|concentr|viv|tenir|parl|lav)\w*"
    r"|plus (?:gout|envie|la force) (?:a|de)|gout a rien|plus gout|envie de rien"
    r"|(?:soutien|suivi|aide|accompagnement|prise en charge|fragilite|souffrance|detresse|etat) psycho\w*"
)
_DRINK = words(
    r"a replonge|replonge|(?:addiction|dependance) (?:au|aux|a l)\w*|problemes? de boisson"
    r"|alcool(?:ique)?|(?<!vente d.)alcool\w*(?! (?:fort|au detail|a emporter))|boit(?! (?:un|le|du) cafe)"
    r"|boire (?:un peu )?trop|buvait|\bbu\b"
    r"|boi[st] (?:plus|trop|pas)|ivre|saoul|sobre depuis|abstin\w*|cannabis|(?:fum\w+|un|des|ses|les|de"
    r"|petits?) joints?(?! (?:de|d|venture))|shit|drogu\w*|cocaine|heroine|toxico\w*"
    r"|fumer? .{0,12}pour dormir|gros fumeur|odeur d.alcool|sevrage|addict\w*|cure de desintox\w*|sobre$"
)
_DECLINE = words(
    r"per[dt]\w* (?:de )?(?:l.audition|la vue|l.ouie|l.equilibre|du poids|connaissance)|tient plus debout"
    r"|(?:avec|prend|marche) (?:une|sa|des|ses) (?:cannes?|bequilles?|attelles?|minerve|corset"
    r"|deambulateur)"
    r"|(?:plus|perd\w*) sa tete|mal.?voyante?s?|per[dt]\w* (?:la tete|la memoire|l.autonomie|d.autonomie)"
    r"|troubles? (?:de (?:la )?memoire"
    r"|du comportement|cognitifs?|dys\w*"
    r"|musculo\w*|alimentaires?|du sommeil|psy\w*)|(?:tres|de plus en plus|de \+|plus|devenue?"
    r"|\+) ?(?:en )?(?:\+ )?dependante?"
    r"|placee?s? en (?:ehpad|mas|maison)|entree? en ehpad|accueil de jour|en perte d.autonomie|fin de vie"
    r"|grabataire|alite\w*"
    r"|dependante?s?$|entend\w* (?:mal|plus|pas|tres mal)|^ ?(?:est |suis )?sourde?\b|sourde? (?:de|et|d"
    r"|depuis|profond)\w*|mal.?entendante?|voit (?:mal|plus)|a l.?article|semi.dependant\w*"
    r"|hospitalisation a domicile"
)
_CARE = words(
    r"(?:ete|etre|fait|faite|faire|s.est faite?) oper\w+|operee?s? des?|consolide\w*"
    r"|psychomotric\w*|suivie? (?:en|par) (?:psy|therap|ortho)\w*|(?:o|ou|aux?|os) urgences?"
    r"|soins? (?:dentaires?|infirmiers?)|piqures?|hospitali\w+|chiru[rj]\w+|kine(?:s|si\w*)?|psy"
    r"|psychiatr\w*|psychologues?|psychotherap\w*"
    r"|addicto\w*|csapa|caarud"
    r"|cmp\b|cmpp|(?:aux?|les) urgen\w+|dialys\w*|dyaliz|chimio\w*|radiotherap\w*|perfusion\w*|therapie"
    r"|orthophon\w*|rhumato\w*"
    r"|cardiolog\w*|neurolog\w*|orl|gyneco\w*|pneumolog\w*|oncolog\w*|dermato\w*|ophtalmo\w*|irm|scanner"
    r"|echograph\w*|biopsie"
    r"|arthroscop\w*|endoscop\w*|stent|pacemaker|greffe\w*|appareillage|appareillee?s?|somniferes?"
    r"|anxioly\w*|antidepr\w*"
    r"|neurolep\w*|medicaments?|seroplex|xanax|prozac|lexomil|morphine|insulin\w*|ventolin\w*|cortison\w*"
    r"|melatonin\w*|methadon\w*"
    r"|attelle|platre|bequilles?|convalesc\w*|en remission|rechut\w*|ald\b|infiltrations?|reeducation"
    r"|en cure\b|cure therm\w*"
    r"|obligation de soins|suivi (?:medical|psy\w*|addicto\w*)|soins (?:psy\w*|lourds|palliatifs)"
    r"|cachets? (?:pour|de)|prend des"
    r" cachets|avec cachets|operee?s? (?:d|en|le|du|de la|hier)|(?:une |l.|son |sa )?operation (?:du"
    r"|de la|de l|le|prevue|faite"
    r"|ok|en|chir\w*|reussie|repouss\w*)|l.operation|apareils? auditifs?|prothese\w*|decibels? de perte"
    r"|protheses? auditives?"
)
_DOCTOR = words(
    r"(?:vu|voir|voit|consult\w*|rdv|suivie? par|chez|demande\w*|selon|dit|ordonn\w*|prescri\w*) (?:a "
    r"|avec )?(?:un |une |le |la "
    r"|l.|son |sa |ma |mon )?(?:medecin|docteur|generaliste|specialiste|toubib)\w*|(?:medecin|docteur"
    r"|toubib)\w* (?:\w+ ){0,3}"
    r"(?:a |lui |m.a )?(?:dit|demande|prescri\w*|interdi\w*|deconseil\w*|arret\w*|confirme|prolonge"
    r"|pas de)|pas vu de medecin"
    r"|(?:sous|suit|suivre|son|ses|mon|plus son) traitement|traitement (?:lourd|allege|medic\w*|a vie"
    r"|long|hormonal)|prescri(?:t|ption)"
    r" (?:un|des|d)|certificats? medica\w*|bilan (?:de sante|medical|orthophonique|sanguin)"
    r"|soigne\w* pour|tension arterielle"
)
_PLACE = words(
    r"(?:a l.?|lopital|d.|de l.)(?:hopital|hosto)|lopital|(?:est|reste|etait|toujours|rentre\w*|sort\w*"
    r"|admis\w*) (?:a la |en )"
    r"(?:clinique|reanimation|rea)|hopital de jour|aux? urgences?|chu\b|centre de reeduc\w*|maison de repos"
)
_BODY_TROUBLE_GAP = 60
_MEDICAL = (
    ("illness", "une maladie ou un trouble y est nommé"),
    ("disease", "une maladie ou un trouble y est nommé"),
    ("medicine", "un médicament y est nommé"),
    ("examination", "un soin ou un examen y est dit"),
)
"""Words that tell by themselves, and what they tell."""


def says(clause: Clause) -> str:
    """Why ``clause`` tells somebody's health."""
    clause = clause.without(FALSE_FRIENDS)
    text, tags = clause.text, clause.tags
    about_others = ABOUT_OTHERS.search(text) and not _is_own(text)
    for pattern, why, of_others in _PLAIN:
        if pattern.search(text) and not (of_others and about_others):
            return why
    if _PREGNANT.search(text) and not _SHOP.search(text):
        return "une grossesse y est dite"
    told = "" if about_others else next((why for tag, why in _MEDICAL if tag in tags), "")
    if told:
        return told
    if "disease" in tags and _ILL.search(text) and "kin" in tags | clause.around:
        return "une maladie ou un trouble y est nommé"
    if "body" in tags and not about_others and _near(text):
        return "une atteinte du corps y est dite"
    if _CARE.search(text) and not about_others:
        return "un soin ou un suivi y est dit"
    if _PLACE.search(text) and not about_others and "work" not in tags:
        return "un passage en lieu de soin y est dit"
    return ""


_PLAIN: tuple[tuple[re.Pattern[str], str, bool], ...] = (
    (_ARREST, "un arrêt ou un accident y est dit", False),
    (_FITNESS, "une aptitude ou un état de santé y est dit", False),
    (_LIMITS, "une limite physique y est dite", False),
    (_MIND, "un état moral y est dit", False),
    (_DRINK, "une consommation y est dite", True),
    (_DECLINE, "une perte d’autonomie y est dite", True),
    (_DOCTOR, "un suivi médical y est dit", False),
)
"""A pattern, why, and whether it says nothing where the clause is about people cared for or a trade."""
_BODY = words(
    r"dos|epaules?|mains?|genoux?|poignets?|poigne|chevilles?|hanches?|coudes?|cervicales?|nuque"
    r"|oreilles?|oeil|œil|yeux|jambes?|bras"
    r"|pieds?|doigts?|index|majeur|pouces?|phalanges?|orteils?|tendons?|vertebres?|colonne|lombaires?"
    r"|reins?|coeur|cœur|poumons?|foie|ventre"
    r"|estomac|tete|menisque|ligaments?|rotule|bassin|dents?|peau|visage|thorax|rachis|coiffe|femur|tibia"
    r"|clavicule|lombes"
)
_TROUBLE = words(
    r"mal|souffr\w*|operee?s?|operations?|fractur\w*|cass\w+|foule\w*|entors\w*|bloque\w*|gonfl\w*"
    r"|bless\w+|problemes?|soucis?|fragil\w*"
    r"|prothes\w*|attell\w*|infiltr\w*|appareil\w*|limit\w*|doul\w*|tire|coince\w*|lache\w*|perdu\w*"
    r"|perte|platre|use[es]*|arthros\w*|reeduc\w*"
    r"|faible\w*|tient|force|raides?|trait\w+|soign\w*|gene\w*|restrict\w*|pas de|porte|stable|felee?"
    r"|trembl\w*"
    r"|bleus?|en moins|boit\w?|enfle\w*|plus de|gauche|droite?|dte"
    r"|prise?s?|ecras\w*|coup\w?e\w*|amput\w*|difficile|lourd\w*|bouger|pour mon|a cause"
)


def _is_own(text: str) -> bool:
    """Whether the illness or the part of the body is said to be somebody's, beside a trade or a post."""
    if _OWN.search(text):
        return True
    return any(tags_of(m[1]) & {"disease", "illness", "body"} for m in _POSSESSED.finditer(text))


def _near(text: str) -> bool:
    """Whether a part of the body and a trouble stand close."""
    troubles = [m.start() for m in _TROUBLE.finditer(text)]
    return any(_nearest(b.start(), troubles) <= _BODY_TROUBLE_GAP for b in _BODY.finditer(text))


def _nearest(place: int, places: Sequence[int]) -> float:
    """The distance from ``place`` to the nearest of ``places`` (in order); infinite when there is none."""
    at = bisect_left(places, place)
    return min((abs(p - place) for p in places[max(at - 1, 0) : at + 1]), default=inf)


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("se plaint de l'épaule droite depuis l'été", ("se plaint de l'épaule droite depuis l'été",)),
    ("Mr est en dépression, projet suspendu", ("Mr est en dépression",)),
    ("sa mère est à l'hôpital", ("sa mère est à l'hôpital",)),
    ("pas de port de charges > 5 kg", ("pas de port de charges > 5 kg",)),
    ("je dors 3 heures par nuit", ("je dors 3 heures par nuit",)),
    ("Mme attend un enfant pour juillet", ("Mme attend un enfant pour juillet",)),
    ("recherche dans le secteur de la santé", ()),
    ("CDD d'agent hospitalier à l'hôpital de Creil", ()),
    ("formation Alzheimer pour les auxiliaires de vie", ()),
    ("manque de main d'œuvre, prise en main du poste", ()),
    ("l'enceinte du port est fermée", ()),
)
