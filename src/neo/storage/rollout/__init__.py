"""The register of decisions, in NÉO's own database. A role decides, never a person; no record here."""
