import type { SpecialtyId } from './specialty';

/**
 * Words people use when they need a specialty, in English, Hindi, Punjabi, and in the Latin transliterations in which Hindi and
 * Punjabi are typed on phones. Phrases are separated by commas. This finds a doctor; it diagnoses nothing, and a word may be
 * listed under several specialties.
 */
export const SYMPTOM_WORDS: Record<SpecialtyId, string> = {
  'general-medicine': `general physician, family doctor, fever, cold, flu, cough, weakness, tired, body pain, headache, viral,
    infection, dengue, malaria, typhoid, check up, blood pressure, loose motion, vomiting, बुखार, जुकाम, सर्दी, खांसी, कमजोरी, थकान, बदन दर्द,
    सिरदर्द, मलेरिया, डेंगू, टाइफाइड, ਬੁਖਾਰ, ਤਾਪ, ਜ਼ੁਕਾਮ, ਖੰਘ, ਕਮਜ਼ੋਰੀ, ਥਕਾਵਟ, ਸਰੀਰ ਦਰਦ, ਸਿਰ ਦਰਦ, ਮਲੇਰੀਆ, ਡੇਂਗੂ, ਟਾਈਫਾਈਡ, bukhar, bukhaar, taap,
    zukam, jukam, sardi, khansi, khang, kamzori, kamjori, thakan, thakawat, badan dard, sir dard, sirdard`,
  paediatrics: `paediatrician, pediatrician, child, children, baby, infant, newborn, kid, vaccination, child fever, child cough,
    बच्चा, बच्चे, बच्चों, शिशु, नवजात, टीका, टीकाकरण, बच्चे बुखार, ਬੱਚਾ, ਬੱਚੇ, ਬੱਚਿਆਂ, ਨਵਜੰਮਿਆ, ਟੀਕਾ, ਟੀਕਾਕਰਨ, ਬੱਚੇ ਬੁਖਾਰ, baccha, bachcha, bacha,
    bacche, bachche, bachhe, shishu, teeka, tika, niana, bache bukhar`,
  gynaecology: `gynaecologist, gynecologist, women, pregnancy, pregnant, periods, period pain, menstruation, missed period, white
    discharge, delivery, infertility, pcos, menopause, गर्भ, गर्भवती, गर्भावस्था, माहवारी, मासिक धर्म, सफेद पानी, प्रसव, महिला, औरत, स्त्री, बांझपन,
    ਗਰਭ, ਗਰਭਵਤੀ, ਮਾਹਵਾਰੀ, ਚਿੱਟਾ ਪਾਣੀ, ਜਣੇਪਾ, ਔਰਤ, ਔਰਤਾਂ, ਬਾਂਝਪਨ, garbh, garbhvati, mahwari, mahavari, masik, safed pani, chitta pani,
    prasav, janepa, aurat`,
  dermatology: `dermatologist, skin, rash, itching, itch, acne, pimples, ringworm, eczema, fungal infection, skin allergy, hair fall,
    hair loss, dandruff, white patches, boils, त्वचा, चमड़ी, खुजली, खारिश, दाद, दाने, मुंहासे, फुंसी, फोड़ा, बाल झड़ना, रूसी, सफेद दाग, ਚਮੜੀ, ਖੁਜਲੀ, ਖਾਰਸ਼,
    ਦੱਦ, ਧੱਦਰ, ਦਾਣੇ, ਕਿੱਲ, ਫਿਣਸੀਆਂ, ਫੋੜਾ, ਵਾਲ ਝੜਨਾ, ਸਿੱਕਰੀ, ਚਿੱਟੇ ਦਾਗ਼, khujli, kharish, khaarish, daad, dhaddar, daane, dane, chamdi, chamri,
    twacha, muhase, funsi, phinsi, phoda, baal jhadna, wal jhadna, sikri, safed daag`,
  orthopaedics: `orthopaedic, orthopedic, bone, bones, joint pain, knee pain, back pain, neck pain, shoulder pain, hip pain, fracture,
    sprain, arthritis, हड्डी, जोड़, जोड़ों का दर्द, घुटना, घुटने का दर्द, कमर दर्द, पीठ दर्द, गर्दन दर्द, कंधा, मोच, गठिया, ਹੱਡੀ, ਹੱਡੀਆਂ, ਜੋੜ, ਜੋੜਾਂ ਦਾ ਦਰਦ, ਗੋਡਾ,
    ਗੋਡੇ ਦਾ ਦਰਦ, ਗੋਡਿਆਂ, ਲੱਕ ਦਰਦ, ਪਿੱਠ ਦਰਦ, ਧੌਣ, ਮੋਢਾ, ਮੋਚ, ਗਠੀਆ, haddi, jod, jodon ka dard, joda da dard, ghutna, ghutne, goda, gode, godeyan,
    kamar dard, lakk dard, pith, peeth dard, gardan, moch, modha, kandha, gathiya`,
  cardiology: `cardiologist, heart, heart attack, chest pain, palpitations, blood pressure, high bp, hypertension, cholesterol, दिल,
    सीने में दर्द, छाती दर्द, धड़कन, रक्तचाप, ब्लड प्रेशर, बीपी, कोलेस्ट्रॉल, ਦਿਲ, ਛਾਤੀ ਵਿੱਚ ਦਰਦ, ਛਾਤੀ ਦਰਦ, ਧੜਕਣ, ਬਲੱਡ ਪ੍ਰੈਸ਼ਰ, ਬੀਪੀ, ਕੋਲੈਸਟ੍ਰੋਲ, dil, seene dard,
    sine dard, chhati dard, chati dard, dhadkan, bp`,
  endocrinology: `diabetes, diabetic, sugar, high sugar, insulin, thyroid, goitre, weight gain, obesity, hormones, शुगर, मधुमेह, थायराइड, वजन
    बढ़ना, मोटापा, हार्मोन, ਸ਼ੂਗਰ, ਸ਼ੱਕਰ ਰੋਗ, ਥਾਇਰਾਇਡ, ਭਾਰ ਵਧਣਾ, ਮੋਟਾਪਾ, ਹਾਰਮੋਨ, shugar, madhumeh, shakkar rog, motapa, wajan, vajan`,
  ent: `ear, ears, nose, throat, sore throat, ear pain, hearing, deaf, tonsils, sinus, snoring, nose bleed, कान, कान दर्द, नाक, गला, गले में दर्द, बहरापन,
    टॉन्सिल, साइनस, नकसीर, ਕੰਨ, ਕੰਨ ਦਰਦ, ਨੱਕ, ਗਲਾ, ਗਲੇ ਵਿੱਚ ਦਰਦ, ਬੋਲਾਪਣ, ਟੌਂਸਿਲ, ਨਕਸੀਰ, kaan, kaan dard, kann, naak, nakk, gala, gale dard, galla, naksir`,
  ophthalmology: `eye, eyes, eye doctor, vision, blurred vision, red eye, cataract, spectacles, glasses, watering eyes, आंख, आंखें, आंखों, नजर, मोतियाबिंद,
    चश्मा, धुंधला दिखना, ਅੱਖ, ਅੱਖਾਂ, ਨਜ਼ਰ, ਮੋਤੀਆ, ਮੋਤੀਆਬਿੰਦ, ਐਨਕ, ਧੁੰਦਲਾ, aankh, ankh, aankhen, akh, akhan, nazar, motiya, motiyabind, chashma, ainak`,
  dentistry: `dentist, dental, tooth, teeth, toothache, tooth pain, gums, bleeding gums, cavity, mouth ulcer, दांत, दांत दर्द, मसूड़े, मुंह के छाले, ਦੰਦ, ਦੰਦ ਦਰਦ,
    ਦੰਦਾਂ, ਮਸੂੜੇ, ਮੂੰਹ ਦੇ ਛਾਲੇ, daant, dant, daant dard, dand, dand dard, masude, masoode, chhale`,
  psychiatry: `psychiatrist, depression, depressed, anxiety, stress, sleep, insomnia, sad, panic, mental, addiction, alcohol, drugs, तनाव, उदासी,
    चिंता, घबराहट, नींद नहीं आती, नशा, शराब, डिप्रेशन, मानसिक, ਤਣਾਅ, ਉਦਾਸੀ, ਚਿੰਤਾ, ਘਬਰਾਹਟ, ਨੀਂਦ ਨਹੀਂ ਆਉਂਦੀ, ਨਸ਼ਾ, ਸ਼ਰਾਬ, ਡਿਪਰੈਸ਼ਨ, ਮਾਨਸਿਕ, tanav, tension, udasi,
    chinta, ghabrahat, neend, nind, nasha, sharab, chitta`,
  pulmonology: `lungs, breathing, breathless, shortness of breath, asthma, wheezing, cough, phlegm, tb, tuberculosis, pneumonia, सांस, सांस फूलना, दमा,
    फेफड़े, खांसी, बलगम, टीबी, निमोनिया, ਸਾਹ, ਸਾਹ ਚੜ੍ਹਨਾ, ਦਮਾ, ਫੇਫੜੇ, ਖੰਘ, ਬਲਗਮ, ਟੀਬੀ, ਨਮੂਨੀਆ, saans, sans phoolna, saah, sah, dama, phephde, fefde, balgam,
    khansi, khang`,
  gastroenterology: `stomach, stomach pain, stomach ache, belly, acidity, gas, indigestion, loose motion, diarrhoea, diarrhea, constipation,
    vomiting, liver, jaundice, ulcer, पेट, पेट दर्द, गैस, एसिडिटी, दस्त, कब्ज, उल्टी, पीलिया, जिगर, लिवर, बदहजमी, ਪੇਟ, ਪੇਟ ਦਰਦ, ਢਿੱਡ, ਢਿੱਡ ਪੀੜ, ਗੈਸ, ਤੇਜ਼ਾਬ, ਦਸਤ,
    ਟੱਟੀਆਂ, ਕਬਜ਼, ਉਲਟੀ, ਪੀਲੀਆ, ਜਿਗਰ, ਬਦਹਜ਼ਮੀ, pet, pet dard, pait dard, dhidd, tidd peed, dast, kabz, kabj, ulti, piliya, peelia, jigar, badhazmi`,
  neurology: `headache, migraine, seizure, epilepsy, fits, paralysis, stroke, numbness, dizziness, dizzy, tremor, memory loss, nerves, सिरदर्द, सिर दर्द,
    माइग्रेन, मिर्गी, दौरा, लकवा, चक्कर, सुन्न, नसें, ਸਿਰ ਦਰਦ, ਮਾਈਗ੍ਰੇਨ, ਮਿਰਗੀ, ਦੌਰਾ, ਅਧਰੰਗ, ਚੱਕਰ, ਸੁੰਨ, ਨਸਾਂ, sir dard, sirdard, mirgi, daura, lakwa, adhrang,
    chakkar, sunn`,
  urology: `urine, burning urine, urine infection, kidney stone, stone, prostate, blood in urine, पेशाब, पेशाब में जलन, पथरी, गुर्दे की पथरी, प्रोस्टेट, ਪਿਸ਼ਾਬ, ਪਿਸ਼ਾਬ ਵਿੱਚ
    ਜਲਣ, ਪੱਥਰੀ, ਗੁਰਦੇ ਦੀ ਪੱਥਰੀ, ਗਦੂਦ, peshab, pishab, peshab jalan, pathri, gurde pathri, gadood`,
  nephrology: `kidney, kidneys, kidney failure, dialysis, creatinine, swollen feet, गुर्दा, गुर्दे, किडनी, डायलिसिस, पैरों में सूजन, ਗੁਰਦਾ, ਗੁਰਦੇ, ਕਿਡਨੀ, ਡਾਇਲਸਿਸ, ਪੈਰਾਂ ਵਿੱਚ ਸੋਜ,
    gurda, gurde, kidni, dialisis, sujan, soj`,
  oncology: `cancer, tumour, tumor, lump, chemotherapy, कैंसर, गांठ, रसौली, कीमो, ਕੈਂਸਰ, ਗੰਢ, ਰਸੌਲੀ, ਕੀਮੋ, kainsar, gaanth, gandh, rasauli`,
  'general-surgery': `surgeon, surgery, operation, hernia, piles, appendix, wound, gallbladder stone, abscess, ऑपरेशन, हर्निया, बवासीर, अपेंडिक्स, घाव, पित्त की पथरी,
    ਓਪਰੇਸ਼ਨ, ਹਰਨੀਆ, ਬਵਾਸੀਰ, ਅਪੈਂਡਿਕਸ, ਜ਼ਖ਼ਮ, ਪਿੱਤੇ ਦੀ ਪੱਥਰੀ, opreshan, bawasir, bavasir, harniya, zakham, jakham, pitte pathri`,
  physiotherapy: `physiotherapist, physio, exercise, stiffness, frozen shoulder, rehabilitation, कसरत, अकड़न, व्यायाम, ਕਸਰਤ, ਅਕੜਾਅ, kasrat, akdan, vyayam`,
};
