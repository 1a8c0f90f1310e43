"""The verbs of notes and mails, folded, by conjugation. Read by ``verbs``; one list or row a conjugation."""

# Regular verbs, without their -er.
FIRST_GROUP = """
abandonn abim abord absent accabl accept accident accompagn accord accouch accroch accumul achet achev
acquitt activ actualis adapt adh adher admir adopt adress affect affich affirm aggrav agre aid aim ajourn
ajout alert align aliment alloc allong amelior amen amenag amorc anim annonc annul anticip appel appliqu
apport appreci approch approuv appuy archiv arrang arret arriv assign assist associ assum assur attach
attest attrap attribu augment autoris avanc avis avou baiss balay bascul bavard begay bless bloqu boss bouch
boug branch bricol brul cach calcul candidat caus ced certifi cess chang charg chass chauff cherch choqu
chut cibl circul class clotur coach coch coiff coinc coll collabor command commenc comment communiqu compar
compens complet compliqu comport compt concern concili condamn confi confirm conjugu consacr conseill
conserv consider consol consomm constat constitu consult contact contest continu contract contribu control
convoqu coordonn copi corrig cotis cotoy coup cout craqu cre creus cumul danc debauch debloqu debord debouch
debours debout debrief debrouill debut decal deced decharg dechir declar declench declin decoll decommand
deconseill decourag decroch dedommag dega degag degraiss dejeun deleg delegu delivr demand demarch demarr
demenag demeur demissionn demotiv denonc depann depass depech depens deplac deplor deploy depos deprim
derang derog deroul derout desactiv design desir desist destin detach detaill determin develop developp
dialogu dict differ diffus diminu din dirig discut dispens dispos dissuad divis divorc document domin donn
dout dress dur dynamis ecart echang echapp echelonn echou eclair econom economis ecout edit educ effectu
effray egar elabor elev elimin eloign emball embarqu embauch emmen emmenag empech emploi employ emprunt
encadr encaiss encombr encourag endett endommag engag engraiss enlev ennuy enregistr enseign entam entass
entour entr entraid entrain envisag envoy epargn epaul epous epuis equip esper essay essuy estim etal etudi
evacu evalu evit evolu evoqu exag examin exced exclu excus execut exempt exerc exig exist expedi experiment
expir expliqu explor expos exprim fabriqu facilit factur favoris felicit ferm fianc figur fil filtr finalis
financ fix focalis fonctionn fond forc form formalis formul foul frapp freel frein frequent fum gagn gar
gard gel gen ger gliss grev group guid habilit habit habitu harcel heberg hesit honor humili identifi ignor
illustr imagin immatricul immobilis impact impliqu import impos impression imprim imput incarcer incit
indemnis indiqu individualis inform initi inject innov inqui inquiet insist inspir install instaur insult
integr intensifi interess interpell interpret interrog intimid invalid invent inverser invit invoqu irrit
isol jet jou jug justifi label laiss lanc lav legalis lev leve liber libr licenci limit livr localis log lou
loup louvoy lutt maitris majorit mandat mang manifest manipul manqu march mari marqu masqu maxim mel mela
memoris men menac menag mensualis mentionn mesur migr mobilis moder modifi modul mont montr motiv multipli
muscl mut nag navigu necessit neg neglig negoci nettoy nomin nomm not notifi nou oblig observ obstin
occasionn occup octroi octroy oeuvr offici oper oppos opt ordonn organis orient oubli pack pacs pans par
paraph pardonn parl parrain partag particip pass passionn patient pay penalis pend pens perc percut perdur
perfectionn persever pes pilot plac plafonn plai planifi plant plong point pointe port positionn posse
possed post postul pouss pratiqu precaris precis preconis preemb prefer prelev prepar present preserv presid
press presum pret preten priv privat privilegi proced procur profit program programm progress projet prolong
promen prononc propos prorog prospect protest prouv provoqu publi purg qualifi questionn quitt rachet racont
radi raisonn rajout ramass ramen rang rappel rapport rapproch rassembl rassur rat rattach rattrap reactiv
realis recal recap recapitul recens recherch reclam reclass recommand recommenc recompens reconstitu record
recours recrut rectifi recup recuper recus redemand redemarr redepos redig redonn redoubl redout reembauch
reexpedi refer reflect reform refus regard regl reglement regress regrett regroup regularis reinscr rejet
relanc relat relev releve reli relog remani remarqu rembauch rembours remerci remont remotiv remplac remu
remuner rencontr renonc renouvel renseign rentr renvoy repar repass reper repet replac report repos repouss
represent reproch reprogramm requalifi reserv resid resign resili resist respect respir ressembl rest
restitu restructur result retard retir retourn retrac retravaill retrouv reuss rev revalid revalu reveil
revel revend revers revis risqu roul ruin sabot sacrifi sal salu sanctionn sauv sauvegard scann securis
sejourn selectionn sensibilis separ serr sign signal simplifi simul situ soign sold solder sollicit sommeill
sonn souci souhait soulag soulev soulign soup specialis specifi stabilis stagn stipul stock stopp stress
structur substitu subventionn succed sugger support supprim surendett surveill survol tap tarif telecharg
telephon temoign temporis tent termin test tiss tolerer tomb touch tourn tournoy trac trait tranch transfer
transform transit transport travaill travers tri triomph troubl trouv tu tutor util utilis vacc vaccin valid
valoris vari vend verbalis verifi vers vid vir vis visionn visit voiler vol vot voyag zon
"""

# Stems whose last consonant doubles before a silent e.
DOUBLING = frozenset(
    {"appel", "rappel", "renouvel", "jet", "rejet", "projet", "epel", "amoncel", "ensorcel", "morcel"}
)

# Verbs in -ir of the second group, without their -ir.
SECOND_GROUP = """
about accompl adouc aff affaibl affranch ag agrand alourd amort aneant aplat applaud approfond arrond assain
assombr attendr atterr avert bond chois convert defin demol desob durc eclairc elarg embell enrich envah
epaiss epanou establ etabl etourd faibl fin fleur fourn franch garant gross guer hero inflech interag invest
jaun jou maigr mun nant nourr obe pal pun raccourc rafraich rajeun ralent raviv reag rebond redefin reflech
refroid rejou rempl repart resplend retabl reun reuss rout sais sub surg trah uniform vieill vom
"""

# heads | infinitive | present forms | imperfect stem | future stem | participles: endings, after each head.
PATTERNS = (
    "- | etre | suis es est sommes etes sont soit soient | et | ser | ete",
    "- | avoir | ai as a avons avez ont ait aient | av | aur | eu",
    "- | aller | vais vas va allons allez vont aille aillent | all | ir | alle",
    "- re de satis | faire | fais fait faisons faites font fasse fassent | fais | fer | fait",
    "- re pre entre | voir | vois voit voyons voyez voient voie | voy | verr | vu",
    "pre pour | voir | vois voit voyons voyez voient voie | voy | voir | vu",
    "re per aper con de | cevoir | cois coit cevons cevez coivent coive | cev | cevr | cu",
    "- | devoir | dois doit devons devez doivent doive | dev | devr | du",
    "- | pouvoir | peux peut pouvons pouvez peuvent puisse puissent | pouv | pourr | pu",
    "- | vouloir | veux veut voulons voulez veulent veuille veuillez | voul | voudr | voulu",
    "- | savoir | sais sait savons savez savent sache | sav | saur | su",
    "- | falloir | faut faille | fall | faudr | fallu",
    "- pre equi | valoir | vaux vaut valons valent vaille | val | vaudr | valu",
    "t v obt maint sout ret conv dev rev parv cont appart det det entret abst souv prov surv interv prev adv"
    " | enir | iens ient enons enez iennent ienne | en | iendr | enu",
    "p app comp rep surp entrep desapp m"
    " | rendre | rends rend renons renez rennent renne | ren | rendr | ris",
    "- ad com o per pro re trans sou de comp"
    " | mettre | mets met mettons mettez mettent mette | mett | mettr | mis",
    "ba comba deba aba | ttre | ts t ttons ttez ttent tte | tt | ttr | ttu",
    "ven reven ren atten enten defen per repon suspen depen descen eten fon preten ten confon"
    " correspon mor tor"
    " entend reven detend pen | dre | ds d dons dez dent de | d | dr | du",
    "jo rejo atte cra pla pe ete ete restre contra adjo ence"
    " | indre | ins int ignons ignez ignent igne | ign | indr | int",
    "cond constr prod trad red instr sed detr introd ded recond sur"
    " | uire | uis uit uisons uisez uisent uise | uis | uir | uit",
    "e de ins reins pres sous trans circons pro re"
    " | crire | cris crit crivons crivez crivent crive | criv | crir | crit",
    "- e re | lire | lis lit lisons lisez lisent lise | lis | lir | lu",
    "- re inter contre pre me | dire | dis dit disons disez dites disent dise | dis | dir | dit",
    "suff | ire | is it isons isez isent ise | is | ir | i",
    "r sour | ire | is it ions iez ient ie | i | ir | i",
    "ouv couv decouv off souff rouv recouv entrouv | rir | re res rons rez rent | r | rir | ert",
    "- par re ac con se dis en | courir | cours court courons courez courent coure | cour | courr | couru",
    "- | mourir | meurs meurt mourons meurent meure | mour | mourr | mort",
    "acq conq req enq | uerir | uiers uiert uerons uerez uierent uiere | uer | uerr | uis",
    "c acc rec | ueillir | ueille ueilles ueillons ueillez ueillent | ueill | ueiller | ueilli",
    "par repar sor ressor sen ressen men consen demen pressen | tir | s t tons tez tent te | t | tir | ti",
    "ser desser | vir | s t vons vez vent ve | v | vir | vi",
    "dor endor | mir | s t mons mez ment me | m | mir | mi",
    "- pour | suivre | suis suit suivons suivez suivent suive | suiv | suivr | suivi",
    "- re sur | vivre | vis vit vivons vivez vivent vive | viv | vivr | vecu",
    "- | croire | crois croit croyons croient croie | croy | croir | cru",
    "- | boire | bois boit buvons boivent boive | buv | boir | bu",
    "- dep com | plaire | plais plait plaisons plaisent plaise | plais | plair | plu",
    "- | taire | tais tait taisons taisent taise | tais | tair | tu",
    "con recon par appar dispar compar meconn reappar"
    " | naitre | nais nait naissons naissez naissent naisse | naiss | naitr | nu",
    "par appar dispar compar reappar | aitre | ais ait aissons aissez aissent aisse | aiss | aitr | u",
    "- | naitre | nais nait naissons naissent naisse | naiss | naitr | ne",
    "conc excl incl exc con | lure | lus lut luons luez luent lue | lu | lur | lu",
    "exc inc | lure | lus lut luons luent lue | lu | lur | lu lus",
    "resou | dre | s t lvons lvent lve | lv | dr | lu",
    "cou decou recou | dre | ds d sons sent se | s | dr | su",
    "vain convain | cre | cs c quons quez quent que | qu | cr | cu",
    "- en | voyer | voie voies voyons voyez voient | voy | verr | voye",
    "rom interrom corrom | pre | ps pt pons pez pent pe | p | pr | pu",
    "asse | oir | ois oit yons yez oient | y | oir | is",
)
