"""Jobs people look for: how they are named, what they ask, where one learns them. Employers are invented.

Employers and training bodies have names that follow « chez » and « de » as they are.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trade:
    """``of`` is the job after « poste », with its preposition (« d'aide-soignante »): feminine, masculine."""

    rome: str
    label: str
    of: tuple[str, str]
    employers: tuple[str, ...]
    training: str
    body: str
    skills: tuple[str, ...]
    strain: str
    wage: int


TRADES = (
    Trade(
        "K1304",
        "Aide à domicile",
        ("d'aide à domicile", "d'aide à domicile"),
        ("Les Hirondelles Services", "Domicile Plein Vent", "Cœur de Bourg Services", "Aidance 7"),
        "titre professionnel assistant de vie aux familles",
        "Domalia Formation",
        ("Aider à la toilette", "Préparer un repas", "Entretenir un logement"),
        "pas de port de charges de plus de 10 kg",
        1820,
    ),
    Trade(
        "N1103",
        "Magasinier / Magasinière et préparateur / préparatrice de commandes",
        ("de préparatrice de commandes", "de préparateur de commandes"),
        ("Logivallée", "Carmélin Stockage", "Transit Bocage", "Colisplus Nord"),
        "CACES R489 catégories 1, 3 et 5",
        "Formacariste",
        ("Préparer une commande", "Tenir un inventaire", "Conduire un chariot"),
        "pas de station debout de plus de quatre heures",
        1880,
    ),
    Trade(
        "D1106",
        "Vendeur / Vendeuse en alimentation",
        ("de vendeuse en boulangerie", "de vendeur en boulangerie"),
        ("Maricourt", "Le Fournil des Halles", "Maison Cazeaux", "Au Pain Levé"),
        "CAP vente en boulangerie",
        "Fournil Formation",
        ("Accueillir un client", "Encaisser", "Disposer des produits"),
        "pas de port de charges de plus de 15 kg",
        1810,
    ),
    Trade(
        "F1602",
        "Électricien / Électricienne du bâtiment",
        ("d'électricienne du bâtiment", "d'électricien du bâtiment"),
        ("Hélectra Bâti", "Courant Clair", "Raccord Sud-Est", "Volta-Morin"),
        "titre professionnel électricien d'équipement",
        "Voltéa Formation",
        ("Tirer des câbles", "Raccorder un tableau", "Lire un plan"),
        "pas de travail en hauteur",
        1950,
    ),
    Trade(
        "M1602",
        "Secrétaire administratif / administrative",
        ("de secrétaire administrative", "de secrétaire administratif"),
        ("Orlhac Conseil", "Gestel Courtage", "Parcfleuri Santé", "Bessonnat Notaires"),
        "titre professionnel secrétaire assistant",
        "Plume et Clavier",
        ("Tenir un agenda", "Rédiger un courrier", "Accueillir au téléphone"),
        "pas de station assise de plus de deux heures sans pause",
        1860,
    ),
    Trade(
        "G1602",
        "Cuisinier / Cuisinière",
        ("de cuisinière en collectivité", "de cuisinier en collectivité"),
        (
            "Le Goujon Doré",
            "Tablée Collectivités",
            "Passeur Traiteur",
            "Glycines Restauration",
        ),
        "CAP cuisine en dix mois",
        "Toque et Savoir",
        ("Préparer des entrées", "Respecter l'hygiène", "Gérer un stock"),
        "pas de port de charges de plus de 10 kg",
        1900,
    ),
    Trade(
        "A1203",
        "Jardinier / Jardinière paysagiste",
        ("de jardinière paysagiste", "de jardinier paysagiste"),
        ("Verdure et Compagnie", "Lagarenne Paysage", "Les Jardins d'Ysé", "Bontemps Élagage"),
        "CAP agricole jardinier paysagiste",
        "Saules Formation",
        ("Tailler une haie", "Tondre", "Poser une clôture"),
        "pas de travail bras levés",
        1840,
    ),
    Trade(
        "J1501",
        "Aide-soignant / Aide-soignante",
        ("d'aide-soignante", "d'aide-soignant"),
        ("Les Pins Clairs", "Les Ormes Bleus", "Vallon Santé", "Bellerive Résidence"),
        "diplôme d'État d'aide-soignant",
        "Demo-Santé Formation",
        ("Prendre soin d'une personne âgée", "Transmettre à l'équipe", "Refaire un lit"),
        "pas de travail de nuit",
        1980,
    ),
    Trade(
        "N4101",
        "Conducteur / Conductrice de poids lourds",
        ("de conductrice poids lourds", "de conducteur poids lourds"),
        ("Quillévéré Transports", "Fret de l'Estran", "Dauriac Messageries", "Vermandel"),
        "titre professionnel conducteur du transport routier de marchandises",
        "Routéa",
        ("Conduire un porteur", "Arrimer un chargement", "Tenir un carnet de bord"),
        "pas de manutention au hayon",
        2100,
    ),
    Trade(
        "M1810",
        "Technicien / Technicienne d'assistance informatique",
        ("de technicienne informatique", "de technicien informatique"),
        ("Octet Services", "Bastide Infogérance", "Pixel et Câbles", "Montclar Réseaux"),
        "titre professionnel technicien d'assistance en informatique",
        "Bit à Bit",
        ("Diagnostiquer une panne", "Installer un poste", "Expliquer à un utilisateur"),
        "pas de port de charges de plus de 15 kg",
        2050,
    ),
)
