"""How mails ask without a question mark, and what only tells: each is read as what it is."""

from __future__ import annotations

import pytest

from neo.core.assistant.mail_draft.requests import find_requests

ASKS = (
    "Veuillez nous transmettre le contrat.",
    "Nous attendons la convention signée.",
    "Nous restons dans l'attente de votre accord.",
    "Dans l'attente de la convention pour lundi.",
    "Il conviendrait de reporter la date d'entrée.",
    "Prière de nous retourner le document.",
    "Elle voudra bien nous adresser son diplôme.",
    "Pensez à nous envoyer le devis.",
    "N'oubliez pas le devis.",
    "La convention est à nous retourner signée avant le 12.",
    "La convention doit être signée avant le 12 juin.",
    "Dites moi si la session est maintenue.",
    "Tenez moi au courant pour la session.",
    "Envoyez moi l'attestation de paiement.",
    "Donnez moi l'adresse du centre.",
    "Vous me dites si c'est bon pour le dossier.",
    "Tu me dis pour la salle.",
    "Il me faudrait une attestation pour la mairie.",
    "J'aurais besoin d'une attestation pour la mairie.",
    "Il faudrait décaler la formation.",
    "J'hésite entre le CDD et la formation.",
    "Je me demande si le CDD est compatible.",
    "Je ne peux plus venir jeudi.",
    "Je suis inquiet pour mon dossier de formation.",
    "Comment je fais pour le train.",
    "On m'a dit que le dossier était refusé, c'est vrai",
    "Qu'en pensez-vous.",
    "Votre avis sur la formation m'intéresse.",
    "Je compte sur vous pour le dossier Agefiph.",
    "Je voulais savoir pour la place en crèche.",
    "Je souhaite un autre conseiller.",
    "Je voudrais arrêter l'atelier.",
    "J'ai pas compris le courrier de la CAF.",
    "Je n'ai pas accès à mon espace.",
    "Mon mot de passe marche plus.",
    "Impossible d'ouvrir la pièce jointe.",
    "Le lien ne fonctionne pas.",
    "Le CV est à refaire non ?",
    "J'ai reçu un courrier de trop-perçu, je conteste.",
    "Je ne suis pas d'accord avec le compte rendu.",
    "Ce n'est pas ce que j'ai dit dans le compte rendu.",
    "Il y a une erreur sur ma fiche, c'est écrit célibataire.",
    "Vous aviez dit que vous appelleriez le garage.",
    "Vous deviez m'envoyer la liste.",
    "Toujours pas de nouvelles du garage.",
    "Personne ne m'a rappelé.",
    "J'attends votre appel depuis lundi.",
    "Pouvez-vous relancer la Région",
    "Un coup de main pour la lettre serait le bienvenu.",
    "Si vous avez une idée pour la garde je suis preneuse.",
    "Peut on décaler à 15 h",
    "Merci de votre retour sur le devis.",
    "Merci de confirmer.",
    "Merci pour un retour rapide sur le devis.",
    "Un petit point sur mon dossier serait bien.",
    "Je dois prévenir la CAF ou pas",
    "J'ai droit à la prime ou non",
    "Faut-il un certificat médical",
    "La date limite c'est laquelle",
    "Je voudrai savoir le montant de l'aide",
    "sa marche comment pour le bus",
    "kan es ke je comence",
    "Je ne retrouve plus la convocation.",
    "J'ai égaré le papier du centre.",
    "Le centre me demande un RIB.",
    "La mairie veut un justificatif.",
    "Ils veulent savoir si je suis dispo en juillet.",
    "Je préfère le matin, voyez si c'est possible.",
    "Est il possible d'avoir le contact",
    "Je souhaiterais un rendez-vous plus tôt.",
    "J'aimerais avancer la date",
    "Besoin d'un rendez vous rapidement",
    "Help pour le dossier svp",
    "Que faire pour la garde",
    "Quoi répondre au patron",
    "A quelle heure demain",
    "Aucune nouvelle de la formation.",
    "Je suis perdue avec les papiers.",
    "Nous vous saurions gré de nous communiquer la durée.",
    "Nous souhaitons connaître sa disponibilité.",
    "Serait-elle disponible en août",
    "Il nous manque le RIB et la carte vitale.",
    "Reste à fournir : RIB, photo.",
    "Pièces à fournir : RIB, carte d'identité.",
    "Merci de lui transmettre l'information.",
    "Pouvez vous la prévenir",
    "Je vous laisse voir avec lui pour les dates.",
    "Voyez avec lui pour les dates.",
    "À vous de me dire pour le devis.",
    "Peux-tu m'envoyer le bilan",
    "Tu peux m'envoyer le bilan",
    "Tu aurais le bilan",
    "T'as des nouvelles de la région",
    "Avis favorable ou pas",
    "OK pour vous ?",
    "Comment faire une demande de mutuelle.",
    "Combien de temps dure l'aide",
    "Nous vous remercions de nous transmettre son diplôme.",
    "Le stage et le test tombent le même jour !",
    "Nous n'avons reçu aucun justificatif.",
    "Il faut une pièce d'identité en cours de validité.",
)
TELLS = (
    "Merci beaucoup pour votre aide.",
    "Je vous souhaite une bonne journée.",
    "Je serai présente jeudi.",
    "J'ai bien reçu la convention.",
    "J'ai envoyé le CV hier.",
    "Tout s'est bien passé à l'entretien.",
    "J'attends votre réponse.",
    "Dans l'attente de votre réponse.",
    "Je vous remercie par avance.",
    "Je reste à votre disposition.",
    "Je suis contente de la formation.",
    "N'hésitez pas à m'appeler.",
    "Il a plu toute la semaine.",
    "Le patron est gentil.",
    "Je commence lundi.",
    "On m'a proposé un CDD de six mois.",
    "Veuillez agréer, Madame, mes salutations.",
    "Nous pouvons accueillir Mme Roy à compter du 3 juin.",
    "Sauf erreur de ma part, tout est réglé.",
)


@pytest.mark.parametrize("sentence", ASKS)
def test_a_turn_that_asks_is_a_request(sentence: str) -> None:
    assert find_requests(f"Bonjour,\n{sentence}\nLuc")


@pytest.mark.parametrize("sentence", TELLS)
def test_what_only_tells_asks_nothing(sentence: str) -> None:
    assert not find_requests(f"Bonjour,\n{sentence}\nLuc")


def test_a_bare_question_asks_about_what_was_just_said() -> None:
    asked = find_requests("Je reçois un SMS pour un atelier le 23. C'est bien pour moi ?")
    assert len(asked) == 1 and "atelier" in asked[0].text


def test_papers_wanted_together_are_one_request_even_of_somebody_else() -> None:
    asked = find_requests(
        "Il nous faut sa carte d'identité, un RIB et l'attestation du médecin.", private=True
    )
    assert len(asked) == 1


def test_somebody_else_s_bare_question_goes_with_the_one_before() -> None:
    asked = find_requests("Il a eu un accident chez vous ? C'est quoi au juste ?", private=True)
    assert len(asked) == 1


@pytest.mark.parametrize("later", ["hier", "par courrier", "la semaine dernière"])
def test_what_was_sent_another_way_is_not_announced_with_the_mail(later: str) -> None:
    assert not [a for a in find_requests(f"J'ai envoyé le CV {later}.") if a.joins]


@pytest.mark.parametrize(
    "joined", ["J'ai le papier du médecin (photo).", "Mon dos va mieux, attestation jointe."]
)
def test_a_paper_said_to_be_there_is_announced(joined: str) -> None:
    assert [a for a in find_requests(f"Bonjour,\n{joined}\nLuc") if a.joins]
