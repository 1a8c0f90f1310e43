"""The words that tell why a passage matters.

Alternatives searched in folded text (lower case, no accents), each from the start of a word. They are the
trade's and everyday French, from ``docs/glossary.md``; a name, a town or a record's own wording has no
place here.
"""

from __future__ import annotations

from neo.core.facts.model import Tag

ASKED = (
    r"\best[- ]ce qu|\bp(?:ouvez|ourriez)[- ]vous|\bdites[- ]moi\b|"
    r"\bmerci de (?:me|nous) (?:dire|confirmer|rappeler|preciser|indiquer)\b"
)
"""What asks something of the reader of a mail without a question mark, in folded text."""

TAGS: dict[Tag, tuple[str, ...]] = {
    Tag.DEADLINE: (
        r"avant (?:le|la|fin|mi|debut|son|sa)\b|au plus tard|d'ici (?:le|la|fin|au|a)\b|"
        r"date limite|limite\b|echeance|jusqu'(?:au|a|en)\b|delai|dernier delai|expire|cloture|"
        r"valable|validite|attendue?s? (?:pour|fin|debut|le|avant|mi|en)\b|pour le\b|"
        r"sous \d+ (?:jours|mois|semaines)|fin de (?:droits|contrat|validite)",
    ),
    Tag.TODO: (
        r"a (?:envoyer|deposer|rendre|transmettre|fournir|completer|signer|faire|renvoyer|"
        r"demander|prevoir|confirmer|verifier|rappeler|relancer|contacter|programmer|fixer|"
        r"revoir|corriger|preparer|finaliser|trouver|mettre a jour|scanner|apporter|retirer|maj|"
        r"planifier|caler)\b|doit\b|devra\b|doivent|il faut\b|faut\b|reste a\b|s'engage a|"
        r"je (?:m'engage|prepare|lui envoie|transmets|demande|relance|contacte|prescris)|"
        r"va (?:envoyer|deposer|rappeler|demander|contacter|prendre|faire|se renseigner|chercher|"
        r"voir)|todo\b|trav(?:ail)? a faire|engagement|convenu\b|s'inscrire|relance(?:r)?\b|"
        r"propose\b",
    ),
    Tag.MISSING: (
        r"manqu|pas encore\b|toujours pas|tjrs pas|tjs pas|en attente|attend\b|"
        r"non (?:recu|envoye|rendu|fourni|transmis|fait|demande|depose|signe)|pas (?:recu|envoye|fait|"
        r"rendu|fourni|signe)|"
        r"sans reponse|ss reponse|pas de reponse|pas de nouvelles?|reponse (?:attendue|promise)|"
        r"liste d'attente|a confirmer|incomplet|aucune reponse|non repondu|pas fixe|"
        r"en cours d'etude|relancee?s?\b",
    ),
    Tag.CONDITION: (
        r"sous reserve|rien n'est\b|rien de (?:signe|sur|officiel|fait)|rien d'ecrit|a condition|"
        r"si\b.{3,40}\b(?:alors|prend|recrut|embauch)|possible|envisag|eventuel|en attente de|"
        r"depend d|pourrait|pourraient|probable|pressenti|"
        r"pas (?:encore )?(?:sur|certain|signe)\b|oral\b|verbal|conditionn",
    ),
    Tag.DISCLOSURE: (
        r"ne (?:souhaite|veut|desire|voulait) (?:pas|plus) (?:qu|que|en parler (?:a|aux?|avec)|le dire|"
        r"informer|"
        r"communiquer|evoquer|mentionner|divulguer)|"
        r"ne (?:souhaite|veut) pas (?!(?:creer|monter|ouvrir|reprendre|travailler|retourner|integrer)\b)"
        r".{0,30}(?:employeur|entreprise|partenaire|connaissance|sache|"
        r"dise|mention|communiqu)|confidentiel|ordonnance de protection|interdiction (?:pour|faite a) "
        r".{0,30}contact|ne figure nulle part|ne rien (?:donner|communiquer|dire|transmettre)|"
        r"aucune info\w* (?:a|au|aux)\b|"
        r"ne pas (?:communiquer|mentionner|evoquer|transmettre|divulguer|en parler|dire a|"
        r"informer|contacter|appeler)|plus de mention|discretion|"
        r"demande (?:que|qu').{0,40}(?:pas|ne|rest)|sans en parler|refuse qu|"
        r"d'accord pour (?:que|qu').{0,40}(?:communiqu|transmet|partag)|s'oppose a|"
        r"prefere (?:ne pas|que .{0,30} ne)",
    ),
    Tag.RESTRICTION: (
        r"restriction|"
        r"pas de (?:port|charge|station|geste|travail (?:de nuit|en hauteur)|bras|conduite|"
        r"produits|ecran)|port de charges?|charges? ?> ?\d|\d+ ?kg\b|station debout|inapt|"
        r"contre-indi|poste adapte|amenagement (?:de poste|d'horaire|d'horaires)|mi-temps therap|"
        r"temps partiel therap|\d+ ?h(?:eures)?\b.{0,25}(?:max|maxi)|medicalement|deconseill|"
        r"restrictions? medicales?|sieges? adapte|pas de manutention|alternance assis|"
        r"apte\b.{0,50}\b(?:avec|mais|sauf|uniquement|seulement|sous reserve|obligatoire)|"
        r"aptitude (?:limitee|restreinte|avec|sous)|boite auto(?:matique)?\b.{0,12}(?:obligatoire|"
        r"uniquement|seule)",
    ),
    Tag.CREDENTIAL: (
        r"obten|valide\b|validee?s?\b|recue? (?:au|a l'exam|a son)|admise?s?\b|reussi|certificat|"
        r"acquis|titulaire|delivre|reconnu|a passe \w|attestation \d|niveau (?:\d|bac|[abc][12])|"
        r"a (?:eu|passe) (?:son|sa|le|la)|"
        r"(?:code|permis|examen|certif\w*|diplome|titre|bloc|ccp \d)\b(?: \w+)? (?:eue?s?|reussie?s?|"
        r"ok) (?:le|au|du)\b|"
        r"comparabilite|caces|habilitation",
    ),
    Tag.ABANDONED: (
        r"abandon|renonc|ne veut plus|veut plus|n'est plus|ecartee?\b|tombee? a l'eau|"
        r"exclu(?:e|s|es)?\b|arrete\b|stopp|plus question|laisse tomber|fini(?:e)?s? avec|"
        r"mise? (?:en pause|de cote)|annule|plus d'actualite|ne souhaite plus",
    ),
    Tag.OPPORTUNITY: (
        r"propose(?:nt)? (?:un|une|de)|pret(?:e)? a (?:recrut|embauch|prendre)|recrut|embauch|"
        r"promesse|cdi\b|cdd\b|contrat de profession|contrat pro|"
        r"entretien\b.{0,40}\b(?:le|prevu|fixe|avec|passe)|mission|poste\b|le prendrait|"
        r"la prendrait|interesse|lettre d'intention|essai|commande|poei|afpr|offre\b|candidate?\b",
    ),
    Tag.RESULT: (
        r"bilan\b|resultats?\b|retour\b|avis\b|evaluation|conclusion\b|refus\b|non retenu|"
        r"pas retenu|accepte|accord|admis|notes?\b \d",
    ),
    Tag.AVAILABILITY: (
        r"dispo|indispo|horaires?\b|matin(?:s|ee)?\b|apres-midi|nuits?\b|week-?ends?\b|"
        r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|temps (?:plein|partiel)|"
        r"mi-temps|\d+ ?h ?(?:/|par) ?sem|hebdo|conge(?:s)?\b|vacances|a partir d",
    ),
    Tag.DISAGREEMENT: (
        r"desaccord|conteste|c'est faux|rectif|reclamation|recours\b|pas d'accord|"
        r"n'ai (?:pas|jamais) (?:refuse|dit|recu|demande)",
    ),
    Tag.CHANGE: (
        r"desormais|achete[er]?\b|assuree?\b|emmenag|trouve(?:e)?\b|garde(?:e|es)?\b en\b|maintenant|"
        r"finalement|decal|report|repouss|avance(?:e)? au|modifi|"
        r"passe (?:a|de)\b|ramene|au lieu|et non\b|change|depuis (?:le|la|fin|debut|mi)\b|"
        r"nouve(?:au|lle)|a partir d|n'est plus|plus (?:de|d')\b|repri|de nouveau|renouvel",
    ),
    Tag.NEXT_APPOINTMENT: (
        r"prochain (?:rdv|rendez-vous|point|entretien|contact|echange)|rdv (?:le|au|fixe|\d|:)|"
        r"nous nous revoyons|revoir le|prochaine (?:visio|rencontre)|a revoir",
    ),
}
