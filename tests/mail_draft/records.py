"""One fictitious record with a mail to answer, written for the tests of the drafts."""

from __future__ import annotations

from typing import Any

from neo.core.assistant.mail_draft.drafting import draft_reply
from neo.core.assistant.writings import DraftReply
from neo.core.dossier.exchange import read_dossier
from neo.core.dossier.model import Dossier

TODAY = "2026-06-10T09:00:00+02:00"
MINE = "lise.tessier@example.fr"
AGENT = {"id": "A", "nom": "MERCADIER", "prenom": "Odile"}
REPORTS = (
    (
        "2026-05-06",
        "Entretien chez Les Lucioles prévu le 28/06/2026 à 10 h avec Mme Farge, 4 rue des Tilleuls.\n"
        "Dossier de la formation auxiliaire à déposer avant le 20/06/2026.\n"
        "Suivi au CMP pour dépression, traitement lourd.\n"
        "ARE 31,40 € brut par jour jusqu'au 30/09/2026.",
    ),
)


def record(body: str, *, sender: str = MINE, attachments: tuple[str, ...] = (), **mail: Any) -> Dossier:
    """The record with one received mail, ``M-1``."""
    message = {
        "id": "M-1",
        "canal": "MAIL",
        "sens": "ENTRANT",
        "de": sender,
        "a": ["agence@example.org"],
        "date": "2026-06-08T10:00:00+02:00",
        "objet": "questions",
        "corps": body,
        "piecesJointes": [{"nom": n, "type": "application/pdf", "octets": 1000} for n in attachments],
        "etat": "NON_LU",
    } | mail
    return read_dossier(
        {
            "schema": "neo-dossier/1",
            "id": "T-1",
            "exporteLe": TODAY,
            "referent": AGENT | {"email": "agence@example.org"},
            "identite": {
                "civilite": "Mme",
                "nom": "TESSIER",
                "prenom": "Lise",
                "emails": [{"adresseEmail": MINE}],
                "telephones": [{"numeroTelephone": "06 39 98 11 22"}],
            },
            "situation": {"statut": "Inscrit"},
            "indemnisation": {"allocation": "ARE", "montantJournalier": 31.40},
            "rendezVous": [
                {
                    "id": "RDV-1",
                    "date": "2026-06-16T14:30:00+02:00",
                    "duree": 30,
                    "modaliteContact": "AGENCE",
                    "statut": "PRIS",
                    "theme": "Suivi",
                    "agent": AGENT,
                }
            ],
            "conclusionsEntretien": [
                {"id": f"CE-{n}", "date": day, "texte": text, "agent": AGENT, "statut": "VALIDE"}
                for n, (day, text) in enumerate(REPORTS, 1)
            ],
            "messages": [message],
        }
    )


def draft(body: str, tone: str | None = None, **more: Any) -> DraftReply:
    """The draft of an answer to ``body``."""
    dossier = record(body, **more)
    return draft_reply(dossier, "M-1", dossier.today, tone)


def kinds(of: DraftReply) -> list[str]:
    """The kinds of warning, in order."""
    return [w.kind for w in of.warnings]
