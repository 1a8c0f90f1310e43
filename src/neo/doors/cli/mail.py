"""`neo mail …`: the adviser's mailbox. Read without a trace; drafts are put on demand; nothing is sent."""

from __future__ import annotations

import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from neo.core.errors import FileUnreadable
from neo.doors.cli.output import printable, write_json
from neo.doors.cli.tasks import As, AsJson, Provider, Tone, Why

if TYPE_CHECKING:
    from neo.core.mail.linking import Directory, Link
    from neo.core.mail.shapes import MailHead, ReceivedMail

app = typer.Typer(
    no_args_is_help=True, help="La boîte aux lettres : la lire, y déposer un brouillon ; rien n’est envoyé."
)

MailId = Annotated[str, typer.Argument(metavar="MAIL", help="L’identifiant donné par « neo mail list ».")]
MAX_REPLY = 400_000
"""Octets of a reply that are read."""
_KINDS = {"own": "", "quoted": "cité", "forwarded": "transféré", "signature": "signature"}

T = TypeVar("T")


@app.command("check")
def check(as_json: AsJson = False) -> None:
    """Dire si la boîte répond et quels dossiers sont utilisés ; aucun mail n’est lu."""
    from dataclasses import asdict

    from neo.wiring.mail import open_mailbox

    state = _run(open_mailbox().state())
    if as_json:
        write_json(asdict(state))
        return
    print(printable(f"« {state.place} » répond : {state.mails} mails dans « {state.inbox} »."))
    print(printable(f"Les brouillons iront dans « {state.drafts} ». NÉO n’envoie rien."))


@app.command("list")
def list_(
    most: Annotated[int, typer.Option("--most", metavar="N", min=1, max=500, help="Combien de mails.")] = 30,
    login: As = None,
    as_json: AsJson = False,
) -> None:
    """Les derniers mails reçus et la personne de chacun ; rien n’est marqué comme lu."""
    from neo.wiring.mail import open_mailbox

    _owner_only(login)
    people = _people(login)
    heads = _run(open_mailbox().heads(most))
    lines = [(head, people.link(head)) for head in heads]
    if as_json:
        write_json({"mails": [_head_as_json(head, link) for head, link in lines]})
        return
    for head, link in lines:
        when = head.when.strftime("%d/%m/%Y %H:%M") if head.when else "jour inconnu"
        whose = link.record_id or "à rattacher"
        print(printable(f"{head.ref}  {when}  {whose}  {head.sender or 'sans expéditeur'}  {head.subject}"))
    if not lines:
        print("Aucun mail reçu.", file=sys.stderr)


@app.command("show")
def show(mail_id: MailId, login: As = None, as_json: AsJson = False) -> None:
    """Un mail : ses mots, ce qu’il cite ou transfère, le texte caché, les noms des pièces jointes."""
    from neo.wiring.mail import open_mailbox

    _owner_only(login)
    mail = _run(open_mailbox().read([mail_id]))[0]
    link = _people(login).link(mail.head)
    if as_json:
        write_json(_mail_as_json(mail, link))
        return
    print(printable(f"De : {mail.head.shown_sender}\nObjet : {mail.head.subject}"))
    print(link.sentence)
    for block in mail.body.blocks:
        title = _KINDS[block.kind]
        text = mail.body.text[block.start : block.end].strip("\n")
        print("\n" + printable(f"[{title}]\n{text}" if title else text))
    for attachment in mail.body.attachments:
        print(printable(f"Pièce jointe (non ouverte) : {attachment.name}, {attachment.kind}"))
    for notice in mail.body.notices:
        print(notice, file=sys.stderr)


@app.command("draft")
def draft(
    mail_id: MailId,
    tone: Tone = None,
    provider: Provider = None,
    login: As = None,
    why: Why = None,
    as_json: AsJson = False,
) -> None:
    """Proposer une réponse à ce mail à partir du dossier de la personne ; rien n’est déposé ni envoyé."""
    from neo.core.mail.as_message import with_mails
    from neo.doors.cli.opening import Asker, desk_for, fixed_day, load_record, load_texts
    from neo.doors.cli.tasks import finish
    from neo.wiring.mail import MailUnlinked, open_mailbox

    _owner_only(login)
    mail = _run(open_mailbox().read([mail_id]))[0]
    link = _people(login).link(mail.head)
    if not link.record_id:
        raise MailUnlinked(id=mail_id, reason=link.sentence)
    dossier = with_mails(load_record(link.record_id, "mail", Asker(login, why), provider), [mail])
    day = fixed_day(None) or dossier.today
    desk = desk_for(Asker(login, why), provider)
    events = desk.draft(dossier, mail_id, today=day, tone=tone, texts=load_texts())
    finish(events, as_json)


def _owner_only(login: str | None) -> None:
    """In a deployment the mailbox is its owner's: nobody else reads it or writes in it."""
    from neo.core.errors import NotAllowed
    from neo.wiring.laboratory import is_laboratory
    from neo.wiring.settings import data_dir

    owner = os.environ.get("NEO_MAIL_LOGIN", "").strip()
    if not is_laboratory(data_dir()) and (not owner or login != owner):
        raise NotAllowed(rule="la boîte n’est ouverte qu’au compte de NEO_MAIL_LOGIN, nommé par --as")


@app.command("put-draft")
def put_draft(
    mail_id: MailId,
    text: Annotated[
        Path, typer.Option("--text", metavar="FICHIER", help="La réponse, en UTF-8 ; « - » : l’entrée.")
    ],
    login: As = None,
    as_json: AsJson = False,
) -> None:
    """Déposer la réponse relue dans les brouillons, comme réponse à ce mail ; l’envoyer reste à vous."""
    from dataclasses import asdict
    from datetime import datetime

    from neo.core.mail.outgoing import reply_to
    from neo.wiring.mail import adviser_address, open_mailbox

    _owner_only(login)
    words, sender, mailbox = _words(text), adviser_address(), open_mailbox()
    mail = _run(mailbox.read([mail_id]))[0]
    reply = reply_to(mail, words, sender=sender, written_at=datetime.now().astimezone())
    placed = _run(mailbox.put_draft(reply))
    if as_json:
        write_json({**asdict(placed), "sentence": placed.sentence})
    else:
        print(printable(placed.sentence))


def _people(login: str | None) -> Directory:
    """Everybody this laboratory holds a record of; in a deployment, those this account supports."""
    from neo.core.mail.linking import Directory
    from neo.doors.cli.opening import has_records, may_be_listed, open_store, say_laboratory
    from neo.wiring.mail import directory

    say_laboratory()
    if not has_records():
        return Directory(())
    store = open_store()
    return directory(store, [line.id for line in may_be_listed(store, login)])


def _run(asked: Coroutine[Any, Any, T]) -> T:
    import asyncio

    return asyncio.run(asked)


def _words(path: Path) -> str:
    """The reply as the adviser has it, from a file or standard input."""
    try:
        raw = sys.stdin.buffer.read(MAX_REPLY + 1) if str(path) == "-" else path.read_bytes()[: MAX_REPLY + 1]
        if len(raw) > MAX_REPLY:
            raise FileUnreadable(path=path, problem=f"la réponse dépasse {MAX_REPLY // 1000} ko")
        return raw.decode("utf-8")
    except OSError:
        problem = "ce fichier n’existe pas ou n’est pas lisible"
    except UnicodeDecodeError:
        problem = "la réponse n’est pas en UTF-8"
    raise FileUnreadable(path=path, problem=problem)


def _head_as_json(head: MailHead, link: Link) -> dict[str, Any]:
    return {
        "id": head.ref,
        "de": head.sender,
        "nom": head.sender_name,
        "objet": head.subject,
        "date": head.when.isoformat() if head.when else None,
        "lu": head.seen,
        "repondu": head.answered,
        "octets": head.octets,
        "dossier": link.record_id or None,
        "rattachement": link.kind.value,
        "possibles": list(link.candidates),
    }


def _mail_as_json(mail: ReceivedMail, link: Link) -> dict[str, Any]:
    body = mail.body
    return {
        **_head_as_json(mail.head, link),
        "corps": body.text,
        "blocs": [{"type": b.kind.value, "debut": b.start, "fin": b.end} for b in body.blocks],
        "texteCache": body.has_hidden_text,
        "piecesJointes": [a.as_json() for a in body.attachments],
        "remarques": list(body.notices),
    }
