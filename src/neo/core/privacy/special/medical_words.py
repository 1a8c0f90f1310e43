"""Words of medicine that tell a state of health wherever they stand: illnesses, medicines, examinations.

Folded; a final ``*`` stands for any ending. Written by field of medicine, not from notes.
"""

from __future__ import annotations

ILLNESSES = """
    abces algodystroph* algies algique* alopeci* amygdal* anevrism* ankylos* aphasi* aphon* aphte*
    aplasi*
    apraxi* arthropath* asbestos* ascite astheni* ataxi* atrophi* basedow begai* boiteri* borderline
    borrelios* bronchiolit* capsulit* carcinom* cardiomyopath* cataplexi* celiaque* cephale*
    charcot chlamydi* choree claudication claudiqu* coeliaque* colique* confusionnel* conjonctivit*
    convuls* coqueluche coxalgi* coxarthros* cushing cyclothym* cystite* delirant* demyelinis*
    denutri* diarrhe* discopath* diverticul* dorsalgi* drepano* dupuytren dyscalcul* dysmorph*
    dysphag* dysphor* dyspne* dysthym* eclampsi* ehlers embolis* encephal* encopres* enures* eruption*
    erysipele* escarre* eventration fibrose fievres fistule* gale gangren* gastro gastroenter* glaucom*
    gliom* gonarthros* goitre hallucin* hematom* hemochromatos* hepat* huntington hydrocephal* hygroma
    hypersomni* hyperthyroid* hypertrophi* hypochondri* ictere impetigo incontinen* infertil* intoxicat*
    ischemi* keratit* lepre lesion* leucopen* lithias* lyme mastit* melanom* mening* mesotheliom*
    metasta*
    mononucleos* mucoviscid* mycose* myalgi* myasthen* myelom* narcoleps* nausee* necros* nephret*
    nephrit* nephropath* neuropath* nystagm* oedeme* oesophag* osteoporos* otite* palpitation* paranoi*
    parkinsonien* periarthrit* peritonit* pharyngit* phlegmon pleuresi* pneumothorax polyneur* polype*
    polytox* porphyri* preeclamps* prostatit* prurit* purpura pyelonephrit* raynaud rectocolit*
    retinopath*
    rhume* saignement* salpingit* sarcoid* sarcom* saturnism* scorbut septicemi* sinusit* somnambul*
    spasm* splenect* spondyl* stenos* strabism* suffocat* syncop* synovit* syphilis tachycard* tendino*
    tenosynovit* tetani* thalassemi* tourette toxoplasm* trache* tremblement* trisomi* tumefact*
    varicell* verneuil vomi* zoster
"""
"""Illnesses and symptoms."""

MEDICINES = """
    abilify acupan alprazolam amitriptylin* amlodipine anafranil antabuse antalgi* antibio* anticoagul*
    antiepilept* antihistamin* antihypertens* antipsychot* antiretrovir* antispasm* aotal
    aripiprazol* atarax
    baclofen* benzodiaz* betabloquant* biktarvy bisoprolol bricanyl bromazepam bupren* buprenorphin*
    champix citalopram clozapin* concerta corticoid* cortico* cymbalta depakine depakote deroxat
    diazepam
    doliprane duloxetin* durogesic effexor eliquis escitalopram esperal fentanyl gabapentin* haldol
    humalog
    humira hypnotiqu* ibuprofen* immunosuppress* imovane imurel kardegic keppra ketoprofen* lamaline
    lamictal lantus laroxyl leponex levothyrox loxapac lyrica medikinet metformin* methotrexat*
    methylphenid*
    mirtazapin* morphiniq* naltrexon* nefopam neurontin nicopatch nicorette norset novorapid olanzapin*
    opiac* opioid* orocal oxycodon* oxycontin ozempic paracetamol paroxetin* plaquenil plavix prednis*
    pregabalin* previscan psychotrop* quasym ramipril remicade risperdal risperidon* ritalin* rivotril
    selincro seresta seretide seropram sertralin* skenan solupred stilnox symbicort tahor tegretol
    temesta
    teralithe tercian tranquillis* tranxen* tritherap* urbanyl valproat* venlafaxin* xarelto zoloft
    zolpidem
    zopiclon* zyprexa
"""
"""Medicines by name or by kind."""

EXAMINATIONS = """
    algolog* anesthesi* angiolog* arthrodes* arthroscanner audiogramm* biopsi* cattp cathet* cesarienn*
    coronarograph* curieth* deambulateur* diabetolog* doppler ecg eeg electrochoc*
    electrocardio* electroencephal* emg endocrinolog* fibroscop* frottis gastroscop* hematolog*
    hemodialys* hepatolog* holter hypnotherap* immunotherap* intub* laminectom* laparoscop*
    mammograph* mastectom* nephrolog* nutritionnist* osteosynthes* pedopsychiatr*
    peridural* polysomnograph* pontage* ponction* postop* postoperatoir* radiograph* rhumato*
    sophrolog* sutur* tabacolog* alcoolog* telemedec* transplant* urolog* vasectom*
"""
"""Care, devices and examinations that somebody undergoes."""
