/**
 * What people type into the search for a doctor: one phrase a line, in several spellings and scripts, some of them wrong, under the
 * specialty that must come first.
 */
export const TROUBLES: Readonly<Record<string, string>> = {
  dentistry: `
    tooth pain, दांत दर्द, ਦੰਦ ਪੀੜ, daant dard, toothpain, tooth pian
    toothache, दाँत में दर्द, ਦੰਦ ਵਿੱਚ ਦਰਦ, dand peed, toothache doctor
    bleeding gums, मसूड़ों से खून, ਮਸੂੜਿਆਂ ਵਿੱਚੋਂ ਖੂਨ, masude khoon
    swollen gums, मसूड़े सूजन, ਮਸੂੜੇ ਸੋਜ, masoode sujan
    cavity in tooth, दांत में कीड़ा, ਦੰਦ ਵਿੱਚ ਕੀੜਾ, daant mein keeda
    mouth ulcer, मुंह के छाले, ਮੂੰਹ ਦੇ ਛਾਲੇ, muh ke chhale
    wisdom tooth, अक्ल दाढ़, ਅਕਲ ਦਾੜ੍ਹ, akal dadh
    teeth cleaning, दांत साफ, ਦੰਦ ਸਾਫ਼, dant saaf
    dentist, दांतों का डॉक्टर, ਦੰਦਾਂ ਦਾ ਡਾਕਟਰ, dentst`,
  'general-medicine': `
    fever, बुखार, ਬੁਖਾਰ, bukhar, feaver, bukhaar
    fever since three days, तीन दिन से बुखार, ਤਿੰਨ ਦਿਨ ਤੋਂ ਬੁਖਾਰ, teen din se bukhar
    cough, खांसी, ਖੰਘ, khansi, khaansi, khangh
    cold, जुकाम, ਜ਼ੁਕਾਮ, jukam, zukaam
    cough and cold, सर्दी खांसी, ਸਰਦੀ ਖੰਘ, sardi khansi
    flu, फ्लू, ਫਲੂ, influenza
    body pain, बदन दर्द, ਸਰੀਰ ਦਰਦ, badan dard
    weakness, कमजोरी, ਕਮਜ਼ੋਰੀ, kamzori, weekness
    tiredness, थकान, ਥਕਾਵਟ, thakan
    headache, सिरदर्द, ਸਿਰ ਦਰਦ, sir dard, headach
    typhoid, टाइफाइड, ਟਾਈਫਾਈਡ, typhoyd
    malaria, मलेरिया, ਮਲੇਰੀਆ, maleria
    dengue, डेंगू, ਡੇਂਗੂ, dengu
    chills, ठंड लगना, ਕਾਂਬਾ, kaamba
    general physician, फिजिशियन, ਆਮ ਬਿਮਾਰੀਆਂ, physician
    routine check up, जांच, ਜਾਂਚ, checkup
    loss of appetite, भूख नहीं लगती, ਭੁੱਖ ਨਹੀਂ ਲੱਗਦੀ, bhukh nahi lagti
    viral fever, वायरल बुखार, ਵਾਇਰਲ ਬੁਖਾਰ, viral bukhar
    shivering with fever, कंपकंपी बुखार, ਕਾਂਬੇ ਨਾਲ ਬੁਖਾਰ, kampkampi bukhar
    fatigue, बहुत थकान, ਬਹੁਤ ਥਕਾਵਟ, bahut thakawat
    family doctor, फैमिली डॉक्टर बुखार, ਆਮ ਬਿਮਾਰੀ, general medicine`,
  gastroenterology: `
    stomach, पेट, ਪੇਟ, pet, stomac
    stomach pain, पेट दर्द, ਢਿੱਡ ਪੀੜ, pet dard, stomach pian, dhid peed
    stomach ache, पेट में दर्द, ਢਿੱਡ ਦਰਦ, pait dard
    loose motions, दस्त, ਦਸਤ, dast
    diarrhoea, diarrhea, diarhea, टट्टी लगना
    vomiting, उल्टी, ਉਲਟੀ, ulti, vomitting
    gas, गैस, ਗੈਸ, acidity
    acidity, एसिडिटी, ਤੇਜ਼ਾਬ, acidty
    constipation, कब्ज, ਕਬਜ਼, kabz, constipaton
    jaundice, पीलिया, ਪੀਲੀਆ, piliya, jondice
    liver problem, लिवर, ਜਿਗਰ, jigar
    indigestion, बदहजमी, ਬਦਹਜ਼ਮੀ, badhazmi
    burning in stomach, पेट में जलन, ਢਿੱਡ ਵਿੱਚ ਜਲਣ, pet mein jalan
    bloating, पेट फूलना, ਅਫਾਰਾ, aphara
    worms in stomach, पेट में कीड़े, ਢਿੱਡ ਦੇ ਕੀੜੇ, pet ke keede`,
  dermatology: `
    skin rash, चमड़ी पर दाने, ਚਮੜੀ ਤੇ ਦਾਣੇ, chamdi daane
    itching, खुजली, ਖਾਰਸ਼, khujli, iching, kharish
    ringworm, दाद, ਧੱਦਰ, daad, ringwarm
    pimples, मुंहासे, ਕਿੱਲ, muhase, pimpels
    hair fall, बाल झड़ना, ਵਾਲ ਝੜਨਾ, baal jhadna, hairfall
    dandruff, रूसी, ਸਿੱਕਰੀ, sikri, dandruf
    white patches, सफेद दाग, ਚਿੱਟੇ ਦਾਗ਼, safed daag
    boils, फोड़े, ਫੋੜਾ, phoda
    skin allergy, चमड़ी की एलर्जी, ਚਮੜੀ ਐਲਰਜੀ, skin alergy
    eczema, एक्जिमा, ਐਗਜ਼ੀਮਾ, eczima
    scabies, खाज, ਖੁਰਕ, khurk
    skin doctor, त्वचा, ਚਮੜੀ ਦਾ ਡਾਕਟਰ, chamdi ka doctor
    fungal infection, फंगल, ਫੰਗਲ, fungal`,
  orthopaedics: `
    knee pain, घुटने दर्द, ਗੋਡੇ ਦਰਦ, ghutne mein dard, goda dard, nee pain
    back pain, कमर दर्द, ਲੱਕ ਪੀੜ, kamar dard, backpain
    joint pain, जोड़ों का दर्द, ਜੋੜਾਂ ਦਾ ਦਰਦ, jodon ka dard
    neck pain, गर्दन दर्द, ਧੌਣ ਦਰਦ, gardan dard
    shoulder pain, कंधे में दर्द, ਮੋਢੇ ਦਰਦ, kandhe dard
    fracture, हड्डी टूट गई, ਹੱਡੀ ਟੁੱਟ ਗਈ, haddi tut gayi, frakcher
    sprain, मोच, ਮੋਚ, moch
    arthritis, गठिया, ਗਠੀਆ, gathiya
    heel pain, एड़ी दर्द, ਅੱਡੀ ਦਰਦ, edi dard
    leg pain, पैर दर्द, ਲੱਤ ਦਰਦ, pair dard
    bone doctor, हड्डी का डॉक्टर, ਹੱਡੀਆਂ ਦਾ ਡਾਕਟਰ, haddi ka doctor
    hip pain, कूल्हे दर्द, ਚੂਲੇ ਦਰਦ, kulhe dard
    swollen knee, घुटने में सूजन, ਗੋਡੇ ਤੇ ਸੋਜ, ghutne sujan`,
  cardiology: `
    high blood pressure, हाई बीपी, ਹਾਈ ਬੀਪੀ, high bp
    palpitations, धड़कन तेज, ਧੜਕਣ ਤੇਜ਼, dhadkan tez
    heart doctor, दिल का डॉक्टर, ਦਿਲ ਦਾ ਡਾਕਟਰ, dil ka doctor, hart
    cholesterol, कोलेस्ट्रॉल, ਕੋਲੈਸਟ੍ਰੋਲ, colesterol
    heart beat fast, दिल की धड़कन, ਦਿਲ ਦੀ ਧੜਕਣ, dil ki dhadkan`,
  paediatrics: `
    child has fever, बच्चे को बुखार, ਬੱਚੇ ਨੂੰ ਬੁਖਾਰ, bache ko bukhar
    baby vaccination, बच्चे का टीका, ਬੱਚੇ ਦਾ ਟੀਕਾ, bacche ka tika
    child cough, बच्चे को खांसी, ਬੱਚੇ ਨੂੰ ਖੰਘ, bache ki khansi
    newborn, नवजात, ਨਵਜੰਮਿਆ, new born
    child not gaining weight, बच्चे का वजन, ਬੱਚੇ ਦਾ ਭਾਰ, bache ka wajan
    kids doctor, बच्चों का डॉक्टर, ਬੱਚਿਆਂ ਦਾ ਡਾਕਟਰ, bachon ka doctor
    child loose motion, बच्चे को दस्त, ਬੱਚੇ ਨੂੰ ਦਸਤ, bache ko dast`,
  gynaecology: `
    pregnancy, गर्भवती, ਗਰਭਵਤੀ, garbhvati, pregnency
    period pain, माहवारी दर्द, ਮਾਹਵਾਰੀ ਦਰਦ, mahwari dard
    missed period, माहवारी रुक गई, ਮਾਹਵਾਰੀ ਰੁਕ ਗਈ, mahwari nahi aayi
    white discharge, सफेद पानी, ਚਿੱਟਾ ਪਾਣੀ, safed pani
    infertility, बांझपन, ਬਾਂਝਪਨ, bachcha nahi ho raha
    pcos, पीसीओएस, pcod, PCOS
    breast lump, स्तन में गांठ, ਛਾਤੀ ਵਿੱਚ ਗੰਢ, chhati mein ganth
    menopause, माहवारी बंद, menopaus, ਮਾਹਵਾਰੀ ਬੰਦ
    family planning, परिवार नियोजन, ਪਰਿਵਾਰ ਨਿਯੋਜਨ, nasbandi
    lady doctor pregnancy, महिला डॉक्टर, ਔਰਤਾਂ ਦੀ ਡਾਕਟਰ, aurat doctor
    delivery, प्रसव, ਜਣੇਪਾ, janepa`,
  endocrinology: `
    sugar, शुगर, ਸ਼ੂਗਰ, shugar, suger
    diabetes, मधुमेह, ਸ਼ੱਕਰ ਰੋਗ, diabtes
    thyroid, थायराइड, ਥਾਇਰਾਇਡ, thyriod
    weight gain, मोटापा, ਮੋਟਾਪਾ, motapa
    goitre, घेंघा, ਗਿੱਲ੍ਹੜ, ghengha`,
  ent: `
    ear pain, कान दर्द, ਕੰਨ ਦਰਦ, kaan dard, ear pian
    sore throat, गले में दर्द, ਗਲੇ ਵਿੱਚ ਦਰਦ, gale mein dard, throat pain
    hearing problem, कम सुनाई देना, ਘੱਟ ਸੁਣਨਾ, kam sunai dena
    tonsils, टॉन्सिल, ਟੌਂਸਿਲ, tonsil
    blocked nose, नाक बंद, ਨੱਕ ਬੰਦ, naak band
    nose bleed, नकसीर, ਨਕਸੀਰ, naksir
    ear discharge, कान बहना, ਕੰਨ ਵਗਣਾ, kaan behna
    sinus, साइनस, ਸਾਈਨਸ, sinas
    throat, गला, ਗਲਾ, gala
    snoring, खर्राटे, ਘੁਰਾੜੇ, kharrate`,
  ophthalmology: `
    eye pain, आंख दर्द, ਅੱਖ ਦਰਦ, aankh dard
    red eyes, आंख लाल, ਅੱਖ ਲਾਲ, aankh lal
    cataract, मोतियाबिंद, ਮੋਤੀਆ, motiyabind, cataracts
    blurred vision, धुंधला दिखना, ਧੁੰਦਲਾ, dhundhla dikhna
    spectacles, चश्मा, ਐਨਕ, chashma
    watering eyes, आंख से पानी, ਅੱਖਾਂ ਵਿੱਚੋਂ ਪਾਣੀ, aankh se pani
    eye check, आंखों की जांच, ਅੱਖਾਂ ਦੀ ਜਾਂਚ, aankhon ki jaanch
    weak eyesight, नजर कमजोर, ਨਜ਼ਰ ਕਮਜ਼ੋਰ, nazar kamzor`,
  psychiatry: `
    depression, उदासी, ਉਦਾਸੀ, udasi, depresion
    anxiety, घबराहट, ਘਬਰਾਹਟ, ghabrahat, anxity
    cannot sleep, नींद नहीं आती, ਨੀਂਦ ਨਹੀਂ ਆਉਂਦੀ, neend nahi aati, insomnia
    stress, तनाव, ਤਣਾਅ, tanav, tension
    alcohol addiction, शराब, ਸ਼ਰਾਬ, sharab
    drug addiction, नशा, ਨਸ਼ਾ, nasha, nasha chudana
    worry, चिंता, ਚਿੰਤਾ, chinta
    stop drinking, शराब छुड़ाना, ਸ਼ਰਾਬ ਛੁਡਾਉਣੀ, sharab chhudana`,
  pulmonology: `
    asthma, दमा, ਦਮਾ, dama, asthama
    breathlessness, सांस फूलना, ਸਾਹ ਚੜ੍ਹਨਾ, saans phoolna
    tuberculosis, टीबी, ਟੀਬੀ, tb
    phlegm, बलगम, ਬਲਗਮ, balgam
    pneumonia, निमोनिया, ਨਮੂਨੀਆ, numonia
    lungs, फेफड़े, ਫੇਫੜੇ, phephde`,
  neurology: `
    migraine, माइग्रेन, ਮਾਈਗ੍ਰੇਨ, migrane
    epilepsy, मिर्गी, ਮਿਰਗੀ, mirgi
    dizziness, चक्कर, ਚੱਕਰ, chakkar, dizzyness
    numbness in hands, हाथ सुन्न, ਹੱਥ ਸੁੰਨ, hath sunn
    memory loss, याददाश्त, ਯਾਦਦਾਸ਼ਤ, yaddasht
    tremor, हाथ कांपना, ਹੱਥ ਕੰਬਣਾ, tremors
    vertigo, सिर घूमना, ਸਿਰ ਘੁੰਮਣਾ, sir ghumna`,
  urology: `
    burning urine, पेशाब में जलन, ਪਿਸ਼ਾਬ ਵਿੱਚ ਜਲਣ, peshab mein jalan
    kidney stone, पथरी, ਪੱਥਰੀ, pathri
    prostate, प्रोस्टेट, ਗਦੂਦ, prostrate
    blood in urine, पेशाब में खून, ਪਿਸ਼ਾਬ ਵਿੱਚ ਖੂਨ, peshab khoon
    frequent urination, बार बार पेशाब, ਵਾਰ ਵਾਰ ਪਿਸ਼ਾਬ, baar baar peshab
    stone in kidney, गुर्दे की पथरी, ਗੁਰਦੇ ਦੀ ਪੱਥਰੀ, gurde ki pathri`,
  nephrology: `
    kidney, गुर्दा, ਗੁਰਦਾ, gurda, kidny
    dialysis, डायलिसिस, ਡਾਇਲਸਿਸ, dialisis
    swollen feet, पैरों में सूजन, ਪੈਰਾਂ ਵਿੱਚ ਸੋਜ, pairon mein sujan`,
  oncology: `
    cancer, कैंसर, ਕੈਂਸਰ, kainsar
    chemotherapy, कीमो, ਕੀਮੋ, chemo
    lump, गांठ, ਗੰਢ, gaanth`,
  'general-surgery': `
    piles, बवासीर, ਬਵਾਸੀਰ, bawasir
    hernia, हर्निया, ਹਰਨੀਆ, harnia
    appendix, अपेंडिक्स, ਅਪੈਂਡਿਕਸ, apendix
    operation, ऑपरेशन, ਓਪਰੇਸ਼ਨ, opreshan
    wound, घाव, ਜ਼ਖ਼ਮ, zakham
    gallbladder stone, पित्त की पथरी, ਪਿੱਤੇ ਦੀ ਪੱਥਰੀ, pitte ki pathri`,
  physiotherapy: `
    physiotherapy, फिजियोथेरेपी, ਫਿਜ਼ੀਓਥੈਰੇਪੀ, fisiotherapy
    stiffness, अकड़न, ਅਕੜਾਅ, akdan
    frozen shoulder, कंधा जाम, ਮੋਢਾ ਜਾਮ, frozen sholder`,
};

/** The same for signs of an emergency. */
export const EMERGENCY_PHRASES: Readonly<Record<string, string>> = {
  'chest-pain': `
    chest pain, सीने में दर्द, ਛਾਤੀ ਵਿੱਚ ਦਰਦ, seene mein dard, chest pian
    pain in chest since morning, छाती में दर्द, ਛਾਤੀ ਵਿੱਚ ਪੀੜ, chhati me dard
    heart attack, दिल का दौरा, ਦਿਲ ਦਾ ਦੌਰਾ, dil ka daura, hart attack
    chest tightness, सीने में जकड़न, ਛਾਤੀ ਭਾਰੀ, seene mein dard ho raha hai`,
  breathing: `
    cannot breathe, सांस नहीं आ रही, ਸਾਹ ਨਹੀਂ ਆ ਰਿਹਾ, saans nahi aa rahi, can't breathe
    my father cannot breathe, पापा को सांस नहीं, ਪਾਪਾ ਨੂੰ ਸਾਹ ਨਹੀਂ ਆਉਂਦਾ, papa ko sans nahin aati
    choking, दम घुट रहा है, ਦਮ ਘੁੱਟ ਰਿਹਾ, dam ghut raha
    difficulty breathing, सांस अटक रही, ਸਾਹ ਬੰਦ ਹੋ ਰਿਹਾ, saans ruk rahi hai`,
  unconscious: `
    unconscious, बेहोश, ਬੇਹੋਸ਼, behosh, unconsious
    not waking up, होश नहीं आ रहा, ਹੋਸ਼ ਨਹੀਂ, hosh nahi aa raha
    fainted and collapsed, बेहोश हो गया, ਬੇਹੋਸ਼ ਹੋ ਗਿਆ, behosh ho gaya`,
  bleeding: `
    heavy bleeding, बहुत खून बह रहा, ਬਹੁਤ ਖੂਨ ਵਗ ਰਿਹਾ, bahut khoon beh raha, hevy bleeding
    bleeding not stopping, खून बंद नहीं हो रहा, ਖੂਨ ਬੰਦ ਨਹੀਂ ਹੋ ਰਿਹਾ, khoon band nahi ho raha
    vomiting blood, खून की उल्टी, ਖੂਨ ਦੀ ਉਲਟੀ, khoon ki ulti`,
  stroke: `
    stroke, लकवा, ਅਧਰੰਗ, lakwa, adhrang
    face drooping, मुंह टेढ़ा हो गया, ਮੂੰਹ ਟੇਢਾ ਹੋ ਗਿਆ, munh tedha ho gaya
    slurred speech, लकवा मार गया, ਲਕਵਾ ਮਾਰ ਗਿਆ, lakva maar gaya`,
  poisoning: `
    poison, जहर खा लिया, ਜ਼ਹਿਰ ਖਾ ਲਿਆ, zahar kha liya, poisen
    drank pesticide, कीटनाशक पी लिया, ਸਪਰੇਅ ਪੀ ਲਈ, spray pi li
    sulphas, सल्फास खा ली, ਸਲਫਾਸ ਖਾ ਲਈ, sulfas kha li`,
  bite: `
    snake bite, सांप ने काटा, ਸੱਪ ਡੰਗ ਗਿਆ, saanp ne kata, snak bite
    snake bit my son, सांप काट गया, ਸੱਪ ਨੇ ਡੰਗਿਆ, sapp lad gaya
    scorpion sting, बिच्छू, ਬਿੱਛੂ, bichhu ne kata
    dog bite, कुत्ते ने काट लिया, ਕੁੱਤੇ ਨੇ ਵੱਢਿਆ, kutte ne kaat liya`,
  fits: `
    fits, दौरे पड़ रहे हैं, ਦੌਰੇ ਪੈ ਰਹੇ ਹਨ, daure pad rahe
    having a seizure, दौरा पड़ा, ਦੌਰਾ ਪਿਆ, daura pada, seizur
    convulsions, मिर्गी का दौरा, ਮਿਰਗੀ ਦਾ ਦੌਰਾ, mirgi ka daura`,
  child: `
    baby not moving, बच्चा हिल नहीं रहा, ਬੱਚਾ ਹਿਲ ਨਹੀਂ ਰਿਹਾ, baccha hil nahi raha
    baby not feeding, बच्चा दूध नहीं पी रहा, ਬੱਚਾ ਦੁੱਧ ਨਹੀਂ ਪੀ ਰਿਹਾ, bacha doodh nahi pi raha
    baby turning blue, बच्चा नीला पड़ गया, ਬੱਚਾ ਨੀਲਾ ਪੈ ਗਿਆ, bacha neela pad gaya`,
  birth: `
    labour pain, प्रसव पीड़ा, ਜਣੇਪਾ ਪੀੜ, prasav peeda
    bleeding in pregnancy, गर्भ में खून, ਗਰਭ ਵਿੱਚ ਖੂਨ, garbh mein khoon`,
  injury: `
    accident, एक्सीडेंट, ਐਕਸੀਡੈਂਟ, aksident, accidant
    head injury, सिर में चोट, ਸਿਰ ਵਿੱਚ ਸੱਟ, sir mein chot
    electric shock, करंट लग गया, ਕਰੰਟ ਲੱਗ ਗਿਆ, current lag gaya
    burnt, जल गया, ਸੜ ਗਿਆ, jal gaya
    drowning, डूब गया, ਡੁੱਬ ਗਿਆ, doob gaya`,
  suicide: `
    suicide, आत्महत्या, ਖੁਦਕੁਸ਼ੀ, aatmahatya, suiside
    I want to die, मरना चाहता हूं, ਮਰਨਾ ਚਾਹੁੰਦਾ ਹਾਂ, marna chahta hun
    kill myself, मर जाना चाहती हूं, ਮਰ ਜਾਣਾ ਹੈ, mar jana hai
    I do not want to live, जीना नहीं चाहता, ਜੀਣਾ ਨਹੀਂ ਚਾਹੁੰਦੀ, jeena nahi chahta`,
};
