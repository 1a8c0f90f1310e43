"""Shorthand of notes and mails, and its full form. One table; forms are folded.

Source: the trade's glossary (France Travail public documents, advisers' usual shorthand). Forms that mean
several things (CE, CSP, ML) are left alone unless one meaning is by far the usual one in a record.
"""

from __future__ import annotations

_TABLE = """
de=demandeur emploi|rdv=rendez vous|ent=entretien|ccl=conclusion|cr=compte rendu|tjrs=toujours|tjs=toujours
bcp=beaucoup|nvo=nouveau|nvlle=nouvelle|nv=nouveau|dde=demande|ddes=demandes|dmd=demande|dep=departement
vl=vehicule leger|pl=poids lourd|are=allocation chomage|pmsmp=immersion stage|pms=immersion
tps=temps|plt=plutot
form=formation|forma=formation|cand=candidature|candid=candidature|entr=entreprise|ent se=entreprise
exp=experience|xp=experience|prof=professionnel|pro=professionnel|dipl=diplome|sem=semaine|hebdo=semaine
mens=mois|j=jour|ttes=toutes|ts=tous|qd=quand|pb=probleme|pbs=problemes|pblm=probleme|svt=souvent|pr=pour
ds=dans|ac=avec|ss=sans|nb=nombre|tel=telephone|adr=adresse|mdp=mot de passe|lm=lettre motivation
oe=offre emploi|mer=mise en relation|mec=mise en contact|ml=mission locale|as=assistante sociale
asso=association|appt=appartement|hlm=logement social|vhl=vehicule|veh=vehicule|enf=enfant|enfts=enfants
gds=gardes|nounou=assistante maternelle|assmat=assistante maternelle|mam=maison assistante maternelle
ok=accord|nok=refus|ko=refus|hs=panne|ct=controle technique|km=kilometre|kms=kilometres|eur=euros
psy=psychologue|med=medecin|doc=document|docs=documents|pj=piece jointe|pjs=pieces jointes|attest=attestation
attn=attention|urgt=urgent|dispo=disponible|indispo=indisponible|rens=renseignement|info=information
infos=informations|coll=collective|atl=atelier|presta=prestation|fin=fin|deb=debut|pt=point|pts=points
recrut=recrutement|rh=ressources humaines|resp=responsable|dir=directeur|secret=secretaire|compta=comptabilite
resto=restaurant|hosto=hopital|ophtalmo=ophtalmologue|kine=kinesitherapeute|ortho=orthophoniste
cdi=cdi|cdd=cdd|tf=telephone fixe|qpv=quartier prioritaire|rqth=reconnaissance travailleur handicape
fle=francais langue etrangere|cpf=compte personnel formation|vae=validation acquis experience
bdc=bilan competences|bc=bilan competences|aif=aide individuelle formation|gdd=gestion droits indemnisation
caf=allocations familiales|cpam=assurance maladie|secu=securite sociale|mt=medecin travail|vm=visite medicale
av=avant|apr=apres|bcq=beaucoup|stp=plait|svp=plait|cad=dire|rep=reponse|msg=message|voc=vocal
immat=immatriculation|previ=previsionnel|compt=comptable|assur=assurance|dem=demarche|ope=operateur
mag=magasinier|cuis=cuisine|elec=electricien|meca=mecanicien|secu=securite|anim=animateur|educ=educateur
aes=accompagnant educatif social|dea=ambulancier|asm=aide soignant|agt=agent|entret=entretien
tp=temps partiel|tps plein=temps plein|inscr=inscription|reinscr=reinscription|actu=actualisation
cat=categorie|poss=possible|prev=prevu|eff=effectue|ann=annule|rept=reporte|abs=absent|exc=excuse|justif=justificatif
bdr=bord|fam=famille|sep=separe|cel=celibataire|veuf=veuf|log=logement|heberg=hebergement|prem=premier
"""

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    short.strip(): tuple(full.split())
    for row in _TABLE.strip().splitlines()
    for short, _, full in (entry.partition("=") for entry in row.split("|"))
    if short.strip() and " " not in short.strip()
}


def expand(folded: str) -> tuple[str, ...]:
    """The folded words an abbreviation stands for; empty when it is none."""
    return ABBREVIATIONS.get(folded, ())
