"""The signs that a stretch of text speaks to a machine, and how much each of them tells.

Patterns are read on folded text (no accent, lower case). A sign of weight ``SURE`` is enough by itself;
weaker ones count together. What people say to each other with the same words is listed in the tests.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re
from neo.core.french.machine_triggers import NEEDED

SURE, STRONG, WEAK = 3, 2, 1
FENCE = "fence"
"""The sign after which the text pretends to be something else than a mail or a note."""

_MACHINE = (
    r"(?:i\.?a\.?|a\.i\.|ai|chat ?gpt|gpt(?:-?\d\w*)?|copilot|llms?|chatbot|mistral|claude|gemini"
    r"|intelligence artificielle|artificial intelligence|(?:large )?language model|modele (?:de langage"
    r"|d'ia|ia)"
    r"|agent (?:conversationnel|ia)|(?:assistant|agent|outil|logiciel|systeme|moteur|robot)s? "
    r"(?:d'ia|ia|virtuel|numerique|automatique|automatise|conversationnel|intelligent|de synthese|de resume)"
    r"|(?:ai|virtual|digital) (?:assistant|agent|model|system|tool)|summari[sz](?:er|ation (?:tool|system))"
    r"|neo)"
)
_MACHINE_ONLY = (
    r"(?:ia|chat ?gpt|gpt(?:-?\d\w*)?|copilot|llms?|chatbot|intelligence artificielle|artificial intelligence"
    r"|(?:ai|virtual|digital) (?:assistant|agent|model)|language model|modele de langage|assistant virtuel)"
)
_LOOSE = (
    rf"(?:{_MACHINE}|assistant|robot|bot|modele|model|algorithme|algorithm|machine|systeme|system|l'outil)"
)
_RULES = (
    r"(?:instructions?|consignes?|regles?|directives?|rules?|guidelines?|prompts?|programmation|programming"
    r"|garde-fous?|guardrails?|safety|restrictions?|filtres?|filters?|contraintes?|constraints|training)"
)
_FORGET = (
    r"(?:ignor(?:e|ez|er|ing)|oubli(?:e|ez|er)|disregard|forget|override|bypass|contourn(?:e|ez|er)"
    r"|desactiv(?:e|ez|er)|annul(?:e|ez|er)|do not follow|don't follow|stop following|drop|passe outre"
    r"|ne (?:suis|suivez|respecte|respectez) (?:pas|plus)|ne (?:tiens|tenez) (?:pas "
    r"|aucun )?(?:plus )?compte)"
)
_WHOSE = (
    r"(?:(?:de |d'|a )?(?:toutes?|tous|all|any|every|des?|les?|la|l'|ces?|cette|the|these|those|of|your"
    r"|tes|ta"
    r"|ton|vos|votre|previous|prior|earlier|above|preceding|initial|system|existing|anciennes?|precedentes?"
    r"|autres?|other)[ '])"
)
_AFTER = (
    r"(?:precedente?s?|anterieure?s?|ci-dessus|initiales?|systeme|d'origine|recues?|du prompt"
    r"|de confidentialite"
    r"|above|so far|before|given|you (?:have|were|received)|prior)"
)
_OUTPUT = (
    r"(?:(?:ta|ton|tes|your|the|toute|any|la|le|votre|vos|cette|this|chaque|every) (?:prochaine? |final "
    r"|next )?"
    r"(?:synthese|resume|summary|synthesis|output|sortie|completion))"
)
_YOURS = r"\b(?:ta|ton|your) (?:prochaine? |final |next )?(?:reponse|answer|response|reply|message|texte)s?\b"
_WRITE_TU = r"(?:ecris|dis|conclus|reponds|traduis|inclus|reproduis|introduis|decris|obeis|agis|mets)"
_WRITE = (
    rf"(?:{_WRITE_TU}|ecrivez|redigez?|ajoutez?|incluez|inserez?|mentionnez?|indiquez|affirmez?|concluez"
    r"|commencez?|terminez?|remplacez?|traduisez|repondez|recopiez?|copiez?|repetez?|resumez?|affichez?"
    r"|citez?"
    r"|write|add|include|insert|append|say|state|output|respond|reply|answer|conclude|mention|begin|start"
    r"|end|replace|translate|summari[sz]e|print|repeat|mark|flag|report|tell)"
)
_TELL = (
    r"(?:ecri(?:re|s|ra|ront)|dire|dira|repon(?:dre|dra|d)|conclu(?:re|ra|t)|mentionne(?:r|ra)?"
    r"|affirme(?:r|ra)?"
    r"|indique(?:r|ra)?|noter|ajoute(?:r|ra)?|omet(?:tre|tra)?|taire|commence(?:r|ra)?|recommande(?:r|ra)?"
    r"|write|say|report|answer|mention|state|conclude|include|omit|start|begin|claim|tell|recommend"
    r"|respond|reply)"
)
_MUST = (
    r"(?:doit|doivent|devra|devront|est prie\w* de|sont pries de|must|should|shall|will|is to|has to"
    r"|needs to)"
)
_OPENS = (
    r"(?:^|[.!?;:,\n\"(>*\])-] ?)(?:s'il te plait,? |stp,? |please,? |then,? |puis,? |alors,? |and |et )?"
)

_SIGNS: tuple[tuple[str, int, str], ...] = (
    # Told to forget, or told what it is now.
    ("forget", SURE, rf"\b{_FORGET} {_WHOSE}{{0,6}}{_RULES}(?= {_AFTER}| ?[.!,;:]| et | and |$)"),
    ("forget", SURE, rf"\b{_FORGET} {_WHOSE}{{1,6}}(?:{_RULES}|texte|contexte|context|content"
                     rf"|messages?) {_AFTER}"),
    ("forget", SURE, r"\b(?:ignore|disregard|forget) (?:everything|all|anything) (?:above|before|prior"
                     r"|you|that|else)"),
    ("forget", SURE, r"\boublie (?:tout )?(?:ce qui precede|ce qu'on t'a|ce que tu)"),
    ("role", SURE, r"\byou are (?:now|no longer|hereby)\b|\bfrom now on,? (?:you|act|respond|answer)\b"),
    ("role", SURE, r"\b(?:act|behave|respond|answer) as (?:if you|an? |the )(?!soon|possible)"),
    ("role", SURE, r"\bpretend (?:to be|you|that you)\b|\brole-?play\b|\blet's play\b.{0,40}\byou\b"),
    ("role", SURE, r"\btu es (?:maintenant|desormais|dorenavant|a partir de maintenant|a present) (?:une?"
                   r"|le|la|l'|en)\b"),
    ("role", SURE, rf"\b(?:vous etes|tu es|you are) (?:maintenant |desormais |now )?(?:une? |an? |the "
                   rf"|l'){_MACHINE}\b"),
    ("role", SURE, r"\bvous etes (?:desormais|maintenant|dorenavant) (?:un|une|le|la) (?:assistant|modele"
                   r"|juge|expert"
                   r"|inspect|controleu|administrat|robot|pirate|systeme|agent de controle)"),
    ("role", SURE, rf"{_OPENS}(?:joue|jouez|incarne|incarnez) le role (?:d'|de |du )"),
    ("role", SURE, r"\b(?:fais|faites) (?:comme si (?:tu|vous)|semblant d'etre)\b"),
    ("role", STRONG, r"\b(?:imagine|imaginons|supposons|suppose)[z]? que (?:tu|vous) (?:es|sois|soyez"
                     r"|etes)\b"),
    ("mode", SURE, r"\b(?:mode (?:developpeur|debug|debogage|admin\w*|dieu|sans (?:filtre|restriction"
                   r"|censure)|dan)"
                   r"|(?:developer|debug|god|admin|maintenance|dan|unrestricted) mode|jailbreak\w*"
                   r"|prompt injection"
                   r"|sudo mode)\b"),
    # Called by its name.
    ("machine", SURE, rf"\b(?:notes?|messages?|instructions?|consignes?|ordres?|commandes?|directives?"
                      rf"|attention|rappel"
                      rf"|memo|prompt|requete|demande|important|avis|notice|addressed|intended|destine\w*)\b"
                      rf"[^.!?\n]{{0,40}}\b(?:pour|a|aux?|for|to|de) (?:l'|le |la |les |the |any |all "
                      rf"|toute? |votre |your"
                      rf" |cette? |every )?(?:{_MACHINE}|assistants?\b(?! (?:soci|mater|de|comm|dent|fami"
                      rf"|rh|admin|juri))"
                      rf"|bots?\b|robots?\b)(?!\w)"),
    ("machine", SURE, rf"\b(?:si (?:tu|vous) (?:es|etes)|if you(?: are|'re)|en tant qu'?e? ?(?:une? )?"
                      rf"|as an?|any)"
                      rf" ?(?:une? |an? |the |l')?{_MACHINE}\b(?! (?:engineer|developer|student|trainer))"),
    ("machine", STRONG, rf"{_OPENS}(?:bonjour|hello|hey|hi|cher|chere|dear|salut|attention|ok|okay|dis|@"
                        rf"|a l')?[ ,]*"
                        rf"(?:l'|the )?{_LOOSE} ?[,:!]"),
    ("machine", WEAK, rf"\b(?:l'|une? |the |an? |this |cette? |par |votre |ton |your ){_MACHINE}\b"),
    ("lisant", SURE, r"\b(?:ia|ai|llm|assistant|modele|model|systeme|system|machine|robot|bot)\b.{0,25}"
                     r"\b(?:qui (?:lit|lis|lira|liront|lisent|lirez|traite|traitera|traitent|analyse"
                     r"|analysera|resume|resumera)|lisant|reading|processing"
                     r"|summari[sz]ing)\b"),
    ("machine", SURE, rf"{_OPENS}(?:et |and )?(?:bonjour|hello|hey|hi|cher|chere|dear|salut|attention"
                      rf"|veuillez|merci a"
                      rf"|merci de)[ ,]{{0,2}}(?:cher |chere |dear )?(?:l'|a l'|the )?{_MACHINE_ONLY}\b"),
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
    ("role", SURE, rf"{_OPENS}(?:simule|agis|comporte-toi|prends le role|mets-toi (?:a la place"
                   rf"|dans la peau))\b"),
    ("replaces", SURE, r"\b(?:consignes?|instructions?)\b[^.!?\n]{0,30}\b(?:remplace|annule|prime|prevau"
                       r"|supersede|replace"
                       r"|override|priorit)\w*|\b(?:nouvelles?|new) (?:consignes?|instructions?) (?:du"
                       r"|de la|from) "
                       r"(?:developp|develop|syst|direction|admin)"),
    ("replaces", SURE, r"\b(?:vraie|veritable|real|actual|correct|official|officielle?) (?:synthese"
                       r"|resume|summary|synthesis)\b"),
    ("forget", SURE, rf"\b{_FORGET} (?:tout )?(?:le reste|the rest|ce qui (?:suit|precede))\b"),
    ("english", STRONG, rf"{_OPENS}(?:always|never|stop|say|write|print|output|add|insert|append|tell"
                        rf"|convince|reveal|list"
                        r"|show|repeat|conclude|state|claim|assert|report|mark|delete|omit|remove|replace"
                        r"|mention|begin)\b"
                        r"[^.!?\n]{0,80}\b(?:she|he|they|her|his|the (?:person|candidate|applicant"
                        r"|advis[eo]r|summary|record"
                        r"|file|answer|address|job ?seeker|client)|this (?:person|file|record|client)"
                        r"|summary)\b"),
    ("after me", SURE, r"\brepete apres moi\b|\brepeat after me\b|\bfin de transmission\b"),
    ("adviser", WEAK, r"\b(?:au|du|le|la|aux|les) conseill\w+|\bthe (?:advis|counsel)\w+"),
    ("always", WEAK, rf"{_OPENS}(?:reponds|dis|ecris|affirme)\b[^.!?\n]{{0,20}}\b(?:toujours|oui|non"
                     rf"|jamais|systematiquement)\b"),
    ("never", WEAK, rf"{_OPENS}ne (?:cite|mentionne|dis|montre|revele|signale|reponds|verifie|fais"
                    rf"|mets)\w* (?:pas|rien|aucun\w*"
                    r"|jamais|plus)\b"),
    ("never", STRONG, rf"{_OPENS}ne (?:dis|reponds|mets|ecris) (?:pas|rien|aucun\w*|jamais|plus)\b"),
    ("third person", SURE, rf"\b(?:l'|le |la |les |tout |toute |the |any |every |each |chaque |this "
                           rf"|cette |cet )"
                           rf"{_LOOSE}s?\b(?! (?:social|matern|de |du |comm|dent|famil|rh\b|admin"
                           rf"|jurid))[^.!?\n]{{0,25}}"
                           rf"\b{_MUST} (?:\w+ )?{_TELL}\b"),
    ("third person", SURE, rf"\b(?:tout|le|la|chaque|any|every|the|each|ce|cette|this)s? (?:resume"
                           rf"|synthese|summary"
                           rf"|synthesis|output)s?\b[^.!?\n]{{0,25}}\b(?:{_MUST} (?:\w+ )?{_TELL}"
                           rf"|mentionnera|dira"
                           rf"|indiquera|commencera|omettra|affirmera|conclura)\b"),
    ("label", SURE, r"(?:^|\n)[ >*#([-]*(?:prompt|#instruction|jailbreak)s?\b ?[:\])]|#(?:instruction"
                    r"|prompt|system)s?\b"
                    r"|\b(?:consigne|instruction)s?\W{1,3}(?:ecrire|dire|conclure|mentionner|affirmer"
                    r"|repondre|omettre"
                    r"|write|say|state|mention|omit|conclude)\b|\binstructions? (?:for|pour) (?:the|la|le) "
                    r"(?:summary|synthese|resume)\b"),
    ("vocative", SURE, rf"(?:[,(]|^vous,|^toi,) ?(?:machine|model|modele|{_MACHINE_ONLY}|bot|robot"
                       rf"|chatbot|assistant) ?,"),
    ("forget", SURE, rf"\b{_FORGET} [^.!?\n]{{0,20}}\b(?:le conseill|la conseill|the advis|the counsel)"),
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
    # What it is to write.
    ("output", SURE, rf"\b{_WRITE}\b[^.!?\n]{{0,80}}\b(?:ta|ton|your|the) "
                     r"(?:synthese|resume|summary|synthesis|output)\b"),
    ("output", SURE, rf"\b(?:dans|in|at the (?:end|start|top) of|a la fin de|au debut de|en tete de"
                     rf"|avant) {_OUTPUT}\b"
                     rf"[^.!?\n]{{0,60}}\b{_WRITE}\b"),
    ("output", STRONG, rf"{_OPENS}{_WRITE}\b[^.!?\n]{{0,80}}\b{_OUTPUT}\b"),
    ("output", STRONG, rf"{_YOURS}[^.!?\n]{{0,60}}\b(?:must|doit|should|devra|sera|will)\b"),
    ("output", WEAK, _YOURS),
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
    ("verbatim", STRONG, rf"{_OPENS}(?:{_WRITE})\b[^.!?\n]{{0,50}}\b(?:mot pour mot|textuellement"
                         rf"|tel quel|exactement|exactly"
                         r"|verbatim|word for word|la phrase suivante|the following|ce qui suit|seulement"
                         r"|uniquement"
                         r"|a la place|instead|only|and nothing else|rien d'autre)\b"),
    ("write", STRONG, rf"{_OPENS}(?:write|say|state|conclude|report|tell|output|respond|answer|add)"
                      r"(?: the \w+| (?:it|him|her|them))? ?(?:that|as a fact|:)"),
    ("write", STRONG, rf"{_OPENS}{_WRITE_TU}\b(?! a jour| en (?:contact|relation|ligne))[^.!?\n]{{0,40}}"
                      r"(?:\bque (?:la|le|cette|cet|ce|mme|m\.|elle|il|l')|\bqu'(?:elle|il)|:)"),
    ("write", WEAK, rf"{_OPENS}{_WRITE}\b"),
    ("you", WEAK, r"\b(?:tu|tes|ta|toi|you must|you will|you should|you have to|your)\b"),
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
                   rf"|instructions?|message)s?|(?:your|tes|ton) (?:own )?(?:{_RULES})|(?:table|liste"
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
    ("others", STRONG, rf"{_OPENS}(?:donne|liste|affiche|give|list|show|send|print|compare|fetch|ouvre"
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
