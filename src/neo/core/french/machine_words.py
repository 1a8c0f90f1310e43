"""The signs that a stretch of text speaks to a machine, and how much each of them tells.

Patterns are read on folded text (no accent, lower case). A sign of weight ``SURE`` is enough by itself;
weaker ones count together. What people say to each other with the same words is listed in the tests.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.machine_triggers import NEEDED
from neo.core.french.machine_vocabulary import (
    AFTER,
    FORGET,
    LABEL,
    LOOSE,
    MACHINE,
    MACHINE_ONLY,
    MUST,
    OPENS,
    OUTPUT,
    RULES,
    TELL,
    TO_MACHINE,
    WHOSE,
    WRITE,
    WRITE_TU,
    YOURS,
)

SURE, STRONG, WEAK = 3, 2, 1
FENCE = "fence"
"""The sign after which the text pretends to be something else than a mail or a note."""

_SIGNS: tuple[tuple[str, int, str], ...] = (
    # Told to forget, or told what it is now.
    ("forget", SURE, rf"\b{FORGET} {WHOSE}{{0,6}}{RULES}(?= {AFTER}| ?[.!,;:]| et | and |$)"),
    ("forget", SURE, rf"\b{FORGET} {WHOSE}{{1,6}}(?:{RULES}|texte|contexte|context|content"
                     rf"|messages?) {AFTER}"),
    ("forget", SURE, r"\b(?:ignore|disregard|forget) (?:everything|all|anything) (?:above|before|prior"
                     r"|you|that|else)"),
    ("forget", SURE, r"\boublie (?:tout )?(?:ce qui precede|ce qu'on t'a|ce que tu)"),
    ("role", SURE, r"\byou are (?:now|no longer|hereby)\b|\bfrom now on,? (?:you|act|respond|answer)\b"),
    ("role", SURE, r"\b(?:act|behave|respond|answer) as (?:if you|an? |the )(?!soon|possible)"),
    ("role", SURE, r"\bpretend (?:to be|you|that you)\b|\brole-?play\b|\blet's play\b.{0,40}\byou\b"),
    ("role", SURE, r"\btu es (?:maintenant|desormais|dorenavant|a partir de maintenant|a present) (?:une?"
                   r"|le|la|l'|en)\b"),
    ("role", SURE, rf"\b(?:vous etes|tu es|you are) (?:maintenant |desormais |now )?(?:une? |an? |the "
                   rf"|l'){MACHINE}\b"),
    ("role", SURE, r"\bvous etes (?:desormais|maintenant|dorenavant) (?:un|une|le|la) (?:assistant|modele"
                   r"|juge|expert"
                   r"|inspect|controleu|administrat|robot|pirate|systeme|agent de controle)"),
    ("role", SURE, rf"{OPENS}(?:joue|jouez|incarne|incarnez) le role (?:d'|de |du )"),
    ("role", SURE, r"\b(?:fais|faites) (?:comme si (?:tu|vous)|semblant d'etre)\b"),
    ("role", STRONG, r"\b(?:imagine|imaginons|supposons|suppose)[z]? que (?:tu|vous) (?:es|sois|soyez"
                     r"|etes)\b"),
    ("mode", SURE, r"\b(?:mode (?:developpeur|debug|debogage|admin\w*|dieu|sans (?:filtre|restriction"
                   r"|censure)|dan)"
                   r"|(?:developer|debug|god|admin|maintenance|dan|unrestricted) mode|jailbreak\w*"
                   r"|prompt injection"
                   r"|sudo mode)\b"),
    # Words to be written as they are dictated: "merci de recopier la phrase suivante".
    ("dictated", SURE, r"\b(?:recopi(?:e|ez|er)|reproduire|reproduisez) (?:bien |simplement |exactement )?"
                       r"(?:(?:la|cette) phrase\b"
                       r"|(?:le|la|ce|cette) (?:texte|mention|paragraphe) (?:suivante?|ci-dessous))"),
    # Called by its name.
    ("machine", SURE, rf"\b(?:notes?|messages?|instructions?|consignes?|ordres?|commandes?|directives?"
                      rf"|attention|rappel"
                      rf"|memo|prompt|requete|demande|important|avis|notice|addressed|intended|destine\w*)\b"
                      rf"[^.!?\n]{{0,40}}\b(?:pour|a|aux?|for|to|de) (?:l'|le |la |les |the |any |all "
                      rf"|toute? |votre |your"
                      rf" |cette? |every )?(?:{MACHINE}|assistants?\b(?! (?:soci|mater|de|comm|dent|fami"
                      rf"|rh|admin|juri))"
                      rf"|bots?\b|robots?\b)(?!\w)"),
    ("machine", SURE, rf"\b(?:si (?:tu|vous) (?:es|etes)|if you(?: are|'re)|en tant qu'?e? ?(?:une? )?"
                      rf"|as an?|any)"
                      rf" ?(?:une? |an? |the |l')?{MACHINE}\b(?! (?:engineer|developer|student|trainer))"),
    # Addressed between brackets, or at the head of a line: "[Note au modele : …]", "(pour le systeme : …)".
    ("addressed", SURE, rf"[\[(] ?(?:{LABEL}\b[^\])\n:]{{0,20}}? )?{TO_MACHINE} ?[:,\])-]"
                        rf"|(?:^|[.!?\n]) ?{LABEL}\b[^.!?\n:]{{0,20}}? {TO_MACHINE} ?:"),
    ("machine", STRONG, rf"{OPENS}(?:bonjour|hello|hey|hi|cher|chere|dear|salut|attention|ok|okay|dis|@"
                        rf"|a l')?[ ,]*"
                        rf"(?:l'|the )?{LOOSE} ?[,:!]"),
    ("machine", WEAK, rf"\b(?:l'|une? |the |an? |this |cette? |par |votre |ton |your ){MACHINE}\b"),
    ("lisant", SURE, r"\b(?:ia|ai|llm|assistant|modele|model|systeme|system|machine|robot|bot)\b.{0,25}"
                     r"\b(?:qui (?:lit|lis|lira|liront|lisent|lirez|traite|traitera|traitent|analyse"
                     r"|analysera|resume|resumera)|lisant|reading|processing"
                     r"|summari[sz]ing)\b"),
    ("machine", SURE, rf"{OPENS}(?:et |and )?(?:bonjour|hello|hey|hi|cher|chere|dear|salut|attention"
                      rf"|veuillez|merci a"
                      rf"|merci de)[ ,]{{0,2}}(?:cher |chere |dear )?(?:l'|a l'|the )?{MACHINE_ONLY}\b"),
    ("machine", SURE, r"\b(?:merci a|priere a|demande a|commande pour|consigne pour|ordre a) (?:l'|la "
                      r"|le )?(?:outil|robot"
                      r"|logiciel|moteur|programme|resumeur|redacteur|generateur|synthetiseur|algorithme)"
                      r"(?: \w+)? ?(?:de \w+(?:er|ir|re)\b|d'\w+(?:er|ir|re)\b|:|,)"),
    # What it is to do.
    ("task", SURE, r"\byour (?:new |only |real |true |next )?(?:task|job|role|mission|goal|purpose"
                   r"|objective)s?"
                   r" (?:is|are|will)\b|\b(?:ta|ton) (?:nouvelle |nouveau |seule |seul |vraie )?(?:tache"
                   r"|mission|role"
                   r"|but|objectif) (?:est|sera|:)|\b(?:nouvelle|new) (?:tache|task) ?:"),
    ("task", SURE, r"\b(?:tu dois|il faut que tu|you (?:must|shall|have to|will)) (?:absolument |always "
                   r"|now |only"
                   r" |toujours |imperativement )?(?:ecri|dire|repond|affirm|conclu|mentionn|ajout|obei"
                   r"|compl[yi]|say"
                   r"|state|write|answer|respond|report|conclude|obey|reply|claim|output|add)"),
    ("task", SURE, r"\b(?:when|if|whenever) (?:you are )?asked\b|\bif (?:the advis|the counsel|anyone"
                   r"|someone|the user)"
                   r"\w* asks?\b|\b(?:quand|si) (?:on|le conseiller|la conseillere"
                   r"|l'utilisateur) te (?:demande|pose)"),
    ("task", SURE, r"\b(?:resume|summari[sz]e|traduis|translate|analyse|reecris|rewrite) (?:ce|cet|cette"
                   r"|this|the)"
                   r" (?:mail|courriel|message|texte|note|document|email|text|following)\b(?! (?:et|qui"
                   r"|que|a)\b)"),
    ("task", SURE, r"\b(?:execute|effectue|run)-(?:le|la|les)\b|\bexecute (?:ce qui suit|this"
                   r"|the following|it)\b"),
    ("task", SURE, r"\b(?:everything|all|anything) you (?:know|have|see|can see)\b"
                   r"|\btout ce que tu (?:sais|vois|as|peux)\b"),
    ("task", SURE, r"\b(?:make|have|let|get) (?:the |your |every )?(?:summary|answer|output|response"
                   r"|synthesis)\b"),
    ("task", STRONG, r"\b(?:every|each|chaque|toutes? (?:tes|les)) (?:answer|response|summary|reponses?"
                     r"|syntheses?|resumes?)\b"),
    ("role", SURE, rf"{OPENS}(?:simule|agis|comporte-toi|prends le role|mets-toi (?:a la place"
                   rf"|dans la peau))\b"),
    ("replaces", SURE, r"\b(?:consignes?|instructions?)\b[^.!?\n]{0,30}\b(?:remplace|annule|prime|prevau"
                       r"|supersede|replace"
                       r"|override|priorit)\w*|\b(?:nouvelles?|new) (?:consignes?|instructions?) (?:du"
                       r"|de la|from) "
                       r"(?:developp|develop|syst|direction|admin)"),
    ("replaces", SURE, r"\b(?:vraie|veritable|real|actual|correct|official|officielle?) (?:synthese"
                       r"|resume|summary|synthesis)\b"),
    ("forget", SURE, rf"\b{FORGET} (?:tout )?(?:le reste|the rest|ce qui (?:suit|precede))\b"),
    ("english", STRONG, rf"{OPENS}(?:always|never|stop|say|write|print|output|add|insert|append|tell"
                        rf"|convince|reveal|list"
                        r"|show|repeat|conclude|state|claim|assert|report|mark|delete|omit|remove|replace"
                        r"|mention|begin)\b"
                        r"[^.!?\n]{0,80}\b(?:she|he|they|her|his|the (?:person|candidate|applicant"
                        r"|advis[eo]r|summary|record"
                        r"|file|answer|address|job ?seeker|client)|this (?:person|file|record|client)"
                        r"|summary)\b"),
    ("after me", SURE, r"\brepete apres moi\b|\brepeat after me\b|\bfin de transmission\b"),
    ("adviser", WEAK, r"\b(?:au|du|le|la|aux|les|mon|ma|son|sa|notre) conseill\w+|\bthe (?:advis"
                      r"|counsel)\w+"),
    ("always", WEAK, rf"{OPENS}(?:reponds|dis|ecris|affirme)\b[^.!?\n]{{0,20}}\b(?:toujours|oui|non"
                     rf"|jamais|systematiquement)\b"),
    ("never", WEAK, rf"{OPENS}ne (?:cite|mentionne|dis|montre|revele|signale|reponds|verifie|fais"
                    rf"|mets)\w* (?:pas|rien|aucun\w*"
                    r"|jamais|plus)\b"),
    ("never", STRONG, rf"{OPENS}ne (?:dis|reponds|mets|ecris) (?:pas|rien|aucun\w*|jamais|plus)\b"),
    ("third person", SURE, rf"\b(?:l'|le |la |les |tout |toute |the |any |every |each |chaque |this "
                           rf"|cette |cet )"
                           rf"{LOOSE}s?\b(?! (?:social|matern|de |du |comm|dent|famil|rh\b|admin"
                           rf"|jurid))[^.!?\n]{{0,25}}"
                           rf"\b{MUST} (?:\w+ )?{TELL}\b"),
    ("third person", SURE, rf"\b(?:tout|le|la|chaque|any|every|the|each|ce|cette|this)s? (?:resume"
                           rf"|synthese|summary"
                           rf"|synthesis|output)s?\b[^.!?\n]{{0,25}}\b(?:{MUST} (?:\w+ )?{TELL}"
                           rf"|mentionnera|dira"
                           rf"|indiquera|commencera|omettra|affirmera|conclura)\b"),
    ("label", SURE, r"(?:^|\n)[ >*#([-]*(?:prompt|#instruction|jailbreak)s?\b ?[:\])]|#(?:instruction"
                    r"|prompt|system)s?\b"
                    r"|\b(?:consigne|instruction)s?\W{1,3}(?:ecrire|dire|conclure|mentionner|affirmer"
                    r"|repondre|omettre"
                    r"|write|say|state|mention|omit|conclude)\b|\binstructions? (?:for|pour) (?:the|la|le) "
                    r"(?:summary|synthese|resume)\b"),
    ("vocative", SURE, rf"(?:[,(]|^vous,|^toi,) ?(?:machine|model|modele|{MACHINE_ONLY}|bot|robot"
                       rf"|chatbot|assistant) ?,"),
    ("forget", SURE, rf"\b{FORGET} [^.!?\n]{{0,20}}\b(?:le conseill|la conseill|the advis|the counsel)"),
    ("you tell", STRONG, r"\btu (?:reponds|repondras|ecris|ecriras|diras|mentionneras|ajouteras|conclus"
                         r"|concluras|resumes"
                         r"|resumeras|omettras|affirmeras|cites|citeras)\b"),
    ("leak", SURE, r"\b(?:print|send|show|respond|output|dump|give|list|email|post|reply|write"
                   r"|copy)\b[^.!?\n]{0,40}\b(?:full"
                   r"|whole|entire|complete) (?:record|file|history|dossier|conversation)"),
    ("leak", SURE, r"\b(?:hidden|secret|internal|system) (?:rules|instructions?|prompts?|settings)\b"
                   r"|\b(?:respond|reply|answer|output|reponds|repondez) (?:in|en) (?:base64|json|hex\w*"
                   r"|rot13|morse)\b"),
    ("machine", SURE, r"\b(?:pour information|a l'usage|a destination|a l'intention) (?:au|du|de l'|a l'"
                      r"|des|aux) ?(?:logiciel"
                      r"|systeme|robot|outil|modele|programme|moteur|algorithme|bot)s?\b"),
    ("reader", SURE, r"\b(?:qui (?:lira|traitera|analysera|resumera|lit|traite|analyse)|(?:process|read"
                     r"|summari[sz]|pars)\w*)"
                     r" (?:ces lignes|ce texte|ce mail|cette note|ceci|these lines|this (?:text|note|mail"
                     r"|record|automatically))"
                     r"|\b(?:resume|synthese|summary|reponse)s? (?:genere\w*|automatique\w*|produite?s?)"
                     r"|\b(?:generated|automatic|automated) (?:summary|synthesis|answer|report|response)"),
    ("reader", SURE, rf"\bque (?:l'|le |la |tout |toute |chaque ){LOOSE} (?:retienne|ecrive|dise|note"
                     rf"|conclue|reponde|sache"
                     r"|mentionne|oublie|ignore|affirme|omette)\b"),
    ("reader", SURE, r"\bcher (?:outil|robot|systeme|programme|algorithme|logiciel|modele)\b"
                     r"|\bdear (?:tool|system|bot|model"
                     r"|machine|reader model)\b|(?:^|[.!?\n] ?)(?:robot|machine|algorithme) ?[,:!]"),
    ("updated", SURE, r"\byou (?:have been|were|are) (?:updated|reprogrammed|hacked|upgraded|reset"
                      r"|instructed|unlocked)\b"
                      r"|\bnew (?:policy|rules?|directive|system message) ?:|\b(?:instructions?"
                      r"|consignes?|regles?) que tu as\b"
                      r"|\b(?:debut|fin) des (?:consignes|instructions)\b|\b(?:begin|end) of (?:system"
                      r"|instructions?)"),
    ("english", SURE, rf"{OPENS}(?:do not|don't|stop) (?:summari[sz]|read|use|trust|cite)\w*\b"
                      rf"|{OPENS}(?:print|output|compose"
                      r"|generate|produce|ensure|assume|disclose|flag|insert"
                      r"|append)\b[^.!?\n]{0,40}\b(?:word|sentence|summary"
                      r"|names?|role|instead|output|text|stating|saying|identity|address|record|phrase"
                      r"|line)s?\b"),
    ("named", SURE, r"(?:^|[.!?\n(] ?)(?:bots?|robots?|ia|llms?|chatbots?|chat ?gpt|gpt|copilot) ?:"
                    r"|\b(?:pour|aux|a toutes|for|to all|only for) (?:les |all |the |toutes les )?(?:ia"
                    r"|ais|llms?|chatbots?"
                    r"|robots lecteurs)\b(?! generative)"),
    ("named", SURE, r"\bas an? (?:helpful |good |honest )?(?:assistant|ai|model|bot|llm)\b,? (?:you|it)\b"
                    r"|\b(?:sois|soyez|be) (?:un |une |an? )?(?:bon |bonne |gentil |gentille |good |nice "
                    r"|helpful )?"
                    r"(?:robot|assistant|ia|bot|machine|ai|modele|model)\b(?! (?:social|matern|de |du "
                    r"|comm))"),
    ("master", SURE, r"\b(?:je suis|i am|i'm|ici) (?:ton|ta|your) (?:createur|developpeur|administrateur"
                     r"|maitre|programmeur"
                     r"|creator|developer|admin\w*|master|owner|programmer|operator)\b|\bje t'ordonne\b"
                     r"|\bi (?:order|command|instruct) you\b"),
    ("relay", SURE, r"\b(?:ask|tell|convince|inform|advise|persuade) (?:the|this|that) (?:advis|counsel"
                    r"|caseworker)\w*"
                    r" (?:to|that|about)\b|\b(?:montrer|reveler|mentionner|lire) (?:au|a la"
                    r"|par le) conseill\w+"),
    ("relay", STRONG, rf"{OPENS}(?:dis|demande|reponds|fais croire) (?:au|a la|aux) conseill\w+"),
    ("above", SURE, r"\b(?:ci-dessus|qui precede|above|before this|until now)\b (?:est|sont|etait|is|are"
                    r"|was|were) (?:un |une |a"
                    r" |all )?(?:faux|fausses?|test|mensonge|false|fake|wrong|invalid|lies?|obsolete)\b"),
    ("verbatim", SURE, r"\b(?:write|insert|put|add|print|display|say|output)(?: the (?:words?|phrase"
                       r"|sentence))? \"[^\"\n]{1,60}\""),
    ("role", SURE, r"\bpretend (?:this|that|the|he|she|they|it)\b"
                   r"|\btout ce que tu (?:produis|ecris|dis|generes)\b"),
    ("label", SURE, r"(?:^|[.!?\n] ?)(?:commande|ordre|tache|requete|prompt"
                    r"|instruction)s? ?: ?(?:afficher|lister|montrer"
                    r"|supprimer|effacer|divulguer|ignorer|ecrire|dire|conclure|envoyer toutes)\b"),
    # What it is to write.
    ("output", SURE, rf"\b{WRITE}\b[^.!?\n]{{0,80}}\b(?:ta|ton|your|the) "
                     r"(?:synthese|resume|summary|synthesis|output)\b"),
    ("output", SURE, rf"\b(?:dans|in|at the (?:end|start|top) of|a la fin de|au debut de|en tete de"
                     rf"|avant) {OUTPUT}\b"
                     rf"[^.!?\n]{{0,60}}\b{WRITE}\b"),
    ("output", STRONG, rf"{OPENS}{WRITE}\b[^.!?\n]{{0,80}}\b{OUTPUT}\b"),
    ("output", STRONG, rf"{YOURS}[^.!?\n]{{0,60}}\b(?:must|doit|should|devra|sera|will)\b"),
    ("output", WEAK, YOURS),
    ("output", STRONG, r"\b(?:dans|de|a la fin de|au debut de|in) (?:ta|ton|your) (?:synthese|resume"
                       r"|summary|synthesis"
                       r"|output)\b"),
    ("verified", SURE, r"\b(?:mark|flag|treat|consider|marque|considere|traite|valide"
                       r"|note)\w*\b[^.!?\n]{0,40}\b(?:as|comme)"
                       r" (?:being )?(?:supported|verified|true|checked|trusted|etaye|verifie|vrai|prouve"
                       r"|valide)\w*"),
    ("verified", STRONG, r"\b(?:skip|bypass|disable|sans|desactive"
                         r"|saute)\b[^.!?\n]{0,20}\b(?:verification|checks?|controles?"
                         r" de (?:source|citation))"),
    ("verbatim", STRONG, rf"{OPENS}(?:{WRITE})\b[^.!?\n]{{0,50}}\b(?:mot pour mot|textuellement"
                         rf"|tel quel|exactement|exactly"
                         r"|verbatim|word for word|la phrase suivante|the following|ce qui suit|seulement"
                         r"|uniquement"
                         r"|a la place|instead|only|and nothing else|rien d'autre)\b"),
    ("write", STRONG, rf"{OPENS}(?:write|say|state|conclude|report|tell|output|respond|answer|add)"
                      r"(?: the \w+| (?:it|him|her|them))? ?(?:that|as a fact|:)"),
    ("write", STRONG, rf"{OPENS}{WRITE_TU}\b(?! a jour| en (?:contact|relation|ligne))[^.!?\n]{{0,40}}"
                      r"(?:\bque (?:la|le|cette|cet|ce|mme|m\.|elle|il|l'|mon|ma|mes|je|tout|son|sa|ses)"
                      r"|\bqu'(?:elle|il)|:)"),
    ("write", WEAK, rf"{OPENS}{WRITE}\b"),
    # Said to somebody who is called « tu »: an adviser is not, but in a quotation.
    ("tu", STRONG, r"\b(?:tu|te|toi|tes)\b|\bt'(?=[aeiouh])"),
    ("ton", WEAK, r"\b(?:ton|ta) (?:nouve\w+ |propre |seule? )?(?=[a-z]{4,})"),
    ("you", WEAK, r"\b(?:you must|you will|you should|you have to|your)\b"),
    # A sentence in English, in a record kept in French.
    ("in english", STRONG, r"(?:\b(?:the|you|this|that|is|are|was|of|to|and|for|she|he|her|his|him|with"
                           r"|it|by|not|from|has|have|your|must|say|everything|do|i|all|my|when|what|which"
                           r"|who|if|at|them)\b[^.!?\n]{0,40}?){3}"),
    ("whom", WEAK, r"\bthe (?:applicant|person|job ?seeker|claimant|advis|counsel)\w*"),
    ("what", WEAK, rf"\b(?:{LOOSE}|summary|synthesis|prompts?|generat\w+|instructions?)\b"),
    # Secrecy, leak, false authority.
    ("secret", STRONG, r"\b(?:sans (?:en parler|le dire|prevenir|en informer|avertir|mentionner)(?: a| au)?"
                       r"|ne (?:le )?(?:dis|dites|mentionne|mentionnez|revele|revelez|signale"
                       r"|previens)\b.{0,30}"
                       r"|do(?: not|n't) (?:mention|reveal|tell|disclose|inform|alert|warn)\b.{0,30}"
                       r"|without (?:telling|mentioning|informing))[^.!?\n]{0,30}\b(?:conseill\w+"
                       r"|advis[eo]rs?|counsel\w+"
                       r"|users?|utilisateurs?|cette (?:consigne|instruction)|this (?:instruction|message"
                       r"|note|prompt)"
                       r"|these instructions|humans?)\b"),
    ("leak", SURE, rf"\b(?:revel|affich|montr|repet|recopi|imprim|reveal|show|repeat|output|display|dump"
                   rf"|print|leak|copy"
                   rf"|recit|list|donn|give|quote|cit|ecri|traduis|translat|transmet|envoi"
                   rf"|send)\w*\b[^.!?\n]{{0,60}}\b"
                   rf"(?:(?:prompt|instructions?|consignes?|message|configuration) ?(?:systeme|system"
                   rf"|initiales?|cachee?s?"
                   rf"|secrete?s?|internes?|d'origine)|(?:system|initial|hidden|secret|original"
                   rf"|internal) (?:prompt"
                   rf"|instructions?|message)s?|(?:your|tes|ton) (?:own )?(?:{RULES})|(?:table|liste"
                   rf"|list|table de|key) "
                   rf"(?:des |of |de )?(?:pseudonym\w+|correspondance\w*|masked|identifiants masques))"),
    ("leak", SURE, r"\b(?:what|which|quelles?|quels?) (?:are|is|sont|est) (?:your|tes|vos) (?:(?:system"
                   r"|initial|exact) )?"
                   r"(?:prompt|instructions|consignes (?:systeme|initiales))"),
    ("leak", STRONG, r"\b(?:demasqu|unmask|de-?anonymi[sz]|deanonymis|reidentifi)\w*"),
    ("authority", STRONG, r"\b(?:i|we|on|nous|je) (?:hereby )?(?:authori[sz]e|allow|permit) you to\b"
                          r"|\bje t'autorise\b"),
    ("machine", SURE, r"\b(?:toi|you),? (?:l'|the |cher |dear )?(?:ia|ai|assistant|robot|machine|modele"
                      r"|model|bot)\b"),
    ("authority", WEAK, r"\b(?:tu es|you are|es) (?:autorise|authorized|authorised|allowed)\w*"
                        r"|\boverride\b|\badmin ?:"
                        r"|\bautorise\w* par (?:la direction|l'administrat|openai|le developpeur)"
                        r"|\bas (?:your|the)"
                        r" (?:developer|administrator)"),
    ("others", STRONG, rf"{OPENS}(?:donne|liste|affiche|give|list|show|send|print|compare|fetch|ouvre"
                       rf"|open)\w*\b[^.!?\n]{{0,60}}"
                       r"\b(?:autres? (?:dossiers?|personnes?|demandeurs?|usagers?|beneficiaires?)"
                       r"|other (?:records?|people"
                       r"|persons?|users?|files?|applicants?|job ?seekers?|candidates?)"
                       r"|dossier (?:precedent|suivant)"
                       r"|(?:previous|next) (?:record|file|conversation))"),
    ("exfiltrate", SURE, r"!\[[^\]\n]{0,80}\] ?\(|\{\{[^}\n]{1,60}\}\}"
                         r"|https?://\S{0,200}[?&]\w{1,20}=(?:\[|\{|<|%7b|\$|"
                         r"(?:nom|name|iban|data|donnees|dossier|secret|summary)\b)"),
    ("exfiltrate", SURE, r"\b(?:charge|load|fetch|appelle|call|visite|visit|open|ouvre|requete|request"
                         r"|curl|get)\w*\b"
                         r"[^.!?\n]{0,60}https?://[^.!?\n]{0,200}.{0,80}\b(?:dossier|resume|synthese"
                         r"|summary|record|iban|data)"),
    ("tool", STRONG, r"\b(?:appelle|call|invoke|execute|lance|run|use) (?:the |la |le |l'|your "
                     r"|tes )?(?:tool|function|outil"
                     r"|fonction|script|plugin)s?\b|\btool_calls?\b|\bfunction_call\b|<script|javascript:"),
    # Forged fences, roles and marks.
    (FENCE, SURE, r"\[(?:system|systeme|sys|admin|developer)(?: [a-z]+)?\]|<\|?/?(?:im_start|im_end"
                  r"|endoftext|system|user|assistant|pieces?|question"
                  r"|instructions?|prompt|context"
                  r"|document|record|data|dossier|s|end)\|?>|\[/?inst\]|<</?sys>>|<\|[a-z_]{2,20}\|>"),
    (FENCE, SURE, r"(?:^|\n)[ >#*=_-]*[\[(]?(?:system|systeme|system message|message systeme"
                  r"|system prompt|developer"
                  r"|nouvelles? instructions?|new instructions?|instructions? (?:systeme|prioritaires?)"
                  r"|override)[\])]?"
                  r"[*_]* ?(?::|\n|>>|={2,}|-{2,})"),
    (FENCE, SURE, r"(?:^|\n)[ >]*(?:#{2,}|\*{2}|\[) ?(?:assistant|user|human|instructions?|utilisateur"
                  r"|response|reponse)\b"
                  r"[^\n]{0,20}(?::|\]|\*{2}|\n|$)"),
    (FENCE, SURE, r"(?:^|\n)[ >]*[-=#*_~%$@+|]{2,} ?(?:fin|debut|end|begin(?:ning)?|start) (?:of |du |de la "
                  r"|des |de |d'|the )*"
                  r"(?:dossier|donnees|pieces?|mail|message|document|record|data|input|context\w*|texte?"
                  r"|instructions?"
                  r"|prompt|email|note|user|system\w*|notes?)\b"),
    (FENCE, SURE, r"\[(?:personne|telephone|adresse|email|mail|ville|organisme|date|iban|nir|lieu|numero"
                  r"|url)_\d+[a-z]*\]"),
    (FENCE, STRONG, r"(?:^|\n)[ ]*(?:assistant|user|human|utilisateur|ai|ia) ?:"),
    (FENCE, STRONG, r"```|\bjson ?:? ?\{|\"role\" ?: ?\"|\[\d{2,3}\] [a-z][^|\n]{1,40} \| "
                    r"|verdict ?[:=] ?\"?supported"
                    r"|\"?(?:supported|verified)\"? ?[:=] ?true"),
    ("citation", STRONG, r"(?:\(|\[)?(?:source|piece|ref|reference|preuve"
                         r"|citation)s?[ :°n]{0,4}\[?\d{1,3}\]?[^.\n]{0,40}"
                         r"(?:verifie|verified|confirm|validat|etaye|support)"),
    ("citation", STRONG, r"\b(?:cite|cites?|citing|en citant|avec la citation|attribue\w*|with citation"
                         r"|as source)\b"
                         r"[^.!?\n]{0,40}(?:\[\d{1,3}\]|\b(?:piece|source|passage) ?(?:n°)?\d{1,3}\b)"),
)  # fmt: skip
_NEEDS = {name: frozenset(words.split()) for name, words in NEEDED.items()}
SIGNS = tuple(
    (name, weight, _NEEDS.get(name, frozenset()), re.compile(pattern)) for name, weight, pattern in _SIGNS
)
"""Name, weight, the words one of which it needs (none: nothing needed), pattern."""
