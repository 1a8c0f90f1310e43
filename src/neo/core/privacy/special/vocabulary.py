"""The words by which special categories are told, by tag. Folded; a final ``*`` stands for any ending."""

from __future__ import annotations

from functools import cache

from neo.core.privacy.special.medical_words import EXAMINATIONS, ILLNESSES, MEDICINES
from neo.core.privacy.special.terms import anchors

_WORDS: dict[str, str] = {
    "illness": ILLNESSES,
    "medicine": MEDICINES,
    "examination": EXAMINATIONS,
    "disease": """
        alzheimer parkinson asthm* diabet* cancer* tumeur* leucemi* lymphom* depress* burnout
        bipolair* schizo* psychotiq* psychose* nevros* anxiet* anxieux anxieuse* phobi* autis*
        asperger tdah hyperactiv* dysprax* dyslex* dyscalcul* dysphas* dysorthograph* tendinit*
        tendinop* bursit* arthrit* arthros* polyarthrit* rhumatism* lombalgi* lumbago sciatiq*
        cruralgi* cervicalgi* nevralgi* migrain* fibromyalg* scolios* hernie* discal* epilep*
        sclerose* avc infarctus hypertens* hypotens* thrombos* phlebit* emboli* angine cardiopath*
        arythm* bronchit* bpco pneumoni* pneumopath* emphysem* silicos* allergi* eczema* psoriasis
        urticair* dermatit* hepatit* cirrhos* pancreatit* gastrit* crohn colit* appendicit*
        endometrios* fibrom* menopaus* vih sida tuberculos* covid paludisme drepanocyt* hemophil*
        anemi* thyroid* hypothyroid* apnee* acouphen* surdite hypoacous* cecit* glaucome cataract*
        keratoc* myopath* lupus obes* anorex* boulim* addict* alcooli* toxicoman* ethyl* sevrage
        demenc* senil* commotion trauma* fractur* entors* luxation* foulur* brulur* lombair* tms
        maladie* malade* patholog* infect* syndrome hemorrag* hemiplegi* parapleg* tetrapleg* cecite
        amput* invalidant* douleur* douloureu* souffranc* handicapant* insomni* vertige* malaise*
        evanoui* fievre grippe* angoiss* dys maux acoufene* alzeimer alzheimer's asme perclus* kyst*
        ulcer* zona hemorroid* varice* carpien epicondylit* chikungunya dengue dyaliz
    """,
    "body": """
        dos epaule* genou* genoux main* poignet* cheville* hanche* coude* cervicale* nuque oreille*
        oeil œil yeux jambe* bras pied* doigt* index majeur pouce phalange* orteil* tendon*
        vertebre* colonne lombaire* rein* coeur cœur poumon* foie ventre estomac tete cote*
        menisque* ligament* rotule* bassin machoire dent* peau visage gorge thorax rachis coiffe
        epine femur tibia clavicule poigne epol epaul
    """,
    "trouble": """
        consolid* gestes repetitifs voient voyait trembl* soutien canne
        replong* marques plaies kilos kg poids debout dort3 avis deconseill* medica* sante entend*
        voit mieux mal mals souffr* opere* operation* fractur* casse* foule* entors* bloque* gonfle*
        blesse* blessure* probleme* souci* fragil* prothes* attelle* infiltration* appareil* limit*
        douleur* tire coince* lache* perte perdu* platre* abime* use usee arthroscop* reeduc*
        faiblesse* tient force sensib* raide* traite* soigne* gene* restriction* port porter charges
        stable fele* bleu bleus moins apareil* bouge*
    """,
    "care": """
        contre indication* repos oper* audition
        therapeut* psychomotric* seropositi* cicatri* auditif* auditive* lunettes verres vue bega*
        attention ordonne* sante bruit analyse* vaccin* piqur* tension cholesterol hospi* somnol*
        pilul* visite* medecine hospitalis* chirurg* chirurj* kine kines kinesi* psy psychiatr*
        psycholog* psychotherap* addictolog* addicto csapa cmp cmpp caarud urgences dialys* chimio*
        radiotherap* perfusion* transfus* therapi* orthophonist* orthoptist* ergotherap* osteo*
        rhumatolog* cardiolog* neurolog* orl gyneco* pneumolog* oncolog* dermato* ophtalmo* cure irm
        scanner radio echographie biopsie arthroscop* endoscop* stent pacemaker prothese* greffe*
        appareill* ordonnance* somnifere* anxiolyt* antidepress* neurolept* medicament* medicat*
        cachet* comprime* seroplex xanax prozac lexomil morphine insulin* ventoline* cortison*
        melatonin* methadon* subutex traitement* soins infiltration* attelle* platre* pansement*
        beguille* bequille* reeduc* convalesc* remission rechut* soigne* diagnosti* symptom* hosto
        hopital medecin* docteur toubib ald mutilat* ambulanc* sophrolog* analys* operer operee
        opere operees
    """,
    "care_place": """
        hopital hospital* hosto clinique* chu chr chs ehpad usld mas fam ime itep sessad epsm csapa
        cmp lopital
    """,
    "leave": """
        accident* arret* inapt* aptitude apte itt invalidite longue alm mp at maternit* ijss
        prevoyance reprise
    """,
    "pregnancy": """
        enceinte* grossesse* attend* accouch* maternite terme fausse postpartum partum pma fiv ivg
    """,
    "mind": """
        nuit nuits jariv* jdor* jmang* gratte bord charge blues cauchemar* arriv* parle leve lever mang* moi
        burn urgence epuise* abattu* abattue bout peux supporte* arrive* sort* sortir deuil divorce*
        separation tremble* tristesse triste perdue desespoir desespere* bileu* nerveuse* anxieu*
        colere tete rien goute envie seul seule isole* vide effondr* tient larmes dort dors dor
        dormir sommeil moral pleur* fatigu* epuis* craqu* suicid* finir noires noir maigri* stress*
        deprim* angoiss* peur panique* crises mourir vivre disparaitre souffr* insomni* nerfs
        nerveu* isol* surmen* cafard fragile* psychologiq* mange* craque teint
    """,
    "substance": """
        replong* alcoolemie boisson* beuver* ivresse dose* jeu jeux addict* stupefiant* alcool* boit
        boire bu buvait ivre saoul sobre* abstinen* cannabis joint* drogue* shit cocaine heroine
        fume* fumeu* cure tabac bois buvant
    """,
    "age_loss": """
        dependan* memoire autonomi* perd tutelle curatelle grabatair* alite* placee accueil jour
        fauteuil sourd
    """,
    "disability": """
        obligation
        malvoyant* malentendant* cdaph maison th esat reconnaissance taux autonomie compensation
        rqth mdph aah handicap* boe boeth doeth invalidite invalide* incapacite sourd* aveugle* lsf
        fauteuil cmi mobilite pch aeeh ulis segpa cotorep agefiph muet* oeth cap
    """,
    "union": """
        ouvriere salarie permanence intersyndical* debray* mandate* comite instance* irp section
        prudhom* prud conseiller* designation representant* tract* syndica* syndiq* cgt cfdt cftc
        cgc cfe unsa solidaires cnt usap snes fsu delegue* deleguee* cse elu elue chsct greve*
        grevist* dp prudhommal* fo sud mandat* adherent*
    """,
    "religion": """
        baptis* paroiss* rosaire pelerinage* jeune chapelet mecque omra hadj sunnit* chiit* copt*
        maronit* anglican* lutherien* calvinist* salafi* soufi* rasta* animist* scientolog* raelien*
        aumoner* catechis* diocese* dieu prie prient priait pretresse abaya niqab jilbab qamis
        foulard* torah talmud pessah pourim kasher hanoucca tabaski korite iftar inchallah
        musulman* islam* catholi* protestant* evangeliq* chretien* juif juive* juifs israelit*
        bouddhist* hindou* adventist* mennonit* jehovah mormon* baptist* pentecot* orthodox* priere*
        prier mosquee* eglise* temple* synagogue* pasteur* imam* cure pretre* rabbin* ramadan careme
        shabbat sabbat chabbat kippour aid voile* foulard hijab halal casher cacher messe* religieu*
        religion* croyant* pratiquant* converti* bapteme* paroisse* culte foi coran bible
        confession* laicite atheis* athee* sikh* turban kippa diaconat
    """,
    "origin": """
        originaire* couleur peau vie privee familiale venu venue venus viennent fui fuit quitte
        quitta bled exile* kabyle* berber* amazigh* peul* soninke* tutsi* hutu* yezidi* ouighour*
        rohingya* hmong* yenich* sinti arabe* clandestin* passeur* traversee dublin cir huda cph
        ressortissant* natal binational* migratoire* refug* camp
        arrive* fui guerre visa* passeport* talent pays exil* etrangers papier* convoque* accent
        langue maternelle francais* sejour resident recepisse prefecture* refugie* asile ofpra cnda
        naturalis* nationalit* origine* immigr* etranger* etrangere* papiers expuls* regularis* oqtf
        apatrid* ethni* rom roms gitan* manouche* tsigan* voyage syrien* portugais* marocain*
        algerien* tunisien* malien* senegalais* ivoirien* guineen* camerounais* congolais* comorien*
        malgache* haitien* bresilien* surinam* turc* turque* kurde* afghan* irakien* iranien*
        libanais* egyptien* soudanais* erythreen* somalien* ethiopien* nigerian* ghaneen* togolais*
        beninois* burkinabe* mauritanien* capverdien* angolais* rwandais* ukrainien* russe*
        georgien* armenien* tchetchene* albanais* kosovar* serbe* bosniaque* roumain* bulgare*
        polonais* moldave* italien* espagnol* vietnamien* chinois* cambodgien* laotien* thailandais*
        indien* tamoul* pakistanais* bangladais* bengali* philippin* colombien* venezuelien*
        peruvien* chilien* argentin* dominicain* cubain* mexicain* anglais* britannique* allemand*
        belge* suisse* neerlandais* maghrebin* africain* antillais* gabonais* mahorais* kanak*
        tahitien* nee ne metis* noir noire race* racis* migrant* visa papié cada primo
    """,
    "politics": """
        rassemblement national front republicains conseill* meeting* colist* sympathisant* npa nfp
        nupes udi upr prg lrem independantis* autonomist* nationalist* milit* tract* parlementaire*
        colleur affiche* adjoint* maire mairie mandat* deput* senat* depute* campagne election*
        municipales parti partis militant* encart* adherent* politiq* gauche droite socialist*
        communist* ecologist* insoumis* macronist* lepen* gaullist* lfi rn fn lr ps pcf eelv modem
        renaissance reconquete anarchist* royalist* liste municipal* legislativ* cantonal* elu elue
        manif* gilets zadist* vote votait candidat*
    """,
    "sexuality": """
        transsex* transexu* mariage binaire lesbophob* homophob* transphob* biphob* lgbtphob* pede
        gouine asexuel* intersex* drag mammectomie mari femme epouse epoux compagnon conjoint
        conjointe proxenet* traite libertin* mtf ftm
        attouchement* escort travailleu* appelee appele prenom* lea* couple compagne homosex* gay
        gays lesbien* bisex* pansex* hetero* lgbt* transgenr* transexuel* transsexuel* trans
        transition genre sexuel* sexuell* queer coming orientation pd prostitu* travesti* pacs
    """,
    "criminal": """
        cd b2 b3 violent* obligation examen assises partie civile jap jld cellule codetenu* mitard
        deal* braqu* faux confiance outrage* rebellion armes arme rixe bagarre* coups menaces pedo*
        inceste exhib* fijais villepinte nanterre osny poissy melun sequedin loos corbas seysses
        gradignan muret ducos majicavo domenjod sort sorti sortie sortie* libere*
        semi liberte travaux interet general mention cause accus* passe audience paraitre perquisit*
        menott* evad* peine juridi* avocat* victime* attouchement* abus* braquage cambriol* fraude
        fraud* mineur educateur* prison* detention* detenu* incarcer* ecrou* spip probation* sursis
        condamn* penal* penale* casier permis b bulletin bracelet tig garde plainte* courante
        violenc* proces correctionn* juge jugee jugement judiciair* conditionnel* arret arrets
        penitentiair* suspendu* suspension annule* retire* retrait invalide* exces vitesse stupefi*
        vol vole vols delit* crime* infraction* amende* gendarm* police* policier* peine* recidiv*
        agress* escroquer* trafic* fugue* viol viols harcel* ordonnance saute sautee alcool interdi*
        eloignement borgo fleury fresnes baumettes gav liberation relaxe* acquitt* fiche pjj
        tribunal interpel* mesure taule zonzon convoque* convoc convocation conduite
    """,
    "kin": """
        mere pere maman papa mari femme epou* conjoint* compagn* fils fille filles enfant* bebe
        frere* soeur* sœur* parent* grand* mamie papi papy mamy oncle* tante* cousin* neveu* niece*
        beau belle ex famille voisin* copain* copine* ami amie petit* jumeau* jumell* momon manman
        epoux aine ainee cadet* tonton
    """,
    "person": """
        je j il elle mme mr m monsieur madame mlle de se lui son sa ses me ma mon moi dit suis ai
        est etait souffre
    """,
    "work": """
        poste* emploi* cdd cdi stage* pmsmp immersion* offre* candidature* recrut* embauch* contrat*
        mission* vacation* remplacement* formation* metier* secteur* milieu* domaine* projet*
        diplome* titre* dipl deas deaes bts cap bep master licence module* certificat* competence*
        cv lettre* experienc* aide* soignant* infirmi* secretai* ambulancier* auxiliair* agent* asd
        ash ap brancardier* assistant* educat* accompagnant* aesh employeur* directeur* directrice*
        service* equipe* etablissement* structure* resident* patient* beneficiair* public* personnes
        usager* surveillant* gardien* concours prepa* bilan atelier* reconversion travaill*
        candidat* vendeu* cuisin* entretien menage agence* rayon professionnel* animateur*
        formateur* technicien* ouvrier* restaurat* restaurant* entreprise* client* commercial*
        marche chantier* association* benevol*
    """,
}


_START = 3
"""Letters by which a stem is looked up."""


@cache
def _by_word() -> tuple[dict[str, frozenset[str]], dict[str, tuple[tuple[str, str], ...]]]:
    """Whole words → tags; first letters → the stems that begin so, each with its tag."""
    exact: dict[str, set[str]] = {}
    stems: dict[str, list[tuple[str, str]]] = {}
    for tag, words in (*_WORDS.items(), *((f"{c}_phrase", w) for c, w in anchors().items())):
        for word in words.split():
            if word.endswith("*") and len(word) > _START:
                stems.setdefault(word[:_START], []).append((word[:-1], tag))
            exact.setdefault(word.rstrip("*"), set()).add(tag)
    whole = {word: frozenset(tags) for word, tags in exact.items()}
    return whole, {start: tuple(found) for start, found in stems.items()}


QUIET = frozenset(["kin", "person", "work"])
"""Tags that tell nothing by themselves: they say about whom, or that it is about a trade."""
_NOTHING: frozenset[str] = frozenset()


def tags_of(word: str) -> frozenset[str]:
    """What ``word`` (folded) may speak of; empty for nearly every word. Nothing of a text is remembered."""
    exact, stems = _by_word()
    found = exact.get(word, _NOTHING)
    begun = stems.get(word[:_START])
    if begun is None:
        return found
    return found | {tag for stem, tag in begun if word.startswith(stem)}
