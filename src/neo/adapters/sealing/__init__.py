"""Sealing with PyNaCl: a key an entry, sealed to the DPO and, around that, to a second holder."""
