"""The page of an adviser's day, from the request to its first appointment and to its last part."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import Iterator
from datetime import date
from typing import Any

from bench.heavy import Document, generated, samples
from bench.in_process import forget
from bench.timing import Effort, Row, Timing, summed_up

APPOINTMENTS = 12
OTHERS = 48
"""Records of the larger portfolio whose person is not met that day."""
REPORTS = 8
TODAY = date(2026, 6, 15)


def day_rows(effort: Effort, account: Any) -> Iterator[Row]:
    """A day of twelve appointments with a portfolio of twelve, then of sixty. Django is set up; every record
    of its data folder is replaced."""
    from neo.storage.records.models import StoredRecord

    os.environ["NEO_TODAY"] = TODAY.isoformat()
    StoredRecord.objects.all().delete()
    _save(_met(account))
    yield from _rows(effort, account, APPOINTMENTS, "≤ 1 s")
    others = OTHERS if effort.runs > 2 else 3
    _save(_followed(account, others))
    yield from _rows(effort, account, APPOINTMENTS + others, "–")


def _rows(effort: Effort, account: Any, records: int, goal: str) -> Iterator[Row]:
    first, last, size = _timed(account, max(2, effort.runs // 4))
    about = f"{APPOINTMENTS} appointments, {records} records, never read, {size >> 10} kB"
    yield Row(f"day, first appointment, {records} records", "–", first, about)
    yield Row(f"day, last part, {records} records", goal, last, about)


def _timed(account: Any, runs: int) -> tuple[Timing, Timing, int]:
    """Until the first appointment and until the last part, and the page's octets; each time read anew."""
    from django.test import Client

    client = Client()
    client.force_login(account)
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items())
    first, last, octets = [], [], 0
    for run in range(runs + 1):
        forget()
        start = time.perf_counter(), time.process_time()
        parts = asyncio.run(_parts(cookie))
        if run:  # the first one opens what is opened once
            taken = [(wall - start[0], cpu - start[1]) for wall, cpu, _ in parts]
            first.append(taken[1])
            last.append(taken[-1])
        octets = sum(size for _, _, size in parts)
    return summed_up(first), summed_up(last), octets


async def _parts(cookie: str) -> list[tuple[float, float, int]]:
    """When each part left, by the clock and by the processor, and its octets. The first is the frame."""
    from neo.site.asgi import application

    headers = [(b"host", b"127.0.0.1"), (b"cookie", cookie.encode())]
    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http",
        "path": "/journee/", "raw_path": b"/journee/", "query_string": b"", "headers": headers,
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    found: list[tuple[float, float, int]] = []
    asked = iter([{"type": "http.request", "body": b"", "more_body": False}])

    async def receive() -> dict[str, Any]:
        for message in asked:
            return message
        await asyncio.Event().wait()  # the reader stays to the end
        raise AssertionError

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start" and message["status"] != 200:
            raise LookupError(f"/journee/ answers {message['status']}")
        if message.get("body"):
            found.append((time.perf_counter(), time.process_time(), len(message["body"])))

    await application(scope, receive, send)  # type: ignore[arg-type]
    return found


def _save(documents: Iterator[Document]) -> None:
    from neo.storage.records.store import RecordStore

    for document in documents:
        RecordStore().save(json.dumps(document, ensure_ascii=False), document, replace=True)


def _met(account: Any) -> Iterator[Document]:
    """The samples and generated records, each with one appointment of the day, every half hour from 8."""
    shipped = samples()
    more = (generated(REPORTS, seed) for seed in range(APPOINTMENTS - len(shipped)))
    for number, document in enumerate((*shipped, *more)):
        hour, minute = divmod(8 * 60 + 30 * number, 60)
        slot = {
            "id": f"RDV-DAY-{number}",
            "date": f"{TODAY.isoformat()}T{hour:02}:{minute:02}:00+02:00",
            "duree": 30,
            "modaliteContact": "AGENCE",
            "typeRDV": "CONVOCATION",
            "theme": "Suivi",
            "statut": "PRIS",
        }
        yield _followed_by(account, document, f"DAY-{number}", slot)


def _followed(account: Any, count: int) -> Iterator[Document]:
    for number in range(count):
        yield _followed_by(account, generated(REPORTS, 1000 + number), f"OTHER-{number}")


def _followed_by(account: Any, document: Document, record_id: str, *slots: Document) -> Document:
    """The record under another id, supported by ``account``, with ``slots`` alone on the day."""
    before = [r for r in document.get("rendezVous", ()) if not r["date"].startswith(TODAY.isoformat())]
    agency = document["referent"]["structure"] | {"codeSafir": account.agency_code}
    adviser = document["referent"] | {"id": account.adviser_id, "structure": agency}
    return document | {"id": record_id, "referent": adviser, "rendezVous": [*before, *slots]}
