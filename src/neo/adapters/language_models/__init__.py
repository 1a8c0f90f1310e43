"""Language models at their providers: each adapter plays ``neo.core.language_models.port``.

The providers' libraries are optional extras, imported when a model is first asked. They make the
call (address, key, parameters, refusals); the answer is read by NÉO's own reader (``event_stream``,
``answer``), one for all: it costs less a chunk than theirs, and tells a cut from an end.
"""
