"""The report as one page: self-contained, without script, readable on a screen and on paper."""

from __future__ import annotations

from importlib.resources import files

from neo.core.evaluation.comparison.comparison import Comparison
from neo.core.evaluation.comparison.figures import Group
from neo.doors.cli.comparison_report import prose, sections, words
from neo.doors.cli.comparison_report.plots import Plots, draw
from neo.doors.cli.comparison_report.tables import figure_table
from neo.doors.cli.comparison_report.words import html

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_PLACES = (
    ("verdict", "Verdict"),
    ("essentiel", "L’essentiel"),
    ("preuve", "Preuve et oublis"),
    ("confidentialite", "Ce qui est parti"),
    ("delais", "Délais"),
    ("prix", "Prix et empreinte"),
    ("qualite", "Qualité"),
    ("differences", "Phrase par phrase"),
    ("retenues", "Phrases retenues"),
    ("methode", "Méthode"),
)


def report_page(found: Comparison) -> str:
    """The whole document."""
    title = f"Bascule répétée : de {found.first.shown} à {found.second.shown}"
    style = (files(__package__) / "report.css").read_text("utf-8")
    plots = draw(found)
    return (
        f'<!doctype html>\n<html lang="fr"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{html(title)}</title><style>\n{style}</style></head>\n<body>"
        f"{_header(found)}{_contents()}<main>{_body(found, plots)}</main>"
        f"<footer><p>{html(prose.FOOTER)}</p></footer></body></html>\n"
    )


def _header(found: Comparison) -> str:
    texts = words.count_of(len(found.pairs), "texte", "textes")
    cases = words.count_of(len(found.cases), "dossier fictif", "dossiers fictifs")
    line = f"Suite « {found.run.suite} » : {texts} sur {cases}, les mêmes des deux côtés."
    if found.run.begun:
        line += f" Exécution commencée le {words.moment(found.run.begun)}."
    return (
        '<header class="top"><p class="kind">NÉO · bascule répétée</p>'
        f"<h1>De {html(words.who(found.first))} à {html(words.who(found.second))}</h1>"
        f'<p class="soft">{html(line)}</p>{sections.contenders(found)}</header>'
    )


def _contents() -> str:
    links = "".join(f'<li><a href="#{anchor}">{html(title)}</a></li>' for anchor, title in _PLACES)
    return f'<nav aria-label="Sommaire"><ul>{links}</ul></nav>'


def _body(found: Comparison, plots: Plots) -> str:
    missing = "" if plots.drawn else f'<p class="soft">{html(prose.NO_PLOTS)}</p>'
    parts = [
        sections.decision(found),
        _section("essentiel", sections.summary(found) + plots.figure("differences") + missing),
        _section(
            "preuve",
            figure_table(found, Group.PROOF, "Ce que chaque modèle a dit des faits prévus")
            + plots.figure("lines")
            + sections.failures(found),
        ),
        _section(
            "confidentialite",
            figure_table(found, Group.PRIVACY, "Les messages envoyés, relus deux fois")
            + f"<p>{html(prose.PRIVACY)}</p>",
        ),
        _section(
            "delais",
            figure_table(found, Group.DELAYS, "Depuis l’envoi de la demande") + plots.figure("delays"),
        ),
        _section("prix", figure_table(found, Group.PRICE, "Par texte écrit par le modèle") + _price(found)),
        _section(
            "qualite",
            figure_table(found, Group.QUALITY, "Les mesures de neo evaluate, sur les mêmes textes")
            + plots.figure("cases"),
        ),
        _section("differences", sections.differences(found)),
        _section("retenues", sections.held_back(found)),
        _section("methode", "".join(f"<p>{html(line)}</p>" for line in prose.method(found))),
    ]
    return "".join(parts)


def _section(anchor: str, content: str) -> str:
    heading = f'<h2 id="t-{anchor}">{html(dict(_PLACES)[anchor])}</h2>'
    return f'<section id="{anchor}" aria-labelledby="t-{anchor}">{heading}{content}</section>'


def _price(found: Comparison) -> str:
    names = {figure.kind.name for figure in found.figures}
    lines = []
    if "cents" not in names:
        lines.append("Coût non connu : les prix du contrat (NEO_…_PRICES) ne sont pas donnés.")
    if "energy_high" not in names:
        lines.append("Empreinte non estimée pour ces modèles.")
    return "".join(f'<p class="soft">{html(line)}</p>' for line in lines)
