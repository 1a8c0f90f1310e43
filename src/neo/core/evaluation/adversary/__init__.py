"""A model that lies, shipped: it takes what a model reads and tells part of it truly, part of it falsely.

Each of its sentences is labelled, so that a measure knows which of those shown are lies. Its words and lists
are its own: nothing here reads with the verifier's eyes.
"""
