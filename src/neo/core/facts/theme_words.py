"""The words that tell what a passage is about.

Alternatives searched in folded text (lower case, no accents), each from the start of a word. They are the
trade's
and everyday French, from ``docs/glossary.md``; a name, a town or a record's own wording has no place here.
"""

from __future__ import annotations

from neo.core.facts.model import Theme

THEMES: dict[Theme, tuple[str, ...]] = {
    Theme.PROJECT: (
        r"projets?\b|pro?j\b|pistes?\b|objectif|metiers?\b|reconver|roue de secours|plan b\b|"
        r"solution de repli|en parallele|vise\b|"
        r"veut (?:etre|devenir|faire)|souhaite (?:etre|devenir|exercer|travailler|prioriser)|"
        r"enquete metier|prioris|s'orient|voudrait",
    ),
    Theme.SEARCH: (
        r"candidat|offres?\b|cv\b|lm\b|lettres?\b|entretiens?\b|recrut|employeurs?\b|embauch|"
        r"cdi\b|cdd|interim|missions?\b|postes?\b|contrat(?! d'engagement)|relanc|pmsmp|"
        r"immersion|essai\b|promesse d'embauche|geiq|siae\b|iae\b|chantier d'insertion|cddi|"
        r"alternance|vacations?\b|remplacements?\b|saison|tuteur|tutrice|mec\b|mer\b",
    ),
    Theme.TRAINING: (
        r"formations?\b|form°|stages?\b|titre pro|titre\b|cap\b|bep\b|bts\b|bac\b|deug|"
        r"licence pro|diplom|greta|afpa|afc\b|aif\b|cpf\b|vae\b|poei|poec|afpr|caces|"
        r"habilitation|certifi|ccp\b|blocs?\b|examen|test\b|positionnement|module|"
        r"remise a niveau|bilan de competences|attestation|haccp|sst\b|organisme de formation|"
        r"devis|qualif|cqp\b|fimo|fco\b|enic|naric|apprentissage|contrat pro|cours\b|"
        r"niveau (?:bac|cap|bts|\d)",
    ),
    Theme.MOBILITY: (
        r"permis\b|voitures?\b|vehicules?\b|vl\b|mobil|bus\b|trams?\b|trains?\b|velos?\b|"
        r"scooters?\b|motos?\b|km\b|kms\b|trajets?\b|transports?\b|covoit|code de la route|"
        r"conduite|auto[- ]?ecole|garage|essence|carburant|se deplace|deplacement|"
        r"controle technique|trottinette|car\b(?! )",
    ),
    Theme.HEALTH: (
        r"sante\b|medecin|rqth|mdph|restrictions?\b|charges? (?:lourdes?|>)|port de charge|"
        r"arret (?:maladie|de travail)|inapt|aptitude|douleurs?\b|operation|opere|kine\b|"
        r"invalidite|handicap|hospitalis|soins?\b|traitement|contre-indic|amenagement|"
        r"poste adapte|fatiga|boe(?:th)?\b|aah\b|cap emploi|visite medicale",
    ),
    Theme.FAMILY: (
        r"enfants?\b|enf\b|fils\b|filles?\b|garde\b|creches?\b|nounou|assistante? maternelle|"
        r"ass mat|halte[- ]garderie|garderie|periscolaire|mari\b|maries?\b|epoux|epouse|conjoint|"
        r"compagn|pere\b|papa\b|mere\b|maman\b|parents?\b|aidant|ehpad|divorc|separ|enceinte|"
        r"naissance|bebe\b|famill|jaf\b|droit de visite|week-?ends? sur deux|grossesse|"
        r"conge (?:parental|maternite)|ecole\b|cantine\b|frere|s[oœ]e?urs?\b",
    ),
    Theme.HOUSING: (
        r"logements?\b|logt\b|loge[er]?\b|heberg|heb\b|loyer|bailleur|bail\b|demenag|emmenag|"
        r"appartement|studio\b|residence (?:sociale|habitat|autonomie|jeunes)|chrs\b|siao\b|"
        r"hlm\b|foyer\b|fjt\b|expuls|chez (?:sa|son|ses) |titre d'occupation|apl\b|t[1-5]\b|"
        r"sans abri|115\b|adresse\b|vit (?:chez|a|dans|seul)|habite|proprietaire|locataire",
    ),
    Theme.MONEY: (
        r"dettes?\b|surendett|banque de france|bdf\b|credits?\b|impayes?|plan\b.{0,30}€|"
        r"mensualite|budget|ressources?\b|microcredit|prets?\b(?= |\W)|huissier|amendes?\b|"
        r"pension alimentaire|pension\b|decouvert\b|compte bancaire|rib\b|financement|"
        r"aide (?:financiere|alimentaire)|fsl\b|ccas\b|euros?\b|argent\b|apport\b|salaire|remuner",
    ),
    Theme.BENEFITS: (
        r"are\b|ass\b|rsa\b|asp\b|csp\b|allocation|indemnis|chomage|fin de droits|"
        r"droits? (?:are|ass|ouvert|recharg)|recharg|trop[- ]percu|indu\b|gdd\b|caf\b|msa\b|"
        r"actualis|ijss|cumul|arce\b|acre\b|prime d'activite|rfft\b|attestation employeur|"
        r"carence|differe\b|retraite\b|notification",
    ),
    Theme.DIGITAL: (
        r"ordi(?:nateur)?s?\b|numerique|informatique|internet|pix\b|smartphone|espace perso|"
        r"bureautique|tableur|excel\b|mail perso|connexion|tablette|en ligne\b",
    ),
    Theme.LANGUAGE: (
        r"francais\b|fle\b|delf|tcf\b|dilf|[abc][12]\b|anglais|allemand|espagnol|italien|arabe|"
        r"langues?\b|lecture|ecrit\b|illettr|alphabetis|interprete|bilingue",
    ),
    Theme.BUSINESS: (
        r"creation|creer\b|immat|micro-?entreprise|auto-?entre|adie\b|bge\b|activ'?crea|"
        r"previsionnel|business plan|clients?\b|etude de marche|siret\b|a son compte|"
        r"portage salarial|statut juridique|entrepreneur|prospects?\b|kbis",
    ),
    Theme.ADMINISTRATIVE: (
        r"cni\b|titre de sejour|carte (?:de resident|vitale|d'identite)|recepisse|passeport|"
        r"casier|justificatif|pieces?\b|dossier|prefecture|tribunal|jugement|papiers?\b|"
        r"attestation|courrier|convention|recours\b|contest",
    ),
    Theme.APPOINTMENTS: (
        r"rdv\b|rendez-vous|prochain (?:point|entretien|echange|contact)|point (?:tel|visio)|"
        r"convocation|info(?:rmation)? coll|atelier|absente?s?\b|reporte",
    ),
    Theme.CONTRACT: (r"contrat d'engagement|\bce signe|ppae\b|cer\b|signature ce\b|cej\b",),
}
