"""A clause of typed notes as a sentence its subject can read: plain French, nothing added.

Shorthand is written out, names take their capital where the record writes one, a telegraphic "dossier déposé
le 12" gets its article and its verb. Quoted speech stays as it was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from neo.core.assistant.synthesis.capitals import Proper
from neo.core.assistant.synthesis.third_person import Speaker, opens_on_a_verb, with_subject
from neo.core.assistant.synthesis.wording import plain, sentence_case
from neo.core.dossier.model import Dossier
from neo.core.french import lazy_re as re
from neo.core.french.dates import MONTH_LABELS
from neo.core.french.folding import fold
from neo.core.french.verbs import FINITE, FUTURE, PARTICIPLE, verb_form

_DAY = re.compile(r"\b(\d{2})/(\d{2})/(\d{4})\b")
_BARE_DAY = re.compile(
    r"(?<!\ble )(?<!\bdu )(?<!\bau )(?<!di )(?<!\bles )(?<!\bet )(?<!\bou )(?<!\d "
    r")(?<!\bjusqu'au )(\d{2}/\d{2}/\d{4})"
)
# "du 26 octobre au 30 octobre": a month is told once.
_SAME_MONTH = re.compile(
    rf"\b(1er|\d{{1,2}}) ({'|'.join(MONTH_LABELS)}) (au|et|ou) (1er|\d{{1,2}}) \2\b(?! \d{{4}})"
)
_WORD = re.compile(r"(?<![\w'’@./-])[a-zà-ÿ][a-zà-ÿ'’-]{2,}(?![\w@])")
# What advisers write short, beyond the shorthand of notes: said in full where the person would not know it.
_TRADE = (
    (r"\b([AEIOU][A-Z]{2,5}) (?:dde|demande)\b(?= [\wà-ÿ]+(?:é|e)e\b)", r"demande d’\1"),
    (r"\b([B-DF-HJ-NP-TV-Z][A-Z]{2,6}) (?:dde|demande)\b(?= [\wà-ÿ]+(?:é|e)e\b)", r"demande de \1"),
    (r"\bgdd\b", "service de gestion des droits"),
    (r"\bindem\b\.?", "indemnisation"),
    (r"\bAR\b", "accusé de réception"),
    (r"\b(?:en )?rar\b", "en recommandé avec accusé de réception"),
    (r"\breco\b", "recommandé"),
    (r"\bconvoc\b\.?", "convocation"),
    (r"\bimm\b\.?(?= \d| du| chez|$)", "immersion"),
    (r"\binfo coll?\b\.?", "information collective"),
    (r"\baprem\b|\bap-?m\b", "après-midi"),
    (r"\bmat\b\.?(?= |$)", "matin"),
    (r"\bmed\b\.?(?= |$)", "médicale"),
    (r"\bserv\b\.?", "service"),
    (r"\bmerc\b\.?", "mercredi"),
    (r"\bvend\b\.?(?= |$)", "vendredi"),
    (r"\bavt\b|\bav\b(?= (?:le|la|les|l['’]|\d|fin|juin|juil|lundi|mardi|mercredi|jeudi|vendredi))", "avant"),
    (r"\bcand(?:id)?s?\b\.? spont\w*\.?", "candidatures spontanées"),
    (r"\bspont\b\.?", "spontanée"),
    (r"\blm\b(?=\s?:| a\b| à\b| \+|$)", "lettre de motivation"),
    (r"\bconv\b\.?(?= |$)", "convention"),
    (r"\bobs\b\.?(?= |$)", "observation"),
    (r"\brenouv\b\.?", "renouvellement"),
    (r"\bposs\b\.?", "possible"),
    (r"\bbcp\b", "beaucoup"),
    (r"\bpb\b(?=s? |$)", "problème de"),
    (r"\bposit\b\.?(?= |$)", "positionnement"),
    (r"\bts les\b", "tous les"),
    (r"\bprev\b\.?(?= le| \d|$)", "prévu"),
    (r"\bapr\b", "après"),
    (r"\bpdt\b", "pendant"),
    (r"(?<=\d) ?j\b", " jours"),
    (r"(?<=\d) ?min\b", " minutes"),
    (r"\bdebut\b", "début"),
    (r"\b(?:pendant|devant) moi\b", "pendant l’entretien"),
    (r"\bpar moi\b", "par l’agence"),
    (r"\bmoi[- ]m[eê]me\b", ""),
    (r"\bma (?=(?:r[ée]f[ée]rente|responsable|cheffe|coll[eè]gue|directrice)\b)", "la "),
    (r"\bmon (?=(?:r[ée]f[ée]rent|responsable|chef|coll[eè]gue|directeur)\b)", "le "),
    (r"\bentr\b\.?", "entretien"),
    (r"\bcandid\b\.?", "candidature"),
    (r"\btit\b\.?(?= s[ée]jour)", "titre de"),
    (r"\brel\b\.?(?= le| la)", "relance"),
    (r"\bniv\b\.?", "niveau"),
    (r"\belec\b\.?", "électricité"),
    (r"\battest\b\.?", "attestation"),
    (r"\brecep\b\.?", "réception"),
    (r"\bd[eè]s (?=r[ée]ception)", "dès "),
    (r"\btps\b", "temps"),
    (r"(?<=\d\d) ?sem\b\.?|(?<=[2-9]) ?sem\b\.?", " semaines"),
    (r"(?<=\d) a (?=\d)", " à "),
    (r"\bpreviens\b", "préviens"),
    (r"\brecois\b", "reçois"),
    (r"\brecoit\b", "reçoit"),
    (r"\bamene\b", "amène"),
    (r"\bca va\b", "ça va"),
    (r"\bresultat(?=s?\b)", "résultat"),
    (r"\breserve\b(?= \(|$)", "réserve"),
    (r"\baudio?\b\.?(?= tel)", ""),
    (r"\bCE (?=sign)", "contrat d’engagement "),
    (r"^ce (?=sign)", "Contrat d’engagement "),
    (r"(?<![\w'’])c\.?e\.? (?=sign)", "contrat d’engagement "),
)  # fmt: skip
_WRITTEN_OUT = tuple((re.compile(short, re.IGNORECASE), full) for short, full in _TRADE)
_STATE_VERBS = """
attendre prevoir maintenir fixer programmer caler promettre confirmer ouvrir fermer suspendre bloquer
"""
_STATES = frozenset(_STATE_VERBS.split())
_ADVERB = r"(?:toujours |bien |déjà |enfin |finalement |pas |pas encore |toujours pas |également )?"
_NOUN_DONE = re.compile(
    rf"^(?P<noun>(?:(?:le |la |les |l['’]|un |une |des |son |sa |ses |ce |cette )?[\wà-ÿ'’-]+)(?: (?:de |"
    rf"du |d['’]|des |à |en |pour )?[\wà-ÿ'’-]+){{0,3}}?)"
    rf" (?P<how>{_ADVERB})(?P<done>[\wà-ÿ]+(?:é|ée|és|ées|eçue?s?|faite?s?|ise?s?|nue?s?|ndue?s?|vue?s?|"
    rf"crite?s?|inte?s?))(?P<rest>(?:[ ,].*)?)$"
)
_NO_NOUN_INSIDE = re.compile(r"(?i)\b(?:et|ok|non|pas|par)\b|[éi]e?s? |^[\wà-ÿ]+(?:é|ée|és|ées)(?: |$)")
_NO_PARTICIPLE = frozenset(
    [
        "permis",
        "devis",
        "avis",
        "suivi",
        "produit",
        "commis",
        "credit",
        "acquis",
        "depot",
        "vis",
        "suite",
        "visite",
        "suivis",
    ]
)
_FOLLOWED = re.compile(r" [\wà-ÿ]+(?:é|ée|és|ées|eçue?s?)\b")
_OF_A_DAY = re.compile(r" le (?=(?:1er|\d{1,2}) [a-zà-ÿ]+$)")
_ANY_WORD = re.compile(r"(?<![\w'’@./-])[a-zà-ÿ]{5,}(?![\w@'’])")
_CIVILITY = re.compile(r"(?<![\w'’-])(?:mme|mlle|dr)(?= [A-ZÀ-Ý])")
_SMALL_SIGLE = re.compile(
    r"(?i)(?<![\w'’@./-])(?:cv|rqth|mdph|agefiph|opco|poei|poec|pmsmp|cqc|cfa|caf|ccas|cpam|rsa|csp|aif|"
    r"cpf|caces|geiq|greta|afpa|adie|"
    r"cdd|cdi|cap(?! emploi)|bts|bep|rib|kbis|csst|ehpad|cni|hlm|fsl|b1v|ccp\d?|sncf|msa|rh|drh|ass|are|"
    r"acre|tva|fle|"
    r"sst|iae|siae|ifas|ifsi|vae|toeic)"
    r"(?![\w'’@-])(?!\.\w)"
)
_CIVILITY_AND_VERB = re.compile(r"(?i)(m|mr|mme|mlle)\b\.? ([\wà-ÿ]+)")
_IN_FULL = {"m": "Monsieur", "mr": "Monsieur", "mme": "Madame", "mlle": "Madame"}
_SHOUTED = re.compile(
    r"(?<![\w'’.@/-])(?:IL|ILS|ELLES?|JE|ON|NOUS|LE|LA|LES|UNE?|DES|DU|ET|OU|EN|AU|AUX|NE|PAS|SE|SON|SA|"
    r"SES|QUI|QUE|"
    r"POUR|AVEC|DANS|SUR|SANS|DOIT|VEUT|PLUS|TOUJOURS|AVANT|REFUSE|RAPPELLE)(?![\w'’.@/-])"
)
_TO_THE_PERSON = re.compile(r"(?:lui|leur) [\wà-ÿ]+e\b")
_PARTICIPLE_SECOND = re.compile(
    r"(?!a |est |s['’]est |n['’]|A |Est |S['’]est |N['’])[\wà-ÿ]+ (?![\wà-ÿ]+(?:er|ir|re)\b)(?:attend|"
    r"prév|prev|reç|rec|sign|envoy|dépos|depos|"
    r"valid)[\wà-ÿ]+\b"
)
_OPENS_ON_THE_PERSON = re.compile(
    r"(?i)(?:devra|pourra|ira|fera|s['’](?:est|engage|occupe|inscrit|inscrira|"
    r"inscrivait)|se (?:charge|renseigne|renseignera|présente|présentera|rendra|décide)|"
    r"a (?:bien|déjà|deja|enfin|aussi|finalement|également|même) [\wà-ÿ]+|conteste|regrette|maintient|"
    r"n['’]est pas d['’]accord|est d['’]accord|"
    r"ne (?:comprend|pense|trouve|retrouve|supporte|répond|postule)|(?:lui|leur) a|nous a)\b(?! -)"
)
_ELLE_IS = re.compile(r"(?<=^elle )((?:s['’]est|est|n['’]est pas) [\wà-ÿ]*[eé]?é)(?![\wà-ÿ])")
_AGREES = re.compile(r"(?i)(?:s['’]est|est) ")
_DETERMINER = re.compile(
    r"^(?:le|la|les|l['’]|un|une|des|son|sa|ses|ce|cette|mon|ma|[Ll]e|[Ll]a)(?:\b|"
    r"(?<=['’]))"
)
_AUXILIARY_FIRST = re.compile(
    r"(?:a|ai|as|ont|avait|avaient|est|sont|etait|etaient|sera|seront|aura|n a|n est)\b"
)
_NOT_A_NOUN = re.compile(
    r"^(?:dit|dite|avoir|être|pas|ok|bien|non|oui|si|puis|mais|et|ou|avant|après|depuis|pour|par|chez|à|"
    r"en|il|elle|on|je|nous|"
    r"vous|qui|que|dont|avec|sans|"
    r"très|trop|plus|moins|déjà|toujours|enfin|finalement|aussi|ici|là|[\d]|tout|tous|toute|toutes|aucun|"
    r"aucune|rien|hier|demain)\b"
)
_VOWEL = re.compile(r"[aeiouyhàâäéèêëîïôöùûü]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wording:
    """How the clauses of one interview are worded: for whom, on which day, with which names."""

    speaker: Speaker
    proper: Proper
    held: date
    accented: Mapping[str, str]
    """Words without their accents, as the record writes them with."""

    @classmethod
    def of(cls, dossier: Dossier, held: date) -> Wording:
        person = dossier.person
        pronoun = {"Mme": "elle", "M.": "il"}.get(person.title, "la personne")
        names = (person.last_name, person.birth_name, *re.split(r"[- ]", person.last_name))
        first_names = tuple(n for n in (person.first_name, *person.other_first_names) if n)
        texts = [r.text for r in dossier.reports] + [m.body for m in dossier.messages]
        return cls(
            Speaker(pronoun, tuple(n for n in names if len(n) > 2), first_names),
            Proper.of(texts),
            held,
            _accented(texts),
        )

    def words(self, text: str) -> str:
        """``text`` in plain French, without capital or full stop of its own."""
        text = self._with_capitals(self._civility_said(_small_words(text)))
        for short, full in _WRITTEN_OUT:
            text = short.sub(full, text)
        text = plain(text, self.held, self.held, self.speaker, self.proper)
        return self._days(_sigles(_CIVILITY.sub(lambda m: m[0].capitalize(), text)))

    def sentence(self, text: str, head: str = "") -> str:
        """One sentence from a stretch of notes; ``head``: the words its line opens with."""
        said = self.words(text)
        told = _TO_THE_PERSON.match(said)
        if told:
            said = f"l’agence {said}"
        elif self._lacks_its_subject(said):
            said = _agreed(with_subject(said, self.speaker))
        else:
            said = with_its_verb(said)
        if head:
            return sentence_case(f"{self.words(head)} : {said}")
        return sentence_case(said)

    def _lacks_its_subject(self, said: str) -> bool:
        """Whether the person is the subject left out. Where the record does not tell Mr from Mrs, "
        ""la personne"
        would ask for an agreement that "est inscrit" does not have."""
        opens = opens_on_a_verb(said) or _OPENS_ON_THE_PERSON.match(said) or _opens_on_a_future(said)
        if not opens or _PARTICIPLE_SECOND.match(said):
            return False
        return self.speaker.pronoun != "la personne" or not _AGREES.match(said)

    def _civility_said(self, text: str) -> str:
        """ "M. arrive avec son CV" as "Monsieur arrive…": a civility that no name follows."""
        told = _CIVILITY_AND_VERB.match(text)
        form = verb_form(fold(told[2])) if told else None
        names = {fold(n) for n in (*self.speaker.last_names, *self.speaker.first_names)}
        if told is None or form is None or not form.may_be(FINITE) or fold(told[2]) in names:
            return text
        return f"{_IN_FULL[fold(told[1])]} {told[2].lower()}{text[told.end() :]}"

    def _with_capitals(self, text: str) -> str:
        """Names typed in small letters, with the capital the record gives them."""
        return _WORD.sub(self._as_the_record_writes, text)

    def _as_the_record_writes(self, match: re.Match[str]) -> str:
        word = match[0]
        if word in self.proper.ordinary:
            return word
        return self.proper.written.get(fold(word)) or self.accented.get(word, word)

    def _days(self, text: str) -> str:
        """Days in letters: "le 12 mars", with the year when it is not the interview's."""
        return _SAME_MONTH.sub(r"\1 \3 \4 \2", _DAY.sub(self._day, _BARE_DAY.sub(r"le \1", text)))

    def _day(self, match: re.Match[str]) -> str:
        number = "1er" if match[1] == "01" else str(int(match[1]))
        month = int(match[2])
        if not 1 <= month <= len(MONTH_LABELS):
            return match[0]
        year = "" if int(match[3]) == self.held.year else f" {match[3]}"
        return f"{number} {MONTH_LABELS[month - 1]}{year}"


def _small_words(text: str) -> str:
    """ "IL refuse", "JE rappelle": short words typed in capitals, among others that are not."""
    return text if text.isupper() else _SHOUTED.sub(lambda m: m[0].lower(), text)


def _agreed(said: str) -> str:
    """ "elle s'est engagé" with the agreement that the record's "Mme" asks for."""
    return _ELLE_IS.sub(r"\1e", said)


def _opens_on_a_future(said: str) -> bool:
    """ "contactera la crèche": a third person to come, that no name is written like."""
    first = re.match(r"[\wà-ÿ]{5,}ra(?= )", said)
    form = verb_form(fold(first[0])) if first else None
    return form is not None and form.may_be(FUTURE) and not form.may_be(PARTICIPLE)


def _accented(texts: Iterable[str]) -> dict[str, str]:
    """Words of the record that carry accents, by their bare form: those that can be written one way only.

    A present and a participle ("dépose", "déposé") have one bare form: no verb is listed.
    """
    found: dict[str, set[str]] = {}
    for word in {w for text in texts for w in _ANY_WORD.findall(text)}:
        found.setdefault(fold(word), set()).add(word)
    return {
        bare: forms.pop()
        for bare, forms in found.items()
        if len(forms) == 1 and bare not in forms and not verb_form(bare)
    }


def _sigles(text: str) -> str:
    """Sigles of the trade in capitals: "cv", "rqth"."""
    return _SMALL_SIGLE.sub(lambda m: m[0].upper(), text)


def with_its_verb(text: str) -> str:
    """ "dossier déposé le 12" as "le dossier a été déposé le 12"; any other text as it was."""
    match = _NOUN_DONE.match(text)
    if match is None or _AUXILIARY_FIRST.match(fold(match["noun"])):
        return text  # "a envoyé son CV": the verb is there, its subject is not
    if _NOT_A_NOUN.match(match["noun"].lower()) or _NO_NOUN_INSIDE.search(match["noun"]):
        return text
    form = verb_form(fold(match["done"]))
    if form is None or not form.may_be(PARTICIPLE) or _has_a_verb(match["noun"]):
        return text
    if fold(match["done"]) in _NO_PARTICIPLE or _FOLLOWED.match(match["rest"]):
        return text
    noun, agreement = _OF_A_DAY.sub(" du ", match["noun"]), _agreement(match["done"])
    if not _DETERMINER.match(noun):
        if noun[:1].isupper() and not noun[:2].isupper():
            return text
        noun = _with_article(noun, agreement)
    return f"{noun} {_auxiliary(form.verbs, agreement, match['how'])}{match['done']}{match['rest']}"


def _auxiliary(verbs: frozenset[str], agreement: str, how: str) -> str:
    several = agreement.endswith("s")
    how = how.strip()
    denied = how.startswith(("pas", "toujours pas"))
    ones = ("est", "sont") if verbs & _STATES else ("a", "ont")
    verb = ones[several]
    been = "" if verbs & _STATES else "été "
    said = f"{'ne ' if verb == 'sont' else 'n’'}{verb}" if denied else verb
    return f"{said} {how + ' ' if how else ''}{been}"


def _agreement(participle: str) -> str:
    return ("e" if re.search(r"e(?:s)?$", participle) else "") + (
        "s" if participle.endswith("es") or participle.endswith("és") or participle.endswith("us") else ""
    )


def _with_article(noun: str, agreement: str) -> str:
    if agreement.endswith("s"):
        return f"les {noun}"
    if _VOWEL.match(noun) and not noun[:2].isupper():
        return f"l’{noun}"
    return f"{'la' if agreement == 'e' else 'le'} {noun}"


def _has_a_verb(noun: str) -> bool:
    words = re.findall(r"[\wà-ÿ]+", noun)
    forms = [verb_form(fold(w)) for w in words[1:]]
    return any(f is not None and f.may_be(FINITE) and not f.may_be(PARTICIPLE) for f in forms)
