"""Words without which no text speaks to a machine: what keeps the search for signs quick.

A text is cut in words once; most of the patterns are then not run on it.
"""

from __future__ import annotations

_CALLED = (
    "ia i a ai gpt chatgpt copilot llm llms chatbot mistral claude gemini artificielle artificial"
    " language modele"
    " langage agent assistant assistants outil logiciel systeme moteur robot robots bot bots model tool"
    " summarizer"
    " summarization summariser neo conseiller conseillere algorithme algorithm machine system"
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
_YOU = "tu te tes ta ton toi you your"
NEEDED = {
    "forget": "disable turn switch ignore ignorez ignorer ignoring oublie oubliez oublier disregard"
    " forget override bypass"
    " contourne"
    " contournez contourner desactive desactivez annule annulez annuler follow following drop passe suis"
    " suivez"
    " respecte respectez tiens tenez",
    "role": "you act behave respond answer pretend role roleplay play tu vous joue jouez incarne"
    " incarnez comme simule agis comporte prends mets semblant imagine"
    " imaginez imaginons supposons suppose",
    "mode": "mode jailbreak jailbroken jailbreaking injection",
    "dictated": "recopie recopiez recopier reproduire reproduisez",
    "machine": f"{_CALLED} resumeur redacteur generateur synthetiseur programme intelligence",
    "lisant": _CALLED,
    "output": f"{_OUTPUTS} {_YOU}",
    "verbatim": "write insert put add print display say output mot textuellement tel exactement exactly"
    " verbatim word phrase following suit seulement"
    " uniquement place instead only nothing rien",
    "write": f"{_CALLED} {_OUTPUTS} {_RULED} {_YOU} conseiller conseillere adviser advisor user",
    "tu": "tu te t toi tes",
    "ton": "ton ta",
    "you": "you your",
    "in english": "the you this that she he him everything is",
    "whom": "the",
    "what": f"{_CALLED} summary synthesis generating generated prompt prompts instruction instructions",
    "secret": "conseiller conseillere conseillers adviser advisor advisers advisors counsellor counselor"
    " user users"
    " utilisateur utilisateurs consigne instruction instructions message note prompt human humans",
    "leak": f"{_RULED} {_YOU} base64 json full whole entire complete hidden internal"
    " secret demasque demasquer unmask deanonymize deanonymise anonymise anonymize",
    "authority": "authorize authorise allow permit autorise autorisee authorized authorised allowed override"
    " admin autorises developer"
    " administrator",
    "others": "autre autres other dossier previous next",
    "verified": "supported verified true checked trusted etaye etayee verifie verifiee vrai vraie"
    " prouve valide"
    " verification check checks controle controles",
    "task": "task tache job role mission goal purpose objective objectif but dois faut must shall will have"
    " asked"
    " asks demande pose resume summarize summarise traduis translate analyse reecris rewrite execute effectue"
    " run"
    " know see sais vois as peux make let get every each chaque toutes toute",
    "third person": f"{_CALLED} lecteur traitement analyseur processus reader automated"
    f" {_OUTPUTS} ias robots assistants modeles",
    "label": "commande commandes ordre ordres tache taches requete prompt prompts instruction"
    " instructions consigne consignes system jailbreak",
    "vocative": "ia gpt chatgpt copilot llm chatbot artificielle artificial machine model modele bot robot"
    " assistant"
    " virtual virtuel language langage",
    "you tell": "tu",
    "updated": "you policy rule rules directive message que des of",
    "replaces": "consigne consignes instruction instructions synthese resume summary synthesis",
    "english": "she he they her his the this summary word sentence name names role instead output text"
    " stating saying identity address record phrase line do don stop",
    "after me": "repete repeat transmission",
    "adviser": "conseiller conseillere conseillers adviser advisor advisers advisors counsellor counselor",
    "always": "reponds dis ecris affirme",
    "never": "ne",
    "tool": "tool function outil fonction script plugin tools functions tool_call tool_calls"
    " function_call javascript",
    "citation": "source sources piece ref reference preuve citation cite cites citing citant attribue"
    " passage",
}
"""Words one of which stands in every text that may have the sign: a text is cut in words once, and most of
the patterns are then not run on it. A sign that is not here is always looked for."""
TRIGGERS = frozenset(
    f"{_CALLED} {_OUTPUTS} instruction instructions consigne consignes directive directives prompt"
    " prompts rule rules"
    " recopie recopiez recopier reproduire reproduisez"
    " guideline guidelines guardrails regles restriction restrictions verbatim you your tu tes ton ta toi"
    " jailbreak pretend roleplay role forget disregard ignore ignorez oublie oubliez override act write"
    " demasque demasquer unmask other tool_calls function_call mode pseudonyme pseudonymes mention"
    " mentionne mentionnez reveal adviser"
    " user users demasquer authorize authorise supported verified ia asked task"
    " tache mission execute summarize summarise traduis automatique automatise resumeur simule"
    " repete repeat every simule agis synthese the she her obey comply dis reponds ecris dois reste full"
    " whole entire hidden internal base64 logiciel machine robot programme genere generee"
    " generated lira traitera lignes automatically disclose compose print output ensure bot disable createur"
    " developpeur ordonne creator developer command pretend commande precede dessus above insert lecteur"
    " produis assume policy te t that he him everything describe report is".split()
) - {"agent", "outil", "sortie", "i", "a", "moteur", "modele", "langage", "key"}
"""Words without one of which no text speaks to a machine, unless it holds one of ``SYMBOLS``."""
SYMBOLS = ("<", "![", "{{", "```", "[inst", "[sys", "[personne_", "[telephone_", "[adresse_", "[email_",
           "[ville_", "_1]", "_2]", "](", "--", "==", "##", "**", "i.a", "role\"", "supported",
           "] ", "au modele", "pour le modele", "du modele", "au systeme",
           "pour le systeme", "du systeme")  # fmt: skip
