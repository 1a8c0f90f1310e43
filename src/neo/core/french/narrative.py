"""Words that tell a story rather than its content: a rewording brings its own, so they prove nothing.

Verbs of course, of speech and of time, adverbs, adjectives of order: general French, no trade word.
"""

from __future__ import annotations

from neo.core.french.folding import fold
from neo.core.french.verbs import INFINITIVE, verb_form
from neo.core.french.words import word_key

_WORDS = """
dérouler déroulé aboutir abouti connaître connu prévoir prévoit devoir devait aller va avoir lieu juger jugé
conclure élever élevait durer durait avancer avancé ancien ancienne actuel actuelle nouveau nouvelle premier
dernier dernière précédent suivant suite prochain prochaine second seconde près environ plus moins encore
toujours déjà jamais souvent rarement parfois finalement enfin ensuite puis alors lors afin faute malgré
grâce cause raison motif concerner concerne porter porte portait passer passé rester reste restait devenir
devenu deviendra rendre rendu tenir tient sembler semble paraître apparaître estimer estime considérer dire
dit indiquer indique préciser précise expliquer explique déclarer déclare signaler signale mentionner
annoncer annonce informer confirmer confirme affirmer rapporter évoquer évoque répondre exprimer exprime
penser pense croire savoir sait vouloir veut pouvoir peut permettre permet permis servir sert utiliser
commencer commence continuer continue poursuivre arriver arrive venir vient entrer entre sortir partir
trouver trouve avéré situer situé situe appeler appelle nommer constituer représenter correspondre comporter
comprendre comprend contenir inclure compter compte effectuer effectué réaliser réalisé accomplir mener
entreprendre entamer procéder participer bénéficier bénéficie disposer dispose posséder possède détenir
détient titulaire personne gens monde chose choses fait faits façon manière sorte genre type titre part
partie ensemble reste cours moment temps date jour jours mois semaine semaines année années an ans heure
heures période durée quinzaine dizaine vingtaine douzaine plusieurs quelques certain certains certaine
certaines autre autres même seul seule seulement uniquement environ presque surtout notamment également
aussi ainsi donc cependant pourtant toutefois désormais dorénavant aujourd'hui hier demain maintenant
actuellement récemment auparavant autrefois bientôt tôt tard présent bon bonne mauvais grand grande petit
petite long longue court courte haut bas possible impossible nécessaire utile important importante principal
principale différent différente propre commun commune personnel personnelle total totale complet complète
entier entière moitié tiers double mettre mis mise prendre pris donner donné remettre laisser laissé garder
tenir lever amener apporter porter envoyer adresser adressé recevoir reçu obtenir demander demandé proposer
proposé accepter chercher montrer présenter attendre attend compter espérer souhaiter souhaite envisager
envisage viser vise nombre quantité niveau montant somme valeur total celui celle ceux celles ci là sujet
objet cas situation suite fin début depuis avant après pendant jusque dès sauf hors selon contre parmi via
deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante
cinquante soixante cent mille premier deuxième troisième quatrième janvier février mars avril mai juin
juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche lien
rapport égard faveur compris écouler séparer subsister manquer suffire constater dossier record fiche noter
note figure figurer inscrire valable valide effectif relever relevé
"""
_VERBS = frozenset(
    fold(w) for w in _WORDS.split() if (form := verb_form(fold(w))) is not None and form.moods & INFINITIVE
) | frozenset(["etre", "avoir", "faire", "mettre", "dire", "voir", "aller", "venir", "connaitre"])
NARRATIVE = frozenset(word_key(fold(w)) for w in _WORDS.split()) | frozenset(fold(w) for w in _WORDS.split())


def is_narrative(folded: str, key: str) -> bool:
    """Whether the word belongs to the telling and not to what is told."""
    if folded in NARRATIVE or key in NARRATIVE:
        return True
    form = verb_form(folded)
    return form is not None and form.verbs <= _VERBS
