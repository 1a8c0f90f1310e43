"""Pseudonymisation: what identifies somebody is found, replaced by numbered tokens, and put back afterwards.

The key table (which token stands for whom) lives one exchange, in memory; everything outside this room and
the pipeline calls ``preview.preview(text, dossier)``, which gives masked text and spans without the table.
"""
