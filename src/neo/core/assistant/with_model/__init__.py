"""Writing with a model: what it reads, how its answer is read, which of its sentences are shown.

Nothing here calls a model or holds a pseudonym; the pipeline does both.
"""
