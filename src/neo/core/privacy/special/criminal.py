"""Offences: convictions, detention, probation, complaints, a licence withdrawn; never the guard, the weld or
the clean record an employer asks for."""

from __future__ import annotations

import re

from neo.core.privacy.special.clause import Clause
from neo.core.privacy.special.patterns import words

FALSE_FRIENDS = words(
    r"portes? (?:de secours )?condamnee?s?|issues? condamnee?s?|la peine ne|droit penal"
    r"|avocate? (?:stagiaire|collabor\w+)|plaintes? d.une? (?:client|riverain|voisin|usager)\w*"
    r"|detention (?:du|de|d.un) (?:caces|permis|diplome|titre|carte|habilit)\w*|(?:poste|emploi|cdd"
    r"|cdi|cantine|prestataire|agent|surveillant|enseignant|intervenant)\w* .{0,25}(?:maison d.arret"
    r"|prison|centre de detention|penitentiaire)",
    r"surveillante?s? (?:penitentiaire|de prison)\w*|gardiens? de prison|(?:agent|administration"
    r"|personnel|concours|metiers?|educat\w+)"
    r" (?:de la |de l.)?(?:penitentiaire|administration penitentiaire|justice|police|gendarmerie)\w*"
    r"|concours .{0,25}(?:police|gendarm"
    r"|penitent|prison)\w*|(?:soud\w+|soudage|mig|mag|arc|procede|poste a souder).{0,25}tig"
    r"|tig.{0,20}(?:soud\w+|mig|mag|inox|acier|alu\w*)"
    r"|casier\w* (?:vierge|de consigne|vestiaire)|(?:redressement|liquidation|administrateur"
    r"|mandataire) judiciaire\w*"
    r"|tribunal (?:de commerce|administratif|des affaires)|conseil de prud\w+|plaintes? clients?|(?:a"
    r"|sans|grand|vaut la) peine"
    r"|(?:a|sans|grand|vaut|pas|est) (?:la |de la )?peine|peine (?:a|d)\b|en vol\b|vols? (?:de nuit"
    r"|interieur|long|sec|d.oiseau|affaires)|(?:simulateur|plan|heures) de vol"
    r"|suspension de l.exigib\w*|(?:demenage|suspendu|suspension|retrait|arret\w*) (?:de )?(?:l.indemn\w*"
    r"|droits?|l.are|versement\w*|dossier|candidature|formation|contrat)\w*"
    r"|arretes? (?:municipal|prefector|ministeriel)\w*|lustre suspendu|plafond suspendu"
    r"|jugement de valeur|mesures? (?:barriere|de\w*)"
    r"|permis (?:de construire|de chasse|bateau|de travail|d.amenager|feu)"
    r"|(?:chantiers?|travaux|stage|plaquiste|cuisine|livraison|maintenance|renovation"
    r"|visite).{0,25}(?:maison d.arret|prison)"
    r"|garde (?:d.enfants?|alternee|partagee|robe|malade|fou|a domicile)\w*|bulletin de (?:paie|salaire"
    r"|note)\w*|rdv annule|annule (?:le )?(?:rdv|rendez)\w*",
)
_SURE = words(
    r"(?:sort\w*|libere\w*|detenu\w*|incarcere\w*|ecroue?\w*|est|etait|purge\w*) (?:de|a|au|aux|du|des) "
    r"(?:fresnes|fleury(?:.merogis)?|baumettes|villepinte|osny|bois.d.arcy|poissy|melun|sequedin|loos"
    r"|corbas|seysses"
    r"|gradignan|muret|mauzac|borgo|casabianda|domenjod|ducos|majicavo|la sante|clairvaux|ensisheim"
    r"|luynes)",
    r"mise?s? en examen|cour d.assises|partie civile|jld|jap|codetenu\w*|mitard|deale\w*|braqu\w+"
    r"|faux (?:papiers|billets)"
    r"|abus de (?:confiance|faiblesse)|outrage\w*|port d.armes?|rixes?|bagarres?|coups et blessures"
    r"|menaces de mort|pedo(?:phil|porno)\w*|inceste\w*|exhib\w+|fijais|sous (?:bracelet|ecrou)",
    r"semi.liberte|travaux d.interet general|(?:mention|inscrit\w*|trace) au b ?2|alcool au volant"
    r"|mise? en cause|(?:proces|audience) (?:en|le|au|prevu)\w*|passe\w* (?:au|en|devant le) (?:tribunal"
    r"|correctionnelle|jugement|juge)|interdiction de (?:paraitre|sejour|gerer|conduire)|plus de permis"
    r"|permis (?:confisque|en moins)|attouchements?|abus sexuels?|victime de|perquisition\w*|cambriol\w*"
    r"|braquage|prison\w*|en detention|detenu\w*|detention|incarcer\w+|ecrou\w*|maison d.arret"
    r"|centre (?:de )?(?:detention|penitentiaire)|cd du \w+|spip"
    r"|probation\w*|sursis|condamn\w+|penale?s?|casier(?: judiciaire)?|bulletin n?.?[23]|(?:le|un|son|du"
    r"|extrait) b[23]\b|bracelet(?: electronique)?"
    r"|(?:un|de|en|fait|faire|son|heures de|\d+ ?h de) tig|travail d.interet general|garde a vue|gav\b"
    r"|plaintes?|main.?courante"
    r"|violences?|violent\w*|correctionn\w+|jugee?s? (?:en|pour|le|par|coupable)|jugement penal"
    r"|parcours judiciaire|suivi judiciaire"
    r"|controle judiciaire|liberation (?:conditionnelle|anticipee)|(?:sorti\w*|libere\w*) (?:le|en|de|du"
    r"|depuis) (?:prison|detention|\d)\w*"
    r"|reductions? de peine|amenagement de peine|(?:fin|purg\w+|sa|une|la) (?:de )?peine"
    r"|permis.{0,30}(?:suspen\w+|annul\w+|retir\w+|saute\w*"
    r"|invalid\w+|perdu)|(?:suspension|retrait|annulation|invalidation) (?:du |de |son |administratif "
    r"|administrative |judiciaire )+permis"
    r"|(?:lui a ete|a ete) retire pour"
    r"|exces de vitesse|conduite (?:sous|en etat|sans permis)\w*|stupefiants?|(?:pour|de|un"
    r"|commis un) vols? (?:a l|de|avec|simple|en)\w*|delits?|infraction\w*"
    r"|recidiv\w*|agress(?:ion|e|ee)s?|escroquerie|trafic|rappel a la loi|ordonnance (?:penale"
    r"|de protection)|interdiction .{0,20}(?:contact|d.entrer|territoire)"
    r"|obligation (?:de travail ou|de soins)|convo\w* (?:spip|gendarm\w*|police|tribunal)|(?:chez|par"
    r"|convoque\w*|aux) (?:a )?(?:la |les )?gendarm\w+|(?:par|a|chez) (?:la )?police|pjj|mandat d.arret"
    r"|interpelle\w*|(?:en|de) taule|fait \d+ (?:mois|ans) de (?:prison|ferme)|a (?:borgo|fleury|fresnes"
    r"|fleury.merogis)|viols?|harcelement (?:moral )?(?:au|de|porte)\w*"
    r"|mis\w* en examen|composition penale|jours? amende|juge (?:d.application|des enfants|d.instruction)"
    r"|avocate? penal\w*|affaire (?:penale|en justice)",
)
_LICENCE_AWAY = words(r"(?:il|elle|qui|est|avait|a) (?:est )?annule|suspendu\w*|saute")
_LICENCE = re.compile("permis")


def says(clause: Clause) -> str:
    """Why ``clause`` tells an offence, a sentence or a complaint."""
    clause = clause.without(FALSE_FRIENDS)
    if _SURE.search(clause.text):
        return "une infraction, une plainte ou une peine y est dite"
    if _LICENCE_AWAY.search(clause.text) and clause.sentence.says(_LICENCE):
        return "un permis retiré y est dit"
    return ""


EXAMPLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("suivi par le SPIP jusqu'en mars", ("suivi par le SPIP jusqu'en mars",)),
    ("plainte déposée contre son mari", ("plainte déposée contre son mari",)),
    ("concours de surveillant pénitentiaire", ()),
    ("soudeur MIG TIG", ()),
    ("casier vierge exigé pour le poste", ()),
    ("entreprise en liquidation judiciaire", ()),
)
