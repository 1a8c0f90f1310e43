"""What is masked, and the word of its token. The names are those of `neo mask`'s JSON."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A type of direct identifier."""

    PERSON = "PERSON"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    ADDRESS = "ADDRESS"
    CITY_POSTCODE = "CITY_POSTCODE"
    BIRTH_DATE = "BIRTH_DATE"
    NIR = "NIR"
    FRANCE_TRAVAIL_ID = "FRANCE_TRAVAIL_ID"
    IBAN = "IBAN"
    SIRET = "SIRET"
    PLATE = "PLATE"
    URL = "URL"
    HANDLE = "HANDLE"
    ID_DOCUMENT = "ID_DOCUMENT"
    ORGANISATION = "ORGANISATION"


class Category(StrEnum):
    """A special category of personal data (article 9 GDPR, and article 10 for offences)."""

    HEALTH = "health"
    DISABILITY = "disability"
    UNION = "union"
    RELIGION = "religion"
    ORIGIN = "origin"
    POLITICS = "politics"
    SEXUALITY = "sexuality"
    CRIMINAL = "criminal"


TOKEN_WORDS: dict[Kind, str] = {
    Kind.PERSON: "PERSONNE",
    Kind.PHONE: "TELEPHONE",
    Kind.EMAIL: "MAIL",
    Kind.ADDRESS: "ADRESSE",
    Kind.CITY_POSTCODE: "VILLE",
    Kind.BIRTH_DATE: "NAISSANCE",
    Kind.NIR: "NIR",
    Kind.FRANCE_TRAVAIL_ID: "IDENTIFIANT",
    Kind.IBAN: "IBAN",
    Kind.SIRET: "SIRET",
    Kind.PLATE: "PLAQUE",
    Kind.URL: "LIEN",
    Kind.HANDLE: "COMPTE",
    Kind.ID_DOCUMENT: "PIECE",
    Kind.ORGANISATION: "ORGANISME",
}
LITERAL_WORD = "TEXTE"
"""The word of a token that stands for something of the input that looked like a token."""
