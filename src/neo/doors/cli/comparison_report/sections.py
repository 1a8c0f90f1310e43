"""The sections of the report, each a piece of markup."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from neo.core.evaluation.comparison.claims import Claim, Difference, counted
from neo.core.evaluation.comparison.comparison import Comparison, Contender
from neo.core.evaluation.comparison.criteria import Judged, verdict
from neo.core.evaluation.comparison.outcome import Line, Told
from neo.doors.cli.comparison_report import words
from neo.doors.cli.comparison_report.tables import table
from neo.doors.cli.comparison_report.words import html

_LEAK = "Fuite"


def contenders(found: Comparison) -> str:
    """Who is compared: two cards."""
    cards = (("Actuel", "first", found.first), ("Candidat", "second", found.second))
    return '<div class="sides">' + "".join(_card(*card) for card in cards) + "</div>"


def _card(role: str, side: str, contender: Contender) -> str:
    card = contender.card
    prices = "non donnés"
    if card.price_in is not None and card.price_out is not None:
        low, high = (words.number(price, 2) for price in (card.price_in, card.price_out))
        prices = f"{low} € lus, {high} € écrits, par million de tokens"
    facts = {
        "Modèle": card.model,
        "Opérateur": card.operator,
        "Lieu": "nos machines" if card.own_ground else card.place,
        "Prix": prices,
        "Réponses": "enregistrées, rejouées sans être redemandées" if contender.replayed else "en direct",
    }
    facts |= {"À savoir": " ".join(contender.notices)} if contender.notices else {}
    rows = "".join(f"<dt>{html(key)}</dt><dd>{html(value)}</dd>" for key, value in facts.items())
    return f'<div class="side {side}"><h2>{html(role)} : {html(contender.shown)}</h2><dl>{rows}</dl></div>'


def decision(found: Comparison) -> str:
    """The verdict, each criterion, and the file they come from."""
    state = verdict(found.judged).value if found.criteria else "none"
    said = f'<p class="said">{html(words.verdict_sentence(found))}</p>'
    parts = [f'<section id="verdict" class="verdict {state}"><h2>Verdict</h2>{said}']
    if found.criteria is not None:
        if found.criteria.title:
            parts.append(f"<p>{html(found.criteria.title)}</p>")
        headings = ("Mesure", "Attendu", "Jugé sur", found.first.shown, found.second.shown, "Résultat")
        rows = [_judged_row(one) for one in found.judged]
        parts.append(table("Chaque critère, tel qu’il était écrit", headings, rows, numbers=(3, 4)))
        parts.append(
            "<details><summary>Le fichier des critères</summary>"
            f"<p>{html('Écrit avant l’exécution, commencée le ' + words.moment(found.run.begun) + '.')} "
            f"SHA-256{words.FULL}: <code>{html(found.run.digest)}</code></p>"
            f"<pre>{escape(found.criteria.written)}</pre></details>"
        )
    return "".join(parts) + "</section>"


def _judged_row(one: Judged) -> tuple[str, ...]:
    criterion, figure = one.criterion, one.figure
    unit = figure.kind.unit if figure else "share"
    first, second = (figure.first, figure.second) if figure else (None, None)
    why = f" {html(one.why)}" if one.why else ""
    reason = f"<br><span class='soft'>{html(criterion.why)}</span>" if criterion.why else ""
    return (
        html(figure.kind.label if figure else criterion.figure) + reason,
        html(words.limit(criterion, unit)),
        html(words.judged_on(criterion)),
        html(words.value(unit, first)),
        html(words.value(unit, second)),
        f'<span class="mark {one.held.value}">{html(words.HELD[one.held])}</span>{why}',
    )


def summary(found: Comparison) -> str:
    """What a reader in a hurry takes away, in whole sentences."""
    leaks, *others = _told(found)
    state = ' class="bad"' if leaks.startswith(_LEAK) else ""
    told = "".join(f"<li>{html(sentence)}</li>" for sentence in others)
    return f"<ul><li{state}>{html(leaks)}</li>{told}</ul>"


def _told(found: Comparison) -> Iterator[str]:
    yield _leaks_told(found)
    claims = counted(found.claims)
    same = claims[Difference.NONE] + claims[Difference.WORDS]
    facts = words.count_of(len(found.claims), "fait prévu", "faits prévus")
    yield f"Sur {facts}, {words.number(same, 0)} sont dits avec les mêmes valeurs des deux côtés."
    for contender in (found.first, found.second):
        held = [sentence for _, writer, sentence in found.held_back() if writer is contender]
        shown = words.count_of(len(held), "phrase retenue", "phrases retenues")
        yield f"{words.who(contender)} : {shown} par le vérificateur, aucune n’est montrée au conseiller."
    first = next((f for f in found.figures if f.kind.name == "first_sentence_median"), None)
    if first is not None:
        yield (
            f"Première phrase vérifiée, en médiane : {words.value('seconds', first.first)} pour "
            f"{found.first.shown}, {words.value('seconds', first.second)} pour {found.second.shown}."
        )


def _leaks_told(found: Comparison) -> str:
    sides = [side for pair in found.pairs for side in (pair.first, pair.second)]
    leaks = sum(side.leaks.looked + len(side.leaks.plain) for side in sides)
    messages = sum(len(side.outcome.sent) for side in sides)
    if leaks:
        times = words.count_of(
            leaks, "identifiant du dossier est parti", "identifiants du dossier sont partis"
        )
        return f"{_LEAK} : {times} en clair, sur {words.count_of(messages, 'message', 'messages')}."
    if not messages:
        return "Aucun message n’est parti vers un modèle."
    sent = words.count_of(messages, "message envoyé", "messages envoyés")
    return f"Aucun identifiant du dossier n’est parti en clair, dans {sent} aux deux fournisseurs."


def differences(found: Comparison) -> str:
    """How many lines differ in what, then each that differs, case by case."""
    totals = counted(found.claims)
    rows = [
        (html(words.DIFFERENCES[difference].capitalize()), words.number(count, 0))
        for difference, count in totals.items()
    ]
    parts = [table("Faits prévus, selon ce qui les sépare", ("Différence", "Faits"), rows, numbers=(1,))]
    parts += [_case_differences(found, case) for case in found.cases]
    return "".join(parts)


def _case_differences(found: Comparison, case: str) -> str:
    claims = [c for c in found.claims if c.text.case.name == case]
    apart = [c for c in claims if c.difference is not Difference.NONE]
    if not apart:
        return ""
    apart.sort(key=lambda claim: list(Difference).index(claim.difference))
    told = f"{case} : {words.count_of(len(apart), 'fait dit', 'faits dits')} autrement, sur {len(claims)}"
    headings = ("Texte", found.first.shown, found.second.shown, "Différence")
    rows = [_claim_row(claim) for claim in apart]
    shown = table(f"{case}, actuel et candidat", headings, rows, said=(1, 2))
    return f"<details><summary>{html(told)}</summary>{shown}</details>"


def _claim_row(claim: Claim) -> tuple[str, ...]:
    question = claim.text.question
    title = f"{question.id}, {question.text}" if question else f"Synthèse, {claim.first.section}"
    return (
        html(title),
        _line(claim.first, claim.only_first),
        _line(claim.second, claim.only_second),
        html(words.DIFFERENCES[claim.difference]),
    )


def _line(line: Line, apart: tuple[str, ...]) -> str:
    how = "" if line.told is Told.MODEL else f'<span class="how">{html(words.TOLD[line.told])}</span>'
    only = f'<span class="apart">{html("seulement ici : " + ", ".join(apart))}</span>' if apart else ""
    refused = f'<span class="refused">{html(f"retenu : « {line.refused} »")}</span>' if line.refused else ""
    return f"{html(line.text)}{how}{refused}{only}"


def held_back(found: Comparison) -> str:
    """Every sentence of a model that was not shown, with why."""
    rows = [
        (
            html(text.name),
            html(words.who(writer)),
            html(sentence.text),
            html(" ; ".join(sentence.problems)),
        )
        for text, writer, sentence in found.held_back()
    ]
    if not rows:
        return "<p>Le vérificateur n’a retenu aucune phrase.</p>"
    headings = ("Texte", "Modèle", "Phrase retenue", "Raison")
    caption = f"{words.count_of(len(rows), 'phrase retenue', 'phrases retenues')}, avec la raison"
    return table(caption, headings, rows, said=(2,))


def failures(found: Comparison) -> str:
    """Texts that the provider asked for did not write, each reason once when it is that of both sides."""
    rows = []
    for pair in found.pairs:
        first, second = pair.first.outcome.failures, pair.second.outcome.failures
        both = first == second
        told = [("les deux", first)] if both else [(found.first.shown, first), (found.second.shown, second)]
        rows += [(html(pair.text.name), html(who), html(why)) for who, reasons in told for why in reasons]
    if not rows:
        return ""
    caption = "Textes que NÉO a écrits sans le modèle demandé, et pourquoi"
    return table(caption, ("Texte", "Modèle", "Raison"), rows)
