"""Lines of interview notes: what a conclusion leaves out, and look-alikes it keeps.

Each row: the line, words that must not be told, words that must be. Written before the code was run; the
second half of each table is never read when a miss is mended.
"""

from __future__ import annotations

Row = tuple[str, tuple[str, ...], tuple[str, ...]]

LEFT_OUT: tuple[Row, ...] = (
    (
        "cv mis à jour le 12/05. elle est assez bornée, on n'avance pas",
        ("bornée", "n'avance pas"),
        ("12/05",),
    ),
    ("son beau frère est en garde à vue depuis hier", ("garde à vue", "beau frère"), ()),
    ("a repris ses antidépresseurs, dort 4h par nuit", ("antidépresseurs", "dort"), ()),
    ("monsieur sent la cigarette et la sueur, tenue pas adaptée", ("sueur", "tenue"), ()),
    ("d'après la voisine il travaille au noir le week-end", ("au noir", "voisine"), ()),
    ("permis : heures à reprendre le 14/06. il me prend pour une idiote", ("idiote",), ("14/06",)),
    ("sa fille a fait une tentative de suicide en mars", ("suicide",), ()),
    ("RSA renouvelé le 02/04, un vrai profiteur si vous voulez mon avis", ("profiteur",), ("02/04",)),
    ("le compagnon a été hospitalisé sous contrainte, elle gère tout", ("hospitalisé", "contrainte"), ()),
    ("elle boit je pense, haleine", ("boit", "haleine"), ()),
    ("dossier de rémunération complet, elle a pleuré dans le bureau", ("pleuré",), ("rémunération",)),
    ("il paraît que son ancien patron l'a viré pour vol", ("vol",), ()),
    ("très remonté contre le monde entier, limite complotiste", ("complotiste", "remonté"), ()),
    (
        "stage du 06/07 au 17/07 confirmé, mais franchement il est lent et brouillon",
        ("lent", "brouillon"),
        ("17/07",),
    ),
    ("sa mère a un cancer du sein, elle l'accompagne aux chimios", ("cancer", "chimios"), ()),
    # never read
    ("cherche des excuses pour tout, mauvaise volonté évidente", ("excuses", "mauvaise volonté"), ()),
    ("anglais : test le 22/09 à 9h. elle se surestime beaucoup", ("surestime",), ("22/09",)),
    ("frère en prison à Fleury, ne pas en parler devant lui", ("prison", "Fleury"), ()),
    ("est suivie en CMP depuis janvier, change de traitement", ("CMP", "traitement"), ()),
    ("bruit de couloir : elle serait enceinte", ("enceinte",), ()),
    ("devis auto-école 1 350 € reçu ; il fait un peu pitié", ("pitié",), ("1 350",)),
    ("le fils aîné se drogue, elle n'en dort plus", ("drogue",), ()),
    ("Mme est de confession musulmane, voile retiré à l'entrée", ("musulmane", "voile"), ()),
    (
        "candidature Leroux envoyée le 03/10. personnalité compliquée, faut s'accrocher",
        ("personnalité",),
        ("03/10",),
    ),
    ("son mari la surveille, jaloux maladif", ("jaloux",), ()),
    ("sous tramadol pour le dos, somnole", ("tramadol", "somnole"), ()),
    ("elle ment sur ses dates de contrat à mon avis", ("ment",), ()),
    ("la grand-mère perd la tête, placée en ehpad le 3", ("perd la tête", "ehpad"), ()),
    (
        "rdv cap emploi le 18/11 à 10h. il est bizarre aujourd'hui, regard fuyant",
        ("bizarre", "fuyant"),
        ("18/11",),
    ),
    ("condamné en 2019 pour conduite en état d'ivresse, permis récupéré", ("ivresse", "condamné"), ()),
)

KEPT: tuple[Row, ...] = (
    ("visite médicale d'embauche le 14/09 à 8h", (), ("visite médicale", "14/09")),
    ("garde de sa fille réglée : sa mère prend le mercredi", (), ("mercredi",)),
    ("candidature aide-soignante à l'hôpital de Vesoul envoyée le 02/05", (), ("hôpital", "02/05")),
    ("RQTH : dossier de renouvellement à déposer avant le 30/06", (), ("RQTH", "30/06")),
    ("formation secrétaire médicale acceptée, début le 07/09", (), ("secrétaire médicale", "07/09")),
    ("il ne veut pas de travail de nuit", (), ("nuit",)),
    (
        "elle conteste la radiation du 12/03, demande un rendez-vous avec la direction",
        (),
        ("12/03", "conteste"),
    ),
    ("son mari l'emmène en voiture jusqu'au 15/08", (), ("15/08",)),
    ("poste difficile à pourvoir, salaire 1 850 € brut", (), ("1 850",)),
    ("le directeur est absent jusqu'au 20/04, rappeler après", (), ("20/04",)),
    ("contrat aidé : prescription à faire avant l'embauche le 01/10", (), ("01/10",)),
    ("assistante sociale : rendez-vous le 09/12 pour l'aide au loyer", (), ("09/12", "loyer")),
    ("test de français passé : niveau B1 écrit, A2 oral", (), ("B1", "A2")),
    ("elle est disponible à partir du 2 novembre, tous les jours sauf jeudi", (), ("2 novembre", "jeudi")),
    ("immersion validée chez Paysages Verts du 11/05 au 15/05", (), ("11/05", "15/05")),
    # never read
    ("stage en psychiatrie refusé, elle préfère la gériatrie", (), ("gériatrie",)),
    ("dit que l'atelier CV ne lui a servi à rien", (), ("atelier CV",)),
    ("colis alimentaire demandé au CCAS pour vendredi 22/05", (), ("CCAS", "22/05")),
    ("contrat saisonnier au domaine viticole Perrin, 3 mois dès le 25/08", (), ("Perrin", "25/08")),
    ("entretien à la clinique des Tilleuls le 17/02 à 15h avec la cadre de santé", (), ("clinique", "17/02")),
    ("permis suspendu jusqu'au 31/01, cherche un poste accessible en bus", (), ("31/01", "bus")),
    ("l'employeur a une attitude correcte, paie le 5 du mois", (), ("le 5",)),
    ("reprise d'études : dossier à rendre pour le 30/04", (), ("30/04",)),
    ("aménagement de poste : siège ergonomique commandé le 08/06", (), ("siège", "08/06")),
    ("son fils commence l'école en septembre, elle sera libre de 8h30 à 16h", (), ("8 h 30", "16 h")),
    ("refuse l'offre de Carrier : trop loin, 55 km", (), ("55 km", "Carrier")),
    ("plusieurs candidatures envoyées dans le médico-social, 2 réponses", (), ("médico-social",)),
    ("cherche dans la petite enfance, CAP obtenu en juin", (), ("petite enfance", "CAP")),
    ("micro-entreprise : déclaration trimestrielle à faire avant le 31/07", (), ("31/07",)),
    ("accident de trajet déclaré, reprise du travail le 16/03", (), ("16/03",)),
)
READ_LEFT_OUT, UNREAD_LEFT_OUT = LEFT_OUT[:15], LEFT_OUT[15:]
READ_KEPT, UNREAD_KEPT = KEPT[:15], KEPT[15:]
