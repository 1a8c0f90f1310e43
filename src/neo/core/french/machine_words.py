"""The signs that a stretch of text speaks to a machine, and how much each of them tells.

Patterns are read on folded text (no accent, lower case). A sign of weight ``SURE`` is enough by itself;
weaker ones count together. What people say to each other with the same words is listed in the tests.
"""

from __future__ import annotations

from neo.core.french import lazy_re as re

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
    (FENCE, SURE, r"(?:^|\n)[ >]*[-=#*_~]{2,} ?(?:fin|debut|end|begin(?:ning)?|start) (?:of |du |de la "
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
_CALLED = (
    "ia i a ai gpt chatgpt copilot llm llms chatbot mistral claude gemini artificielle artificial"
    " language modele"
    " langage agent assistant assistants outil logiciel systeme moteur robot robots bot bots model tool"
    " summarizer"
    " summarization summariser neo algorithme algorithm machine system"
)
_RULED = (
    "instruction instructions consigne consignes regle regles directive directives rule rules guideline"
    " guidelines"
    " prompt prompts programmation programming garde guardrail guardrails safety restriction"
    " restrictions filtre"
    " filtres filter filters contrainte contraintes constraints training texte contexte context content"
    " message"
    " messages everything all anything tout ce configuration table liste list key"
)
_OUTPUTS = "synthese resume summary synthesis output sortie completion"
_YOU = "tu tes ta ton toi you your"
_NEEDED = {
    "forget": "ignore ignorez ignorer ignoring oublie oubliez oublier disregard forget override bypass"
    " contourne"
    " contournez contourner desactive desactivez annule annulez annuler follow following drop passe suis"
    " suivez"
    " respecte respectez tiens tenez",
    "role": "you act behave respond answer pretend role roleplay play tu vous joue jouez incarne"
    " incarnez comme"
    " semblant imagine imaginez imaginons supposons suppose",
    "mode": "mode jailbreak jailbroken jailbreaking injection",
    "machine": _CALLED,
    "lisant": _CALLED,
    "output": f"{_OUTPUTS} {_YOU}",
    "verbatim": "mot textuellement tel exactement exactly verbatim word phrase following suit seulement"
    " uniquement place instead only nothing rien",
    "write": f"{_CALLED} {_OUTPUTS} {_RULED} {_YOU} conseiller conseillere adviser advisor user",
    "you": _YOU + " must",
    "secret": "conseiller conseillere conseillers adviser advisor advisers advisors counsellor counselor"
    " user users"
    " utilisateur utilisateurs consigne instruction instructions message note prompt human humans",
    "leak": f"{_RULED} {_YOU} demasque demasquer unmask deanonymize deanonymise anonymise anonymize",
    "authority": "authorize authorise allow permit autorise autorisee authorized authorised allowed override"
    " admin autorises developer"
    " administrator",
    "others": "autre autres other dossier previous next",
    "verified": "supported verified true checked trusted etaye etayee verifie verifiee vrai vraie"
    " prouve valide"
    " verification check checks controle controles",
    "tool": "tool function outil fonction script plugin tools functions tool_call tool_calls"
    " function_call javascript",
    "citation": "source sources piece ref reference preuve citation cite cites citing citant attribue"
    " passage",
}
"""Words one of which stands in every text that may have the sign: a text is cut in words once, and most of
the patterns are then not run on it. A sign that is not here is always looked for."""
_NEEDS = {name: frozenset(words.split()) for name, words in _NEEDED.items()}
SIGNS = tuple(
    (name, weight, _NEEDS.get(name, frozenset()), re.compile(pattern)) for name, weight, pattern in _SIGNS
)
"""Name, weight, the words one of which it needs (none: nothing needed), pattern."""
TRIGGERS = frozenset(
    f"{_CALLED} {_OUTPUTS} instruction instructions consigne consignes directive directives prompt"
    " prompts rule rules"
    " guideline guidelines guardrails regles restriction restrictions verbatim you your tu tes ton ta toi"
    " jailbreak pretend roleplay role forget disregard ignore ignorez oublie oubliez override act write"
    " demasque demasquer unmask other tool_calls function_call mode pseudonyme pseudonymes mention"
    " mentionne mentionnez reveal adviser"
    " user users demasquer authorize authorise supported verified ia".split()
) - {"agent", "outil", "sortie", "machine", "i", "a", "logiciel", "moteur", "modele", "langage", "key"}
"""Words without one of which no text speaks to a machine, unless it holds one of ``SYMBOLS``."""
SYMBOLS = ("<", "![", "{{", "```", "[inst", "[sys", "[personne_", "[telephone_", "[adresse_", "[email_",
           "[ville_", "_1]", "_2]", "](", "--", "==", "##", "**", "i.a", "role\"", "supported",
           "] ")  # fmt: skip
