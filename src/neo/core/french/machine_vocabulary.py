"""The words in which a text speaks to a machine: who it calls, what it wants forgotten, written or told.

Pieces of patterns, read on folded text; ``machine_words`` puts them together.
"""

from __future__ import annotations

MACHINE = (
    r"(?:i\.?a\.?|a\.i\.|ai|chat ?gpt|gpt(?:-?\d\w*)?|copilot|llms?|chatbot|mistral|claude|gemini"
    r"|intelligence artificielle|artificial intelligence|(?:large )?language model|modele (?:de langage"
    r"|d'ia|ia)"
    r"|agent (?:conversationnel|ia)|(?:assistant|agent|conseiller|conseillere|outil|logiciel|systeme"
    r"|moteur|robot)s? "
    r"(?:d'ia|ia|virtuel(?:le)?|numerique|automatique|automatise|conversationnel"
    r"|intelligent|de synthese|de resume)"
    r"|(?:ai|virtual|digital) (?:assistant|agent|model|system|tool)|summari[sz](?:er|ation (?:tool|system))"
    r"|neo|lecteur automatique"
    r"|(?:traitement|analyseur|processus|lecteur) (?:automatique|automatise|informatique)"
    r"|automated (?:reader|system|agent|process))"
)
MACHINE_ONLY = (
    r"(?:ia|chat ?gpt|gpt(?:-?\d\w*)?|copilot|llms?|chatbot|intelligence artificielle|artificial intelligence"
    r"|(?:ai|virtual|digital) (?:assistant|agent|model)|language model|modele de langage|assistant virtuel)"
)
LOOSE = rf"(?:{MACHINE}|assistant|robot|bot|modele|model|algorithme|algorithm|machine|systeme|system|l'outil)"
LABEL = r"(?:notes?|remarques?|consignes?|instructions?|messages?|mentions?|avis|rappel|info|precision|ordre)"
TO_MACHINE = (
    r"(?:(?:au|pour (?:le|ce|un)|a l'attention du) (?:modele|systeme|robot|bot|logiciel|llm|resumeur"
    r"|generateur|chatbot)|(?:a|pour|a l'attention de) (?:l'|une? |cet )(?:ia|algorithme"
    r"|outil (?:de (?:redaction|resume|synthese|traitement|tri|reponse|lecture)|automatique|numerique|ia)))"
    r"(?: (?:de langage|de langue|linguistique|d'ia|ia|automatique|informatique|de resume|de synthese"
    r"|de redaction|qui [a-z ]{3,30}))?"
)
"""Somebody who is no reader, at the end of an address: "au modèle", "pour le système de synthèse"."""
RULES = (
    r"(?:instructions?|consignes?|regles?|directives?|rules?|guidelines?|prompts?|programmation|programming"
    r"|garde-fous?|guardrails?|safety|restrictions?|filtres?|filters?|contraintes?|constraints|training)"
)
FORGET = (
    r"(?:ignor(?:e|ez|er|ing)|oubli(?:e|ez|er)|disregard|forget|override|disable|turn off|switch off"
    r"|bypass|contourn(?:e|ez|er)"
    r"|desactiv(?:e|ez|er)|annul(?:e|ez|er)|do not follow|don't follow|stop following|drop|passe outre"
    r"|ne (?:suis|suivez|respecte|respectez) (?:pas|plus)|ne (?:tiens|tenez) (?:pas "
    r"|aucun )?(?:plus )?compte)"
)
WHOSE = (
    r"(?:(?:de |d'|a )?(?:toutes?|tous|all|any|every|des?|les?|la|l'|ces?|cette|the|these|those|of|your"
    r"|tes|ta"
    r"|ton|vos|votre|previous|prior|earlier|above|preceding|initial|system|existing|anciennes?|precedentes?"
    r"|autres?|other)[ '])"
)
AFTER = (
    r"(?:precedente?s?|anterieure?s?|ci-dessus|initiales?|systeme|d'origine|recues?|du prompt"
    r"|de confidentialite"
    r"|above|so far|before|given|you (?:have|were|received)|prior)"
)
OUTPUT = (
    r"(?:(?:ta|ton|tes|your|the|toute|any|la|le|votre|vos|cette|this|chaque|every) (?:prochaine? |final "
    r"|next )?"
    r"(?:synthese|resume|summary|synthesis|output|sortie|completion))"
)
YOURS = r"\b(?:ta|ton|your) (?:prochaine? |final |next )?(?:reponse|answer|response|reply|message|texte)s?\b"
WRITE_TU = r"(?:ecris|dis|conclus|reponds|traduis|inclus|reproduis|introduis|decris|obeis|agis|mets)"
WRITE = (
    rf"(?:{WRITE_TU}|ecrivez|redigez?|ajoutez?|incluez|inserez?|mentionnez?|indiquez|affirmez?|concluez"
    r"|commencez?|terminez?|remplacez?|traduisez|repondez|recopiez?|copiez?|repetez?|resumez?|affichez?"
    r"|citez?"
    r"|write|add|include|insert|append|say|state|output|respond|reply|answer|conclude|mention|begin|start"
    r"|end|replace|translate|summari[sz]e|print|repeat|mark|flag|report|tell)"
)
TELL = (
    r"(?:considere(?:r|ra)|confirme(?:r|ra)|passer? sous silence|retenir|signaler|afficher|divulguer"
    r"|supprimer|consider|confirm|treat|flag|mark|ecri(?:re|s|ra|ront)|dire|dira|repon(?:dre|dra|d)"
    r"|conclu(?:re|ra|t)|mentionne(?:r|ra)?"
    r"|affirme(?:r|ra)?"
    r"|indique(?:r|ra)?|noter|ajoute(?:r|ra)?|omet(?:tre|tra)?|taire|commence(?:r|ra)?|recommande(?:r|ra)?"
    r"|write|say|report|answer|mention|state|conclude|include|omit|start|begin|claim|tell|recommend"
    r"|respond|reply)"
)
MUST = (
    r"(?:est (?:invite|charge|tenu|oblige|cense)\w* (?:a|de)|are obliged to"
    r"|is (?:asked|required|obliged|invited) to|doit|doivent|devra|devront|est prie\w* de|sont pries de"
    r"|must|should|shall|will|is to|has to"
    r"|needs to)"
)
OPENS = r"(?:^|[.!?;:,\n\"(>*\])-] ?)(?:s'il te plait,? |stp,? |please,? |then,? |puis,? |alors,? |and |et )?"
