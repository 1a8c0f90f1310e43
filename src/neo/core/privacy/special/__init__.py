"""Special categories: statements about health, disability, union, religion, origin, politics, sexuality,
offences.

What is flagged is a statement about somebody, never a sector, a trade or a workplace that shares its words.
One file a category: a function ``says(clause)`` and its table of good and bad examples.
"""
