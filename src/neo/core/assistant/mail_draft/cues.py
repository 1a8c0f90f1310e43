"""How French asks in a mail: with a question mark or without, straight or inside a statement.

All patterns read plain text (``spelling.plain``).
"""

from __future__ import annotations

from neo.core.assistant.mail_draft.asking_turns import PAPER, TURNS
from neo.core.french import lazy_re as re

_INTERROGATIVE = (
    r"(?:est[- ]ce qu\w*|qu'est-ce qu\w*|combien|quand|comment|pourquoi|quels?|quelles?|(?<!a )quoi"
    r"|a quoi (?!bon|sert|ca|je sers)"
    r"|a qui|chez qui|avec qui|qui (?:doit|dois|est-ce|peut|s'occupe)|jusqu'a quand"
    r"|(?:c'est |il est |elle est |et |pour |par |d')?ou (?:est|sont|faut|dois|exactement|aller|ca|puis)"
    r"|c'est ou\b|^ou je|quand et ou|(?:dors|loge|vais|va|habite|mange|aller|faire|envoyer|trouver"
    r"|demander|dormir|loger) ou|ou en (?:est|sont|etes)|(?:est|sont) ou(?=[ ?.!,]*$)|lequel|laquelle"
    r"|lesquel\w+|was|warum|wann|wie|konnen sie|quanto|quando"
    r"|onde|o que)"
)
ASKS = re.compile(
    rf"\?|\b{_INTERROGATIVE}\b"
    r"|\b(?:c'est|est|serait|sera|sera-t-il|serait-il) (?:pas |encore |toujours |bien )?(?:possible"
    r"|envisageable"
    r"|faisable|jouable)\b|\b(?:il )?y (?:a|aurait)(?:-t-il)? (?:pas )?(?:un )?moyen\b|^moyen de\b"
    r"|\bou (?:pas|non)\b(?! encore)(?=[ ,.;!]*$|[ ,;] )|\bc'est (?:bien|toujours|encore|vrai|serieux|sur"
    r"|bon)\b"
    r"|\b(?:peut|peux|puis|dois|doit|faut|sont|est|ai|a|avez|pouvez|pourriez|savez|auriez|etes|vais|va|ont"
    r"|aura"
    r"|fera|seront?|sera)-(?:t-)?(?:on|je|il|elle|ils|elles|vous|ce)\b"
)
WANTS = re.compile(
    r"\b(?:(?:vous )?(?:pouvez|pourriez|pourrez|peut|(?<!nous )pouvons)[- ]?(?:vous|on|nous)?|peut[- ]on)"
    r" (?:me |m'|nous |lui |leur |le |la |les |l'|y |en )*(?:\w+er|\w+ir|\w+re|avoir|faire|voir)\b"
    r"|\bmerci (?:enfin |donc |aussi )?(?:de |d')(?:bien vouloir |nous |me |m'|lui |leur |le |la |l'|voir )*"
    r"(?:\w+er|\w+ir|\w+re)\b"
    r"|\b(?:a|ai|avons|ont|aurai[st]?) (?:\w+ )?besoin (?:(?!de\b|d'|du\b)[\w']+ ){0,5}(?:de|d'|du|que)"
    r"|\bil (?:me|nous|lui) (?:le |la |les )?faut"
    r"|\b(?:je|j'|nous|il|elle) ?(?:veux|voudrais|voulais|voulons|souhaite|souhaiterais|aimerais|souhaitons"
    r"|voudrions|aimerions|demande|attends|conteste|reclame|exige)\b(?! (?:juste |simplement )?(?:plus|pas"
    r"|bien|que ca"
    r"|vous (?:dire|remercier)))"
    r"|\b(?:dites|donnez|envoyez|indiquez|confirmez|rappelez|precisez|expliquez|transmettez|renvoyez|repondez"
    r"|appelez|prevenez|verifiez|corrigez|faites|transferez|aidez|tenez|adressez)[- ](?:le |la |les |l'"
    r"|lui )?"
    r"(?:moi|nous|lui|leur|le|la|l'|s'il|si|quand|a |avant|son|sa|ses|votre|mon|ma|mes|un|une)"
    r"|\b(?:corriger|changer|annuler|modifier|deplacer|reporter|rectifier|repondre|rappeler|envoyer|confirmer"
    r"|supprimer|regarder|verifier|avancer|decaler)\b[^.?!]*(?:\b(?:svp|stp|s'il (?:vous|te) plait"
    r"|merci)\b|$)"
    r"|\ba (?:me |nous )?(?:dire|indiquer|preciser|confirmer)\b|\bsaurais? gre\b"
    r"|\bprie de (?:bien vouloir )?(?:me |m'|nous |lui )?\w+(?:er|ir|re)\b|\b(?:avait|avaient|m'avait"
    r"|ont) promis\b"
    r"|\b(?:me|nous) (?:dire|donner|indiquer|preciser|confirmer|communiquer|faire connaitre)\b"
    r"|\bil faut (?:me |nous |lui )?(?:verser|mettre|envoyer|changer|supprimer|repondre|adresser|corriger)\b"
    r"|\b(?:service|avocate?|notaire|comptable|direction|assurance)(?: \w+)? demande (?:son|sa|ses|l'|la"
    r"|le|que)\b"
)
HIDDEN = re.compile(
    r"\bje (?:ne )?sais (?:pas|plus|meme pas)(?! quoi vous)|\bj'ai (?:oublie|perdu|pas compris)\b"
    r"|\b(?:je |j'|n'|moi )(?:ne |n'y |y )?(?:le |la |les |l'|l'ai )?(?:comprend(?:s|re)?|trouve|retrouve"
    r"|arrive) (?:pas|plus|rien)"
    r"|\b(?:j'ai|on a|nous avons|n'ai|n'avons|n'a|pas)? ?(?:toujours|encore|d'ailleurs|jamais)? ?(?:pas"
    r"|rien|jamais)"
    r" (?:\w+ )?recue?s?\b|\btoujours (?:pas|rien)\b|\b(?:pas|rien|jamais) recue?s? (?:de|la|le|les|mon|ma"
    r"|votre)"
    r"|\bm'a (?:toujours |encore )?(?:pas|jamais) (?:appele|rappele|repondu|ecrit|contacte)"
    r"|\b(?:a|as|ont|est) (?:toujours|tjr|encore) pas (?:la |le |les |l'|son|sa|de|eu|recu|arrive)"
    r"|\bje (?:ne )?l'ai pas\b|\bje (?:n'ai |ai )(?:toujours |encore )?pas (?:eu|de reponse|la |le |les )"
    r"|\bbesoin (?:de savoir|d'une reponse|de connaitre)"
    r"|\bsans (?:reponse|nouvelles?) (?!sous|avant|d'ici|de votre part (?:sous|avant))"
    r"|\bvous (?:m')?aviez (?:dit|promis)\b.{0,60}\b(?:mais|et|pas)\b|\b(?:vous|avez|aviez|m'avez"
    r"|m'aviez) promis\b"
    r"|\b(?:moi|je) pas (?:compren\w+|compris|savoir|trouve\w*)|\bvous \w{3,}(?:er|ir|re) (?:moi|nous)\b"
    r"|\bj'ai (?:aussi |encore )?(?:egare|bloque)\b"
    r"|\bvous (?:m'|nous )?(?:aviez|avez) (?:dit|annonce|assure|indique) qu.{3,60}(?:rait|raient|riez)\b"
    # A grievance: "j'ai recu un avertissement alors que j'etais a l'heure".
    r"|\b(?:recue?|radiee?|absente?|coupe|supprimee?|refusee?|convoquee?)\b.{0,60}\balors que (?:j'|je "
    r"|on |nous )"
    r"|\bfaux\b|\bcontest\w+|\bil faut que (?:vous|quelqu'un|je sache)"
    # Nothing came back: "plus de nouvelles de la boite", "aucun retour", "l'argent n'est pas venu".
    r"|\b(?:plus|pas|aucune?|sans|zero) (?:de |d'|eu (?:de |d'|aucune? )?)?(?:nouvelles?|retour|reponse|signe"
    r"|suite|solution)\b(?= (?:de (?!votre part)|d'|du |des |depuis|pour|a ce|sur|non plus)| *[.,;!]|$)"
    r"|\b(?:argent|sous|paiement|virement|salaire|aide|allocation|courrier|papiers?|lettre|carte|dossier"
    r"|convention|contrat)\b.{0,12}\bpas (?:encore )?(?:venue?|arrivee?|versee?|tombee?|passee?|parti\w?)s?\b"
    r"|\battente (?:de |d')?(?:\w+ ){0,3}(?:concernant|au sujet|sur|pour|quant|a propos|de la part)\b"
    # Somebody asks the person for a paper or an agreement, and they pass it on.
    r"|\b(?:mairie|ecole|auto-ecole|banque|prefecture|caf|cpam|secu|centre|organisme|garage|cantine|creche"
    r"|employeur|patron\w?|chef\w?|agence|bailleur|proprietaire|proprio|assurance|association|cfa|boite"
    r"|entreprise|interim|asso|foyer)\b[^.?!']{0,12}\b(?:me |nous |lui )?(?:reclame\w*|exige\w*"
    r"|demande(?:nt)?|veut|veulent|attend(?:ent)?)\b(?! (?:que je (?:vienne|commence)|de (?:signer|venir"
    r"|commencer|choisir|faire)|pas\b|plus\b))"
    r"|\b(?:me|nous|on se) demand\w+ (?:si|s'|ce|comment|quand|ou|qui|quel|combien|pourquoi)"
    r"|\b(?:besoin|envie) d'(?:un coup de main|aide|un conseil|etre aidee?)"
    r"|\b(?:suis|sommes) (?:coincee?s?|bloquee?s?|perdue?s? (?:dans|avec|entre))\b"
    rf"|{TURNS}"
)
# A day that does not suit, where an appointment or a day is named.
MOVES = re.compile(
    r"\b(?:pas possible|impossible|ne (?:peux|pourrai|pourrais) pas|peux pas|pourrai pas"
    r"|(?:peut|pourra|pouvons|pourrons|pourront) pas (?:\w+ ){0,2}(?:venir|etre|y aller|honorer|assister)"
    r"|(?:peux|pourrai|pourrais) plus (?:venir|etre|y aller|assister)|(?:loupe|rate|manque) (?:le|mon"
    r"|notre) rendez-vous|ne suis pas|suis pas"
    r"|serai pas|pas disponible|pas dispo|empeche\w*|tombe (?:pendant|en meme temps|le meme|mal)|indisponible"
    r"|un autre jour|une autre (?:date|heure)|autre creneau|deplac\w+|decal\w+|report\w+|avancer|repousser"
    r"|annuler|a la place|changer|plutot|en visio|au telephone|par telephone|m'arrange)\b"
)
DAY_OR_MEETING = re.compile(
    r"\brendez-vous\b|\bl'entretien\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi)\b|\ble \d{1,2}\b"
)
JOINS = re.compile(
    r"\b(?:je|j'|nous) ?(?:vous |te )?(?:le |la |les |l'|ai |l'ai )*(?:joins?|joint|joignons|mets?"
    r"|envoi\w?|envoye"
    r"|transmets?|fais passer|ajoute|renvoie|remets)\b(?! (?:au courant|a jour"
    r"|d'accord))(?![^.!?]*\b(?:hier|deja|par (?:courrier|la poste)|il y a"
    r"|(?:la semaine|le mois) dernie\w+)\b)"
    r"|\b(?:en|ci)[- ](?:piece jointe|joint\w*|annexe|pieces jointes)\b|\bci-joint\w*|\((?:photo|scan"
    r"|copie|pdf)\)"
    rf"|\b{PAPER} jointe?s?\b"
    r"|\bpiece jointe\b"
    r"|\bvous trouverez\b|\bim anhang\b|\bem anexo\b|\banbei\b"
)
THING = re.compile(
    r"\b(?:attestations?|rib|cv|lettres?|permis|cqc|devis|certificats?|photos?|copies?|contrats?|bulletins?"
    r"|fiches? de paie|fiche|bail|convocations?|notifications?|justificatifs?|papiers?|documents?"
    r"|dossiers?|courriers?"
    r"|cartes?|diplomes?|rqth|releves?|cni|passeport|titre|avis|facture|factures|formulaires?"
    r"|questionnaire|menu|projet|recipisse"
    r"|fragebogen|scan|planning|emploi du temps|conventions?|declaration|arret|quittances?|bilan|liste"
    r"|ordonnance"
    r"|certificat|livret|kbis|promesse|preuve|recepisse|piece jointe|annexe|anhang)\b"
)
POLITE = re.compile(
    r"^(?:(?:merci de |reponse |repondez )(?:bien vouloir )?(?:me |nous )?(?:repondre|verifier|moi|par retour"
    r"|vite)\b.*|(?:j'attends|nous attendons|dans l'attente de|en attente de"
    r"|en attendant) (?:de )?(?:votre|vos"
    r"|une) (?:reponse|retour|nouvelles|lecture)\b[^?]{0,25}|bonjour|bonsoir|bsr|bjr|merci\b(?! de "
    r"| d')[^?]{0,30}|cordialement|bien a vous"
    r"|bonne (?:journee|soiree)|salutations)[ ,.!+]*$"
)
# "Je ne sais pas trop pourquoi je vous écris": it asks nothing.
WONDERS = re.compile(
    r"\bje (?:ne )?sais (?:pas|plus|meme pas|meme plus)(?: \w+)? (?:pourquoi|comment|quoi|ce que|si je dois) "
    r"(?:je )?(?:vous |te |t')?(?:en |le |l')?(?:ecri\w+|di[st]\b|dire\b|raconte\w*|embete\w*|derange\w*)"
)
TELLS_TO = (
    r"(?:dire|indiquer|confirmer|preciser|transmettre|savoir|connaitre|communiquer|donner|dites|donnez|sache"
    r"|indiquez|confirmez|precisez|besoin de|besoin d'|bestatigen)"
)
ASKS_TO_BE_TOLD = re.compile(rf"\b{TELLS_TO}\b")
# Where a second thing asked begins, after a request to be told something.
NEXT_THING = re.compile(
    r"(?:,| et| ainsi que|, et| und)(?= (?:s'il|s il |si |s'ils|s'elle|combien|quand|ou |pourquoi"
    r"|a quelle?s? "
    r"|pour quel\w+"
    r"|a combien"
    r"|quel\w*|ce qu|de (?:nous|me|lui|quel)|de m'|(?:nous|me|lui) \w+(?:er|ir|re) |de savoir|du |des |d'"
    r"|son |sa |ses |la |le |les |l'|votre "
    r"|nous (?:dire"
    r"|donner|indiquer)|warum|was|wann|chez qui|lui |me (?:dire|donner)|dire ))"
)
