"""Events: verbs, and the nouns drawn from them, that report the same happening.

Narrower than the thesaurus, which joins whatever speaks of one subject: *recruter* and *embauche* report one
event, *recruteur* reports none. A verb may belong to several events; the first events named in ``OUTCOMES``
are those that settle something for the person, so that a record which never reports them does not say them.
"""

from __future__ import annotations

from functools import cache, lru_cache

from neo.core.french.verbs import verb_form

_TABLE = """
hire: recruter embaucher reembaucher prendre retenir | recrutement embauche recrutements embauches
select: retenir selectionner choisir admettre prendre garder recruter embaucher| selection admission choix
sign: signer parapher conclure adherer souscrire | signature signatures adhesion
grant: accorder accepter octroyer approuver valider autoriser attribuer consentir agreer notifier excuser
 verser | accord acceptation octroi autorisation favorable attribution agrement notification notif ok
fund: financer payer regler rembourser acquitter avancer facturer couvrir debourser acheter verser |
 financement paiement reglement remboursement financements charge avance facture cpf
obtain: obtenir decrocher avoir recevoir reussir valider passer toucher delivrer acquerir certifier
 diplomer | obtention reussite diplome titulaire certification delivrance ok
pass: reussir obtenir valider decrocher admettre avoir passer | reussite succes admis ok
fail: echouer rater ajourner recaler louper | echec ajournement
buy: acheter racheter acquerir | achat rachat acquisition
sell: vendre revendre ceder | vente cession
create: creer ouvrir fonder monter lancer immatriculer demarrer | creation ouverture lancement
 immatriculation kbis siret
takeover: reprendre racheter succeder | reprise rachat succession
enroll: inscrire reinscrire immatriculer enregistrer positionner entrer integrer admettre retenir
 prescrire | inscription reinscription positionnement admission entree inscriptions
operate: operer | operation chirurgie intervention
meet: rencontrer recevoir voir accueillir convoquer entretenir | rencontre entretien rendez rdv accueil
 visite recu
send: ramener rapporter amener envoyer transmettre adresser remettre fournir donner deposer rendre
 communiquer expedier apporter
 joindre renvoyer retourner partager produire presenter parvenir mettre | envoi transmission remise depot
 pj voila
receive: recevoir parvenir arriver toucher percevoir recuperer obtenir restituer |
 reception allocation are ass rsa asp
 aah ati aref indemnisation pension droits
contact: appeler telephoner joindre contacter rappeler relancer prendre demarcher prospecter |
 appel contact tel
submit: deposer constituer saisir transmettre | depot
ask: demander solliciter reclamer requerir | demande sollicitation requete reclamation demandes
apply: postuler candidater proposer presenter | candidature candidatures
reserve: reserver garder bloquer retenir attribuer accorder obtenir | reservation
renew: renouveler prolonger reconduire continuer proroger | renouvellement prolongation reconduction
end: finir terminer arreter cesser achever interrompre stopper cloturer quitter expirer solder | fin terme
 arret interruption cloture echeance
drop: abandonner renoncer laisser arreter ecarter desister retirer | abandon renoncement desistement
 retrait
refuse: refuser rejeter decliner ecarter debouter opposer | refus rejet
start: commencer demarrer debuter entrer reprendre lancer entamer ouvrir integrer | debut demarrage
 commencement rentree entree lancement prise
move: demenager emmenager installer quitter reloger aller venir arriver partir | demenagement installation
live: habiter vivre loger heberger resider dormir installer occuper demeurer rester | logement hebergement
 domicile chez adresse
work: travailler bosser exercer employer occuper remplacer tenir | poste emploi mission cdd cdi interim
 remplacement
dismiss: licencier virer renvoyer rompre separer | licenciement rupture inaptitude
resign: demissionner quitter rompre | demission rupture
promise: promettre engager garantir assurer certifier | promesse engagement garantie
propose: proposer offrir suggerer presenter | proposition offre
confirm: confirmer valider attester certifier | confirmation
check: verifier controler examiner etudier regarder renseigner | verification controle examen etude
lend: preter emprunter avancer | pret emprunt
repair: reparer depanner remettre changer | reparation
postpone: reporter decaler repousser differer ajourner replacer | report
cancel: annuler supprimer | annulation
miss: manquer rater louper absenter oublier | absence
declare: declarer | declaration
train: former apprendre etudier suivre | formation apprentissage stage cours
join: adherer rejoindre souscrire integrer | adhesion
justify: justifier prouver attester excuser | justificatif preuve attestation excuse
warn: prevenir avertir informer signaler alerter annoncer dire aviser indiquer ecrire confirmer appeler |
 message sms mail
write: ecrire rediger envoyer | redaction
rent: louer sous-louer | location bail loyer
separate: separer divorcer quitter partir | separation divorce
marry: marier epouser pacser | mariage
die: deceder mourir | deces mort
birth: naitre accoucher | naissance accouchement
care: garder occuper soigner aider accompagner elever | garde soin soins
come_back: revenir rentrer retourner reprendre | retour reprise
leave: partir quitter sortir | depart
answer: repondre | reponse retour
correct: changer modifier corriger rectifier actualiser | changement modification correction rectification
close: fermer cloturer liquider | fermeture liquidation faillite
contest: contester reclamer plaindre protester saisir | contestation recours reclamation plainte
save: epargner economiser | epargne economies
injure: blesser accidenter tomber | accident blessure chute
sanction: sanctionner radier suspendre supprimer | sanction radiation suspension
include: comprendre inclure contenir prevoir | inclus compris dont
plan: prevoir programmer fixer planifier positionner | prevu date
convict: condamner incarcerer | condamnation prison detention
"""

# Happenings that a record reports when they took place: never reported, they are not supported.
_OUTCOME_NAMES = """
apply buy cancel confirm contact contest convict create declare die dismiss drop enroll fail fund grant hire
injure join lend marry meet move obtain operate pass promise receive refuse renew rent repair reserve resign
sanction select sell send separate sign start takeover train
"""
OUTCOMES = frozenset(_OUTCOME_NAMES.split())


@cache
def _read() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Events by infinitive and by noun (folded)."""
    verbs: dict[str, set[str]] = {}
    nouns: dict[str, set[str]] = {}
    for row in _TABLE.strip().replace("\n ", " ").splitlines():
        name, _, forms = row.partition(":")
        said, _, named = forms.partition("|")
        for verb in said.split():
            verbs.setdefault(verb, set()).add(name)
        for noun in named.split():
            nouns.setdefault(noun, set()).add(name)
    return (
        {verb: frozenset(names) for verb, names in verbs.items()},
        {noun: frozenset(names) for noun, names in nouns.items()},
    )


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=32768)
def events_of(folded: str) -> frozenset[str]:
    """The events a folded word reports, as a verb in any form or as a noun."""
    verbs, nouns = _read()
    found = nouns.get(folded, _NONE)
    form = verb_form(folded)
    if form:
        for verb in form.verbs:
            found |= verbs.get(verb, _NONE)
    return found
