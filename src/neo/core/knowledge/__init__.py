"""Dated texts: what a rule says, since when, until when, and who says it.

One function for every caller, ``answering.search(question, texts, today)``:

- it gives a ``KnowledgeAnswer`` (``answers``): ``sentences`` are the text's own words, each a ``Cited`` with
  its text, section and characters; ``dated`` is the one sentence that tells the date; ``warnings`` tell
  former names and texts about to end; ``notices`` tell how a form with several meanings was read;
- or a ``KnowledgeRefusal``: ``reason`` (``not_in_force``, ``expired``, ``abolished``, ``ambiguous``,
  ``verdict``), ``message`` in French, ``nearest`` (what comes closest, never the answer), ``choices`` (the
  meanings of an ambiguous form, each with the question to ask instead).

``texts`` are ``DatedText`` values (``texts``), read from documents by ``reading.read_document``; several
versions of one text share a ``key``, and the one in force on ``today`` speaks. Nothing here reads a file.
"""
