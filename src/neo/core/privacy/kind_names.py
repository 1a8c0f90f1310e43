"""The types of identifiers in French, for pages and explanations."""

from __future__ import annotations

from neo.core.privacy.kinds import Kind

KIND_NAMES: dict[Kind, str] = {
    Kind.PERSON: "personne",
    Kind.PHONE: "téléphone",
    Kind.EMAIL: "adresse mail",
    Kind.ADDRESS: "adresse",
    Kind.CITY_POSTCODE: "commune et code postal",
    Kind.BIRTH_DATE: "date de naissance",
    Kind.NIR: "numéro de sécurité sociale",
    Kind.FRANCE_TRAVAIL_ID: "identifiant France Travail",
    Kind.IBAN: "compte bancaire",
    Kind.SIRET: "numéro SIRET",
    Kind.PLATE: "plaque d’immatriculation",
    Kind.URL: "adresse d’un site",
    Kind.HANDLE: "compte en ligne",
    Kind.ID_DOCUMENT: "pièce d’identité",
    Kind.ORGANISATION: "organisme",
}
