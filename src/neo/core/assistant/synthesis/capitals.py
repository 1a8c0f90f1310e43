"""Capitals: lines typed in capitals go back to small letters; names and sigles of the trade keep theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from neo.core.french import lazy_re as re
from neo.core.french.folding import fold
from neo.core.french.thesaurus import concepts_of_key
from neo.core.french.words import STOP_WORDS, word_key

_TRADE_SIGLES = """
RQTH MDPH CACES PMSMP GRETA AFPA CDDI SIAE POEI POEC PPAE CCAS EHPAD CHRS SIAO GEIQ HACCP FIMO DELF OPCO
AGEFIPH DALF EPIDE ENIC NARIC CLEA ESAT CFA BTS CAP BEP VAE CPF CIP CDD CDI IAE RSA ARE ASS AAH JAF APL CAF
TSSR DEAES DEAP MSA PMI FSL BGE ADIE ARCE ACRE AFPR AGEPI PASS BAFA BAFD SSIAP CQP IATF ISO SCEA SARL EURL
SPIP CIDFF PLIE ETTI ACI RATP SNCF URSSAF CPAM AIJ FLE DELD SST CQC FCO IRVE TIG CESU AIF AFC ZFE PSE CSP
ASP DRH RH CNI RIB CV LM TC TP CE FT AS NV BAC
"""
_SIGLES = frozenset(_TRADE_SIGLES.split())
_INFLECTED = re.compile(r"(?:EE|EES|ER|ANT|ENT|TION|MENT|UE|ITE|AIRES?|ABLES?|TRES?)$")
_RUN = re.compile(r"(?<![\w'’.-])[A-ZÀ-Ý'’]+(?: [A-ZÀ-Ý'’]{1,}){2,}(?![\w'’-])")
# In a line typed in capitals even single letters come down ("À", "L'").
_SHOUTED = {True: re.compile(r"[A-ZÀ-Ý]+(?![a-zà-ÿ])"), False: re.compile(r"[A-ZÀ-Ý]{2,}(?![\wà-ÿ])")}
_MID_SENTENCE = re.compile(r"(?<=[\wà-ÿ,;] )[A-ZÀ-Ý][a-zà-ÿ'’-]{2,}")
# "CE" is the contract too: only where it cannot be.
_SHOUTED_CE = re.compile(r"\bCE(?= (?:soit|jour|qui|que|mois)\b)|(?<=EST-)CE\b", re.I)
_MANY, _SHORT_SIGLE = 12, 4
_OFTEN_SHOUTED = """
PAS NE ET OU OK NON LE LA DU AU EN LES DES SI SUR PAR RIEN TOUT TOUS TOUTE BIEN FAUT PLUS DEJA AUCUN AUCUNE
TRES SANS
APRES AVANT POUR AVEC DANS LUNDI MARDI MERCREDI JEUDI VENDREDI SAMEDI DIMANCHE JANVIER MARS AVRIL JUIN
JUILLET AOUT
SEPTEMBRE OCTOBRE NOVEMBRE DECEMBRE MATIN SOIR JOUR MOIS SEMAINE FIN EU EUE
"""
_SMALL_WORDS = frozenset(_OFTEN_SHOUTED.split())
_LOWER = re.compile(r"(?<![\w'’-])[a-zà-ÿ][a-zà-ÿ'’-]{3,}")


@dataclass(frozen=True, slots=True)
class Proper:
    """The names of one record, as its texts write them in the middle of sentences: folded form to written
    form.
    """

    written: dict[str, str] = field(default_factory=dict)
    ordinary: frozenset[str] = frozenset()

    @classmethod
    def of(cls, texts: Sequence[str]) -> Proper:
        found: dict[str, str] = {}
        # Each word is looked up once: a long record writes the same ones hundreds of times.
        for word in dict.fromkeys(word for text in texts for word in _MID_SENTENCE.findall(text)):
            if not is_common(word):
                found.setdefault(fold(word), word)
        return cls(found, frozenset(word for text in texts for word in _LOWER.findall(text)))

    def lower_first(self, text: str) -> str:
        """A small letter at the start when the record writes that word in small letters elsewhere."""
        first = re.match(r"([A-ZÀ-Ý])([a-zà-ÿ'’-]{3,})\b(?! [A-ZÀ-Ý])", text)
        if first and (first[1].lower() + first[2]) in self.ordinary and fold(first[0]) not in self.written:
            return text[0].lower() + text[1:]
        return text

    def lower_shouting(self, text: str) -> str:
        """``text`` with the words typed in capitals made ordinary ones."""
        text = _SHOUTED_CE.sub("ce", text)
        letters = [c for c in text if c.isalpha()]
        shouted = len(letters) > _MANY and sum(map(str.isupper, letters)) > 0.7 * len(letters)
        if not shouted:
            text = _RUN.sub(lambda m: self._run(m[0]), text)
        text = _SHOUTED[shouted].sub(lambda m: self._word(m[0], shouted), text)
        return text.replace("CAP emploi", "Cap emploi")

    def _run(self, run: str) -> str:
        """Three words or more in capitals inside an ordinary line: shouted too ("A POSER A
        L'INDEMNISATION").
        """
        return _SHOUTED[True].sub(lambda m: self._word(m[0], True), run)

    def _word(self, word: str, shouted: bool) -> str:
        if word in _SIGLES or (word == "DE" and not shouted):
            return word  # "DE" alone is a "demandeur d'emploi"
        if fold(word) in self.written and len(word) > 3:
            return self.written[fold(word)]
        if len(word) > _SHORT_SIGLE and word.lower() in self.ordinary:
            return word.lower()  # the record writes it in small letters elsewhere
        if word in _SMALL_WORDS or (is_common(word) and (len(word) > 3 or shouted)):
            return word.lower()
        if shouted or (len(word) > 4 and _INFLECTED.search(fold(word).upper())):
            return word.lower()
        return word


def is_common(word: str) -> bool:
    """Whether a capital at its start is no part of the word: an ordinary word, not a name."""
    folded = fold(word).strip(".,;:()!?")
    return folded in STOP_WORDS or bool(concepts_of_key(word_key(folded)))


NO_NAMES = Proper()
