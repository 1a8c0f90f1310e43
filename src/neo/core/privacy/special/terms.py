"""Phrases that tell a category by themselves. ``*`` ends a word in any way, ``_`` is any one word.

A phrase counts only where the clause is not about a trade, a workplace or other people cared for.
"""

from __future__ import annotations

import re
from functools import cache

_TERMS: dict[str, str] = {
    "health": """
        epilepti* | seropo | diabetiq* | cardiaq* | depressi* | hypertendu* | alcooliq* | drogue*
        schizophren* | mwen ni sik | ni sik | tansyon | pa tann byen | a quoi ca sert | a quoi sa sert
        ne sert a rien | genou* hs | dos hs | epaule* hs | main* hs | dos bousill* | genou* bousill*
        dos casse* | mal de dos | main* ne suivent plus | jambe* ne suivent plus | plus de force dans
        boite bas | boite beaucoup | boite un peu | marche avec une canne | canne anglaise | bequill*
        essouffl* | souffle court | oxygene a domicile | asthmatique | menage sa | menage son dos
        menage son genou | tousse | toux chronique | sequelles | parle lentement | trous de memoire
        pertes de memoire | perd ses mots | ne se souvient | propos incoheren* | tres agite*
        sous tutelle | sous curatelle | curatelle | decompens* | phase maniaque | hdt | ts en
        tentative de suicide | scarifi* | auto.mutil* | perte de poids | ne se soigne
        pas de medecin traitant | rayons jusqu* | mastectomie | ablation | opere* deux fois
        points de suture | semelles orthopediques | corset | minerve | station assise | station debout
        amenagement de poste | aptitude avec reserve* | ij jusqu* | indemnites journalieres | ijss
        consommateur occasionnel | consomm* du | traitement de substitution | subutex | desintox*
        reunions aa | alcooliques anonymes | premature* | n _ plus autonome | plus autonome | fin de vie
        overdose | terme pour | terme prevu | mutisme | mutique | claustroph* | agoraph*
        peur de sortir | crise de nerfs | larmes aux yeux | plus gout a | sert plus a rien | a quoi bon
        envie de tout arreter | tout arreter | a bout | jdor* pa* | pa dormi | pa ka domi | malad
        mal tet | ti momon malad | le malad | mwen malad | fatigue moral* | hemodialys* | colostomie
        stomie | perfusion* | insulinodep* | hypoglyc* | crise d asthme | crises d epilepsie
        spasmophil* | tetanie | paralys* | paralysie | greffe* | don d organe | handicap moteur
        polytraumat* | coma | reanimation | fauteuil roulant | appareill* auditif* | implant cochleaire
        presbyt* | glaucome | dmla | retinite | strabisme | cataracte | decollement de retine
        sinus* chronique | rhinite | angines a repetition | psoriasis | vitiligo | brule* au _ degre
        cicatrices au | tendons abimes | dos abime | epaules abimees | usure physique
        usure professionnelle | tms | trouble* musculo* | burn out | bore out | craquage | mal etre
        idees noires | angoiss* | crises d angoisse | trouble* anxieux | stress post* | tspt
        traumatis* | violences subies | choc psychologique | suivi psy* | suivie psy* | psy toutes
        therapie | hypnose | antidouleur* | codeine | tramadol | opium | valium | lithium | ritaline
        levothyrox | ventoline | doliprane tous | sous traitement | traitement lourd | traitement a vie
        protocole de soins | parcours de soins | affection longue | 100 % ald | invalidite | prothese
        pied bot | main bote | fibro* | endometri* | cystite | ovaires | hysterectomie | menopause
        andropause | prostate | testicul* | incontinen* | obesite | sleeve | by.pass | anneau gastrique
        anorexi* | boulimi* | trouble* alimentaire* | ne mange plus | jeux d argent | joueur compulsif
        sevre* | post.cure | rechute | a rebu | reboit | boit le matin | haleine | sent l alcool
        ivresse | ebriete | dealer | heroine | crack | protoxyde | chicha tous | arret jusqu* | en arret
        arret de travail | prolongation d arret | prolonge son arret | accidente* | renverse* par
        chute au travail | tombe* de l echelle | tombe* d un | coupe* la main | doigt* coupe* | ecrase*
        amput* | visite de reprise | visite de pre.reprise | medecin du travail a dit | avis du medecin
        avis medical | inapt* | enfant malade | fils malade | fille malade | mere malade | pere malade
        mari malade | femme malade | conjoint malade | aidant* de | s occupe de sa mere
        s occupe de son pere | garde malade de | ehpad pour sa | parents ages dependants | hospi | hosto
        sam* l hopital | operation le | opere* le | opere* en | chirurgie
    """,
    "disability": """
        tiers temps | dys reconnu* | amenagements d examen | boe | boeth | doeth | taux 80 | taux de 80
        taux 50 | taux de 50 | carte priorite | cmi | pch | aeeh | complement aeeh | eleve ulis | ulis
        sorti* d ime | ime | sessad | segpa | orientation milieu ordinaire | milieu protege | cdaph
        aide humaine | tierce personne | rqth | mdph | aah | notification mdph | renouvellement rqth
        rqth refusee | langue des signes | lsf | sourd* | malentendan* | malvoyan* | non voyan*
        aveugle | braille | chien guide | canne blanche | prothese de jambe | paraplegi* | tetraplegi*
        trisomi* | autis* | deficien* | dys reconnu
    """,
    "union": """
        secretaire du ce | membre du ce | heures de delegation | tracta* pour | section syndicale
        delegue* du personnel | elu* cse | elu* du cse | conseiller* prud* | conseiller* du salarie
        defenseur syndical | piquet de greve
    """,
    "religion": """
        foulard | voile islamique | hijab | aumonier* | l eglise lui | sa paroisse | sa mosquee
        son eglise | serrer la main des femmes | serrer la main d une femme | fete de l aid | pour l aid
        careme | jeune du ramadan | priere* | croyant* | foi chretienne | communaute religieuse
        temoins de | seminariste | diacre | imam | rabbin | pasteur | messe | catechisme
    """,
    "origin": """
        kat sejou | ayisyen | ayisien | parce que je suis noir* | parce qu il est noir
        parce qu elle est noire | parce que je suis arabe | racism* | deboute* | aps _ mois | aps de
        autorisation de travail | autorisation provisoire | mna | mineur* isole* | mineur* etranger*
        ne* a kinshasa | ne* a dakar | ne* a bamako | ne* a alger | ne* a oran | ne* a tunis
        ne* a casablanca | ne* a abidjan | ne* a conakry | ne* a damas | ne* a kaboul
        ne* a port au prince | ne* a moroni | ne* a douala | ne* a istanbul | sedentaris* | rapatrie*
        harki* | son accent | protection temporaire | protection subsidiaire | regroupement familial
        conjoint de francais | parent d enfant francais | titre _ etudiant | ofii | carte de sejour
        titre de sejour | de nationalite | arrive* en france | en france depuis | ressortissant*
        pays d origine | discrimin* a l embauche | fle pour
    """,
    "politics": """
        attache* parlementaire* | collaborat* parlementaire | gilet* jaune* | proche du pcf
        proche du ps | proche du rn | proche de lfi | elu* d opposition | adjoint* au maire
        maire de sa commune | militant* | conseiller* municipal* | conseiller* departemental*
        conseiller* regional* | liste municipale | tete de liste | meeting politique
        engagement politique | opinions politiques
    """,
    "sexuality": """
        aimait les filles | aimait les garcons | aime les hommes | aime les femmes
        insulte* sur son orientation | marie* avec un homme | marie* avec une femme | homophob*
        transphob* | parcours trans | femme trans | homme trans | changement d etat civil | deux mamans
        deux papas | couple de femmes | couple d hommes | homoparent* | gay | lesbienne*
        pacse* avec un homme | prenom d usage demande | morinom | ancien prenom | hormonotherap*
    """,
    "criminal": """
        tig de | sort de fleury | sorti* de fleury | aux baumettes | a fleury | a fresnes | a villepinte
        go fast | tombe* pour | permissionnaire | liberable | pse | sortie seche | cpip | jap
        juge d application | a purge | purge sa peine | connu des services | stups | stupefiant* | rodeo
        vehicule saisi | vol a l etalage | vol a la tire | recel | retrait de _ points | perte de points
        points perdus | plus de points | eloignement de | telephone grave danger | tgd | coups de son
        coups de sa | battue | femme battue | frappe* par | emprise | mise a l abri | foyer pour femmes
        victime* de violence* | etranglee | menaces de mort | harcelee* par | porte plainte
        depot de plainte | main courante | contravention* | rappel a l ordre penal
        sous main de justice | placement sous surveillance | detention provisoire | sortant de prison
        ecroue* | libere* en | parloir* | parloir | maton* | taule | zonzon | mandat de depot
        comparution immediate | juge* en | correctionnelle | homicide | blessures involontaires
        delit de fuite | conduite sans permis | sans permis ni assurance | alcool au volant
        stage de sensibilisation | composition penale | mediation penale | reparation penale
        mesure educative | aemo | pjj | centre educatif ferme
    """,
}


@cache
def phrases(category: str) -> re.Pattern[str]:
    """The phrases of ``category`` as one pattern, on folded text."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(_as_pattern(p) for p in _listed(category))})(?!\w)")


def _listed(category: str) -> list[str]:
    lines = _TERMS.get(category, "").replace("\n", " | ").split("|")
    return [" ".join(line.split()) for line in lines if line.strip()]


def _as_pattern(phrase: str) -> str:
    words = phrase.replace("*", r"\w*").split(" ")
    return r"[ '’]+".join(r"\w+" if w == "_" else w for w in words)


def anchors() -> dict[str, str]:
    """For each category, its phrases' longest words: a text without one holds no phrase."""
    return {
        category: " ".join({max(re.split(r"[ .]", p.replace("_", "")), key=len) for p in _listed(category)})
        for category in _TERMS
    }
