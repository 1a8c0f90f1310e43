"""The sealed journal: what it adds to an opening, and how long a long chain takes to prove and to search."""

from __future__ import annotations

import json
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import astuple
from pathlib import Path

from nacl.public import PrivateKey

from bench.processes import environment
from bench.timing import Effort, Row, Timing, summed_up, timed
from neo.core.governance.journal.holders import HOLDERS
from neo.site.prepare import prepare
from neo.wiring.journal_keys import register
from neo.wiring.settings import read_settings


def journal_rows(effort: Effort, folder: Path) -> Iterator[Row]:
    """In a process of its own, whose data folder has holders made on the spot. ``folder`` is empty."""
    written = folder / "rows.json"
    arguments = [sys.executable, "-m", "bench.journal", str(effort.runs), str(effort.entries), str(written)]
    done = subprocess.run(arguments, env=environment(folder), capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip().splitlines()[-1])
    for subject, goal, timing in json.loads(written.read_text("utf-8")):
        yield Row(subject, goal, Timing(*timing))


def _measured(runs: int, entries: int) -> Iterator[Row]:
    folder = read_settings().data_dir
    for role in HOLDERS:
        register(folder, role, bytes(PrivateKey.generate().public_key))
    prepare(folder)
    yield _opening(runs)
    _fill(entries)
    subject = f"journal of {entries} entries"
    yield _once(f"{subject}, verified whole", "≤ 60 s for 1,000,000", _verify)
    yield _once(f"{subject}, those of one record found", "–", _select)


def _opening(runs: int) -> Row:
    from neo.storage.accounts.models import Account
    from neo.storage.records.store import RecordStore
    from neo.wiring.journal import Act, write_opening

    account = Account.objects.get(login="lise.marchetti")
    line = RecordStore().portfolio(account.adviser_id)[0]
    reasons = iter(range(1 << 30))  # another act each time: the same one is written once a minute

    def write() -> None:
        write_opening(account, line, Act("record", reason=str(next(reasons))))

    return Row("what the journal adds to an opening", "p95 ≤ 3 ms", timed(write, runs * 5))


def _fill(count: int) -> None:
    """Entries as they are stored, their seals drawn at random: proving reads bytes, whatever they hold."""
    from neo.core.governance.journal.marks import MARKS
    from neo.storage.oversight import journal
    from neo.storage.oversight.journal_models import JournalEntry, JournalTip
    from neo.wiring.clock import this_day
    from neo.wiring.retention import SEAL

    JournalEntry.objects.all().delete()
    JournalTip.objects.all().delete()
    today, page = this_day(), 5000
    pool = secrets.token_bytes(SEAL + 4096)
    for start in range(0, count, page):
        drafts = [
            journal.Draft("opening", b"x" * 8, pool[i % 4096 :][:SEAL], lambda _: secrets.token_bytes(MARKS))
            for i in range(start, min(start + page, count))
        ]
        journal.append(today, drafts)


def _verify() -> None:
    from neo.wiring.journal_check import check

    report = check()
    if report.problems:
        raise RuntimeError(report.problems[0])


def _select() -> None:
    from neo.core.governance.journal.marks import RECORD, select, token
    from neo.storage.oversight import journal

    tokens = [token(b"k" * 32, RECORD, "DEMO-01")]
    for month in journal.months():
        list(select(journal.marked(month), RECORD, tokens))


def _once(subject: str, goal: str, work: Callable[[], None]) -> Row:
    start, cpu = time.perf_counter(), time.process_time()
    work()
    return Row(subject, goal, summed_up([(time.perf_counter() - start, time.process_time() - cpu)]))


if __name__ == "__main__":
    rows = [(r.subject, r.goal, astuple(r.timing)) for r in _measured(*map(int, sys.argv[1:3])) if r.timing]
    Path(sys.argv[3]).write_text(json.dumps(rows), encoding="utf-8")
