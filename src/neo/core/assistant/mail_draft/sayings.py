"""The fixed sentences of a draft reply. Several for one thing, so that no two drafts come from one mould.

Nothing here promises what only a decision can give, or says that something was received, done or agreed.
"""

from __future__ import annotations

LEFT = (
    "Je dois vérifier ce point avant de vous répondre.",
    "Votre dossier ne me permet pas de vous répondre tout de suite : je me renseigne.",
    "Je ne veux pas vous répondre à moitié : je vérifie d'abord.",
    "Je n'ai pas cette information sous les yeux. Je vous réponds dès que je l'ai vérifiée.",
)
LEFT_AFTER_RECORD = (
    "C'est ce qui est écrit à ce jour ; je vérifie avant de vous confirmer.",
    "Je vérifie que cela n'a pas changé.",
)
BENEFIT = (
    "Pour cette question sur l'indemnisation, c'est le service de gestion des droits qui peut vous "
    "répondre : "
    "depuis votre espace personnel, ou au 39 49. Je préfère ne pas vous donner un chiffre ou une règle de "
    "mémoire.",
    "Là encore, la réponse dépend du service de gestion des droits.",
)
FAMILY_BENEFIT = (
    "C'est la CAF (ou la MSA, si vous relevez du régime agricole) qui peut vous répondre sur cette aide : "
    "elle seule connaît votre situation de ce côté.",
    "Là encore, la réponse dépend de la CAF (ou de la MSA).",
)
PENSION = (
    "C'est votre caisse de retraite qui peut vous répondre sur cette date et sur vos trimestres.",
    "Là encore, la réponse dépend de votre caisse de retraite.",
)
NOT_ATTACHED = (
    "Aucune pièce jointe n'est arrivée avec votre message{things}. Pouvez-vous la renvoyer ?",
    "Il n'y avait pas de pièce jointe à votre message{things}. Pouvez-vous recommencer l'envoi ?",
)
ATTACHED_IN_PART = (
    "Votre message compte {count} pièce{s} jointe{s}. Il me semble qu'il en manque une{things} : "
    "pouvez-vous vérifier ?",
)
ATTACHED = (
    "Votre message compte {count} pièce{s} jointe{s}. Je l{es} regarde et je vous dis ce qu'il en est.",
)
ANOTHER_PERSON = (
    "Je ne peux rien dire d'une autre personne, ni même si elle est suivie ici.",
    "Là non plus, je ne peux rien dire d'une autre personne.",
)
OTHER_DAY = (
    "Quels jours et quelles heures vous iraient mieux ?",
    "Quels autres moments vous conviendraient ?",
)
OTHER_WAY = (
    "Je regarde s'il est possible de le tenir autrement, et je vous le dis.",
    "Je vérifie si nous pouvons le tenir comme vous le demandez.",
)
THANKED = "Je reste à votre disposition si vous avez une question."
CONFIRMED = ("Merci d'avoir confirmé.",)
NEWS = ("Merci pour cette nouvelle. Nous en parlerons ensemble.",)
TALK = (
    "Merci de m'avoir écrit. Ce que vous vivez en ce moment compte, et vous n'avez pas à y faire face sans "
    "aide. "
    "Je vous propose que nous en parlions de vive voix : dites-moi quand et comment vous préférez que je "
    "vous joigne.",
    "Votre message me fait penser que c'est une période difficile. Prenons d'abord le temps d'en parler : "
    "à quel moment puis-je vous joindre ?",
)
TALK_APART = (
    "Merci de m'avoir écrit. Je préfère vous parler de vive voix : à quel moment et à quel numéro "
    "puis-je vous joindre vous-même ?",
)
NIGHT_LINE = "Si cela devient trop lourd, le 3114 répond gratuitement, jour et nuit."
CLOSED_TO_OTHERS = (
    "Je ne peux donner aucune information sur une personne, ni même dire si elle est suivie ici, "
    "sans son accord et sans avoir vérifié à qui je parle.",
    "Je vous invite à vous adresser directement à la personne concernée.",
)
NOTED_DAY = "J'ai noté ce que vous indiquez : {day}."
NOTED_PAPER = "J'ai noté ce que vous écrivez des pièces ({things}) ; je vérifie ce qu'il en est."
NOTHING_PERSONAL = "Je ne peux donner aucune information personnelle sans l'accord de la personne."
