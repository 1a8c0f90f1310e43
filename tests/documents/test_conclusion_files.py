"""A conclusion as a file: every line of it, no alert, whatever the characters."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from zipfile import ZipFile

from docx import Document
from odf import text as odf_text
from odf.opendocument import load
from odf.teletype import extractText

from neo.core.assistant.results import Sentence
from neo.core.assistant.writings import Alert, Conclusion, Part, Step
from neo.doors.documents.conclusion import as_text
from neo.doors.documents.docx_file import conclusion_as_docx
from neo.doors.documents.odt_file import conclusion_as_odt

CONCLUSION = Conclusion(
    "S01",
    (
        Part(
            "Points abordés",
            (Sentence("Le CV a été envoyé <le 3> & « reçu »."), Sentence("Un\x00signe\x1b.")),
        ),
    ),
    (Step("P03", "Q16", "Relancer la mairie.", date(2026, 3, 30)),),
    (Alert("judgement", 0, 9, "Appréciation laissée de côté."),),
)
LINES = (
    "Le CV a été envoyé <le 3> & « reçu ».",
    "Un�signe�.",
    "Réalisation du suivi de ses candidatures et relance des recruteurs : "
    "Relancer la mairie. Pour le 30/03/2026.",
)


def test_a_docx_holds_every_line_and_no_alert() -> None:
    document = Document(BytesIO(conclusion_as_docx(CONCLUSION)))
    told = [p.text for p in document.paragraphs]
    assert [line for line in LINES if line not in told] == []
    assert not any("Appréciation" in line for line in told)
    assert next(p.text for p in document.paragraphs if p.style.name == "Heading 1") == "Points abordés"


def test_an_odt_holds_every_line_and_no_alert() -> None:
    document = load(BytesIO(conclusion_as_odt(CONCLUSION)))
    told = [extractText(p) for p in document.getElementsByType(odf_text.P)]
    assert [line for line in LINES if line not in told] == []
    assert not any("Appréciation" in line for line in told)


def test_an_odt_opens_with_its_kind() -> None:
    with ZipFile(BytesIO(conclusion_as_odt(CONCLUSION))) as archive:
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"


def test_the_bare_text_can_be_pasted() -> None:
    assert as_text(CONCLUSION).splitlines()[:2] == ["Points abordés", f"- {LINES[0]}"]
