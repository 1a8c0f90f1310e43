"""How much two claims speak of one matter: the words they share, weighed by their rarity in the record."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from neo.core.dossier.model import Dossier
from neo.core.facts.disagreement.claims import Claim, keys_at
from neo.core.french import lazy_re as re
from neo.core.french.folding import fold

# Words of every note: sharing them says nothing of what is spoken of.
_EMPTY = frozenset(
    keys_at(
        "heure heures jour jours semaine semaines mois an ans euro euros janvier fevrier mars avril mai "
        "juin "
        "juillet aout septembre octobre novembre decembre matin soir midi sem brut net rdv rendez "
        "dossier demande "
        "point suivi faire fait faite dit dire voir bien ok bonjour bonsoir merci cordialement agence "
        "france "
        "entretien date envoyer envoi recu prochain nouveau toujours encore mail message semaine mme mr "
        "monsieur "
        "madame doit veut va suis ai fin debut apres avant depuis jusqu selon lien compte rendu notre "
        "personne partir donner prendre tenir mettre venir aller savoir penser demain hier appel telephone "
        "jamais moins seulement vraiment maintenant aujourd puis trop beaucoup autre premier deux trois "
        "quatre "
        "cinq six sept huit neuf dix lundi mardi jeudi vendredi pris pas plus rien aucun aucune sans "
        "reste cherche vise souhaite indique precise explique confirme faut suite gre semble petit "
        "grand gros "
        "chose truc question besoin possible possibilite moyen bonne bon nouvelle nouvelles courrier "
        "papier papiers "
        "ressort interesse aime pense parle demande demander attente attend marche mois cours plusieurs "
        "chaque "
        "vraiment souvent ensemble contre moment passer passe sauf sujet matinee aprem retour "
        "connaissance service "
        "nom numero voila ainsi aussi tot tard tjs tjrs toutes tous monde mise place etat cas jour part "
        "vu vue svp "
        "excuse excuses erreur attache piece jointe adresse rappel rappeler relance relancer transmis "
        "transmettre"
    )
)
# Words of the trade: they tell the kind of thing, not which one.
_GENERIC = frozenset(
    keys_at(
        "contrat formation poste travail emploi offre recherche candidature entreprise employeur "
        "embauche salaire "
        "projet metier profil cdi cdd interim stage atelier session diplome titre inscription enfant "
        "enfants "
        "accord aide demarche conseiller service bilan reponse situation personnel professionnel temps"
    )
)
_GENERIC_SHARE = 0.4
_CONCEPT_SHARE = 0.5
_NAME_SHARE = 1.5
_VERB_SHARE = 0.5
_AROUND_SHARE = 0.5
_MOST_SHARING = 12
_RARE = 0.25
_SHARED = 0.5
_CAPITAL = re.compile(r"(?<=[\wà-ÿ,)'’-][ ’'-])[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ][\w’'-]+")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class Topics:
    """The claims of one record, filed under their telling words."""

    def __init__(self, dossier: Dossier, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._own = _own_names(dossier)
        places: dict[str, set[str]] = defaultdict(set)
        for c in claims:
            for key in c.at:
                places[key].add(c.place)
        self._count = Counter({key: len(refs) for key, refs in places.items()})
        self._texts = max(8, len({c.place for c in claims}))
        self._names = _names(claims)
        self._verbs = frozenset(key for c in claims for key in c.verbs)
        self._weights: dict[str, float] = {}

    def weight(self, key: str) -> float:
        """1 for a word that stands in two places of the record, less for each further one."""
        known = self._weights.get(key)
        if known is None:
            known = self._weights[key] = self._weigh(key)
        return known

    def _weigh(self, key: str) -> float:
        if key in _EMPTY or key in self._own or len(key) < 3:
            return 0.0
        count = max(2, self._count[key])
        rarity = max(0.0, math.log((self._texts + 1) / count) / math.log((self._texts + 1) / 2))
        if key[0] == "~":
            return rarity * _CONCEPT_SHARE
        if key in self._names:
            return rarity * _NAME_SHARE
        if key in self._verbs:
            return rarity * _VERB_SHARE
        return rarity * (_GENERIC_SHARE if key in _GENERIC else 1.0)

    def shared(self, one: Claim, other: Claim) -> tuple[float, float, list[str]]:
        """What the claims themselves share, what they share with their surroundings, and the shared "
        "keys."""
        keys = [k for k in one.at if k in other.at and self.weight(k) > 0]
        direct = sum(self.weight(k) for k in keys)
        met = [k for k in one.at if k in other.around] + [k for k in other.at if k in one.around]
        around = sum(self.weight(k) for k in met) + 0.5 * sum(
            self.weight(k) for k in one.around & other.around
        )
        return direct, _AROUND_SHARE * around, keys

    def is_name(self, key: str) -> bool:
        """Whether it names somebody or an organisation."""
        return key in self._names

    def is_day(self, key: str) -> bool:
        return bool(_DAY.fullmatch(key))

    def pairs(self) -> Iterator[tuple[Claim, Claim, float]]:
        """Pairs of claims of two places that share enough telling words, earlier first, with their weight.

        Only rare words are followed, each through few claims: the cost stays about linear.
        """
        at: dict[str, list[int]] = defaultdict(list)
        for i, claim in enumerate(self._claims):
            for key in claim.at:
                if self.weight(key) >= _RARE:
                    at[key].append(i)
        shared: dict[tuple[int, int], float] = defaultdict(float)
        for key, indices in at.items():
            if 1 < len(indices) <= _MOST_SHARING:
                weight = self._weights[key]
                for pair in combinations(indices, 2):
                    shared[pair] += weight
        for (i, j), weight in shared.items():
            one, other = self._claims[i], self._claims[j]
            if weight >= _SHARED and one.place != other.place and (one.is_text or other.is_text):
                yield (one, other, weight) if _before(one, other) else (other, one, weight)


def _before(one: Claim, other: Claim) -> bool:
    """Rows come before texts, texts in the order of their days."""
    if one.is_text != other.is_text:
        return other.is_text
    return (one.day or other.day) is None or (
        one.day is not None and (other.day is None or one.day <= other.day)
    )


def _own_names(dossier: Dossier) -> frozenset[str]:
    """The words that name the person and the advisers: they stand everywhere and tell no matter."""
    p = dossier.person
    texts = [p.first_name, p.last_name, p.birth_name, *(m.partition("@")[0] for m in p.emails)]
    texts += [r.agent.name for r in dossier.reports if r.agent]
    if dossier.adviser:
        texts += [dossier.adviser.agent.name, dossier.adviser.agency_name]
    return frozenset(key for text in texts for key in keys_at(fold(text)) if key[0] != "~")


def _names(claims: Iterable[Claim]) -> frozenset[str]:
    """The keys of the words with a capital inside a sentence; sigles name things, not people."""
    found: set[str] = set()
    for c in claims:
        if c.fact is not None:
            for m in _CAPITAL.finditer(c.fact.passage.text):
                found |= {k for k in keys_at(c.folded[m.start() : m.end()]) if k[0] != "~"}
    return frozenset(found - _GENERIC)
