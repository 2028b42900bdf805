import type { TermTable } from './terms';

/** What may come with any illness: fever, weakness, weight. */
export const GENERAL_SYMPTOMS = {
  // General
  fever: [
    'fever; feverish; febrile; high temperature; raised temperature; running a temperature; pyrexia; temperature; burning up; high grade fever; low grade fever; hot and shivering; running temperature; temp of; temp; high temp; pyrexial; temperature of; febrile illness; feverishness; fevers; body is hot; spiking fever; spiking',
    'बुखार; ज्वर; ताप; हरारत; फीवर; बदन गरम; शरीर गरम; तापमान; बदन तप',
    'ਬੁਖ਼ਾਰ; ਬੁਖਾਰ; ਤਾਪ; ਕਸ; ਫੀਵਰ; ਪਿੰਡਾ ਗਰਮ; ਸਰੀਰ ਗਰਮ',
    'bukhar; bukhaar; taap; fever; bokhar; bukhor; badan garam; boxar; bukar',
  ],
  chills: [
    'chills; rigors; rigor; shivering; shaking chills; shivers; shaking with cold; shivery; shivered; feels cold and shivers; teeth chattering; shake with cold',
    'कँपकँपी; कंपकंपी; ठंड लग; ठंड लगना; जाड़ा; कपकपी; ठिठुरन',
    'ਕਾਂਬਾ; ਠੰਢ ਲੱਗ; ਠੰਡ ਲੱਗ; ਕੰਬਣੀ',
    'kampkampi; kapkapi; thand lag; kamba; thand lagna; kambni; kaamba',
  ],
  'night-sweats': [
    'night sweats; sweats at night; drenching sweats; sweating at night; wakes drenched; wakes up soaked; soaks the sheets; soaked at night; night sweat; wakes sweating',
    'रात को पसीना; रात में पसीना',
    'ਰਾਤ ਨੂੰ ਪਸੀਨਾ; ਰਾਤ ਨੂੰ ਮੁੜ੍ਹਕਾ',
    'raat ko pasina; raat nu paseena',
  ],
  sweating: [
    'sweating; sweats; sweaty; cold sweat; profuse sweating; diaphoresis; diaphoretic; clammy; drenched in sweat; clamminess; sweated; soaked in sweat; sweat pouring; pouring with sweat; sweating heavily; sweat; breaking out in sweat; broke out in sweat; cold sweats',
    'पसीना; ठंडा पसीना; पसीने; पसीना पसीना; पसीने छूट; पसीना छूट; पसीने से तर; पसीने से लथपथ; पसीने से भीग; तरबतर; तर बतर',
    'ਪਸੀਨਾ; ਮੁੜ੍ਹਕਾ; ਤਰੇਲੀ; ਪਸੀਨੇ; ਤ੍ਰੇਲੀ; ਤ੍ਰੇਲੀਆਂ; ਤਰੇਲੀਆਂ; ਪਸੀਨੋ ਪਸੀਨੀ; ਪਸੀਨੋ ਪਸੀਨਾ; ਮੁੜਕਾ; ਮੁੜ੍ਹਕੋ ਮੁੜ੍ਹਕੀ; ਪਰਸੀਨਾ',
    'pasina; paseena; pasine; mudka; treli; paseene; trelian; treliyan; tarelian; paseeno paseeni; pasine chhoot; tarbatar; murhka; mudhka; parseena',
  ],
  tired: [
    'tired; tiredness; fatigue; fatigued; exhausted; exhaustion; no energy; lack of energy; run down; malaise; unwell; washed out; listless; low energy; generally unwell; not feeling well; tires easily; gets tired; weary; worn out; weak and tired; no strength to work; sleepy and tired; lack of strength; fatigues; always tired; run-down',
    'थकान; थकावट; थका; थकी; थक; सुस्ती; बदन टूट; ढीलापन; तबीयत ठीक नहीं; तबीयत खराब',
    'ਥਕਾਵਟ; ਥੱਕ; ਥੱਕਿਆ; ਸੁਸਤੀ; ਸਰੀਰ ਟੁੱਟ; ਤਬੀਅਤ ਠੀਕ ਨਹੀਂ; ਤਬੀਅਤ ਖ਼ਰਾਬ',
    'thakan; thakawat; thakaan; susti; thaka; thak; tabiyat kharab; tabiyat theek nahi',
  ],
  'weight-loss': [
    'weight loss; losing weight; lost weight; unexplained weight loss; clothes loose; loss of weight; is losing weight; getting thinner; got thinner; thinner; trousers loose; lost ten kilos; lost kilos; lost several kilos; lost 5 kg; kilos lighter; losing a lot of weight; loses weight',
    'वज़न घट; वज़न कम; वजन कम; वजन घट; दुबला; दुबली',
    'ਭਾਰ ਘੱਟ; ਭਾਰ ਘਟ; ਵਜ਼ਨ ਘੱਟ; ਵਜ਼ਨ ਘਟ; ਪਤਲਾ ਹੋ',
    'vajan kam; wajan kam; wazan kam; weight kam; bhaar ghat; vajan ghat; wazan ghat; dubla; weight loss; bhar ghat',
  ],
  'weight-gain': [
    'weight gain; gaining weight; put on weight; gained weight',
    'वज़न बढ़; वजन बढ़; मोटापा',
    'ਭਾਰ ਵੱਧ; ਭਾਰ ਵਧ; ਮੋਟਾਪਾ',
    'vajan badh; wazan badh; motapa; weight badh',
  ],
  'appetite-loss': [
    'loss of appetite; no appetite; poor appetite; not hungry; decreased appetite; appetite loss; off food; lost appetite; reduced appetite; lack of appetite; does not want to eat; doesnt want to eat; not eating well; eats little; eating less; eats less; eats very little; not interested in food; no desire to eat; loss of desire to eat; poor eating',
    'भूख नहीं; भूख कम; भूख न; खाने का मन नहीं; भूख मर',
    'ਭੁੱਖ ਨਹੀਂ; ਭੁੱਖ ਘੱਟ; ਖਾਣ ਨੂੰ ਜੀ ਨਹੀਂ; ਭੁੱਖ ਮਰ',
    'bhookh nahi; bhukh nahi; bhuk nahi; bhukh kam; bhookh kam; pukh nahi; bhukh ghat',
  ],
  thirst: [
    'thirsty; thirst; excessive thirst; very thirsty; increased thirst; polydipsia; drinks a lot; drinking a lot; drinks lots of water; always thirsty; drinking lots of water; cannot quench thirst; drinks all the time; drinking and peeing a lot; drinks and pees a lot; drinking and urinating a lot; drinking and peeing; drinks and pees',
    'प्यास; ज़्यादा प्यास; बार बार प्यास',
    'ਪਿਆਸ; ਤੇਹ; ਤ੍ਰੇਹ',
    'pyas; pyaas; pias; teh',
  ],
  'frequent-urine': [
    'frequent urination; urinating often; urinating frequently; passing urine often; urinary frequency; polyuria; pee a lot; peeing a lot; urinating a lot; going to toilet often; urinate often; urinate frequently; frequency; urgency; urgent need to urinate; pass urine frequently; goes often; passes urine often; passing a lot of urine; passes a lot of urine; lots of urine; urinates often; urinates a lot; gets up at night to pass urine; gets up at night to urinate; gets up to pee; up at night to pee; nocturia; rushes to toilet; needs the toilet often; every half hour to pee; wets often; pees a lot; passing large amounts of urine; drinking and peeing a lot; drinks and pees a lot; drinking and urinating a lot; drinking and peeing; drinks and pees',
    'बार बार पेशाब; पेशाब बार बार; ज़्यादा पेशाब; पेशाब ज़्यादा',
    'ਵਾਰ ਵਾਰ ਪਿਸ਼ਾਬ; ਪਿਸ਼ਾਬ ਵਾਰ ਵਾਰ; ਜ਼ਿਆਦਾ ਪਿਸ਼ਾਬ',
    'bar bar peshab; baar baar peshab; peshab baar baar; vaar vaar pishab; bar bar pishab; peshab jyada',
  ],
  dizzy: [
    'dizzy; dizziness; lightheaded; light headed; lightheadedness; giddy; giddiness; woozy; faint feeling; feels faint; feeling faint; unsteady; dizzy spells; dizzy spell; light in head; head feels light; felt faint; feels like fainting; swimmy; head spins when standing; wooziness; faint on standing; dizzy on standing',
    'चक्कर; सिर घूम; सर घूम; सिर हल्का; घुमेरी',
    'ਚੱਕਰ; ਸਿਰ ਘੁੰਮ; ਘੁੰਮਣ; ਭੰਵਾਟਣੀ; ਘੁਮੇਰ',
    'chakkar; chakar; sir ghoom; sir ghum; sar ghoom; ghabrahat chakkar; ghumer',
  ],
  vertigo: [
    'vertigo; spinning; room spins; room spinning; world spinning; room spin; spin; spins; things spinning; everything spinning; everything spins; feels the room spin; surroundings spinning; head spinning; head is spinning; spinning sensation; feels like spinning; whirling',
    'सब घूम; कमरा घूम; चीज़ें घूम',
    'ਸਭ ਘੁੰਮ; ਕਮਰਾ ਘੁੰਮ',
    'sab ghoom; kamra ghoom; sab ghum',
  ],
  faint: [
    'fainted; fainting; faints; passed out; blacked out; syncope; syncopal; lost consciousness; loss of consciousness; blackout; collapsed; collapse; collapses; knocked out; passing out; black out; fell to ground; near fainting; nearly fainted; almost fainted; almost passed out; nearly passed out; about to pass out; about to faint; swooned; keeled over; blackouts; dropped to floor; collapsed to floor; greyed out; passes out',
    'बेहोश हो; बेहोशी; ग़श; गश; गिर पड़ा; गिर पड़ी; बेहोश होकर; मूर्छा; अचेत हो',
    'ਬੇਹੋਸ਼ ਹੋ; ਬੇਹੋਸ਼ੀ; ਗਸ਼; ਡਿੱਗ ਪਿਆ; ਡਿੱਗ ਪਈ; ਗਸ਼ ਪੈ',
    'behosh ho; behoshi; gash; gir pada; gir padi; murcha; dig pya; dig pyi',
  ],
  unconscious: [
    'unconscious; unresponsive; not responding; no response; does not respond; not responsive; cannot be woken; cant be woken; coma; comatose; not waking up; wont wake up; cannot wake; does not wake; hard to wake; difficult to wake; difficult to rouse; unarousable; unrousable; found unconscious; not conscious; lost consciousness and has not; will not wake; wouldnt wake; would not wake up; does not wake up; cannot be roused; cant be roused; does not react; no reaction; not reacting; lifeless body; out cold; slumped; found on floor not responding; not arousable; stopped responding; will not respond; wont respond',
    'बेहोश; अचेत; होश नहीं; होश में नहीं; आँख नहीं खोल; आंख नहीं खोल; जवाब नहीं दे; हिल डुल नहीं; बेसुध; सुध नहीं; सुध बुध नहीं; सुधबुध नहीं; जगाने नहीं; जगाए नहीं जाग; आवाज़ देने नहीं; बुलाने नहीं बोल; बुलाने जवाब नहीं; बेहोशी हालत; मूर्छित; आँखें नहीं खोल; आँख खोल नहीं; आँखें खोल नहीं; कोमा',
    'ਬੇਹੋਸ਼; ਹੋਸ਼ ਨਹੀਂ; ਹੋਸ਼ ਵਿੱਚ ਨਹੀਂ; ਅੱਖਾਂ ਨਹੀਂ ਖੋਲ੍ਹ; ਜਵਾਬ ਨਹੀਂ ਦੇ; ਬੇਸੁੱਧ; ਬੇਸੁਰਤ; ਸੁਰਤ ਨਹੀਂ; ਸੁੱਧ ਨਹੀਂ; ਸੁੱਧ ਬੁੱਧ ਨਹੀਂ; ਸੁਰਤ ਗੁੰਮ; ਜਗਾਉਣ ਨਹੀਂ; ਜਗਾਇਆ ਨਹੀਂ ਜਾਗ; ਬੁਲਾਉਣ ਨਹੀਂ ਬੋਲ; ਆਵਾਜ਼ ਮਾਰਨ ਨਹੀਂ; ਅੱਖ ਨਹੀਂ ਖੋਲ੍ਹ; ਅੱਖਾਂ ਖੋਲ੍ਹ ਨਹੀਂ',
    'behosh; hosh nahi; hosh mein nahi; hosh me nahi; behos; aankh nahi khol; ankh nahi khol; jawab nahi de; besudh; besurt; sudh nahi; surt nahi; jagane nahi uth; jagane par nahi; jagaun te nahi; aankhein nahi khol; akhan nahi khol; beosh',
  ],
  confusion: [
    'confused; confusion; disoriented; disorientation; delirious; delirium; not making sense; incoherent; altered mental status; altered; mental status change; doesnt recognise; does not recognise; talking nonsense; muddled; not recognising; altered consciousness; altered sensorium; disorientated; talks nonsense; talking gibberish; rambling; speaking nonsense; out of it; not himself; not herself; not acting right; acting strangely; acting strange; behaving strangely; bizarre behaviour; does not recognise family; doesnt recognize; confusing things; mental confusion; delirium tremens; clouded; mixed up; foggy and confused; not oriented; not fully conscious; talking rubbish; talks rubbish; rubbish talk; asks the same question; asks the same thing; asking the same question; asking same question; keeps asking the same; repeats the same question; repeating the same; does not remember what happened; cannot remember what happened; memory of the fall; no memory of the accident; talking strangely; talks strangely; speaking strangely; not thinking clearly; cannot think clearly; suddenly forgetful',
    'भ्रम; बहकी बहकी; बड़बड़ा; पहचान नहीं; उल्टा सीधा बोल; होश ठीक नहीं; बहकी; कुछ भी बोल; बहकी बातें; बड़बड़ा रहा; लोगों नहीं पहचान; पहचान नहीं पा; नहीं पहचान; बेतुकी बातें; उलझी बातें; सुध बुध खो; मतिभ्रम; अंट शंट बोल; अनाप शनाप बोल; अनाप शनाप बक; ऊल जलूल बातें',
    'ਭੁਲੇਖਾ; ਬਹਿਕੀਆਂ; ਬੁੜਬੁੜਾ; ਪਛਾਣ ਨਹੀਂ; ਪਛਾਣਦਾ ਨਹੀਂ; ਹੋਸ਼ ਟਿਕਾਣੇ ਨਹੀਂ; ਊਟ ਪਟਾਂਗ; ਬਹਿਕੀ; ਬਹਿਕੀਆਂ ਗੱਲਾਂ; ਪੁੱਠੀਆਂ ਸਿੱਧੀਆਂ; ਉਲਟੀਆਂ ਸਿੱਧੀਆਂ ਗੱਲਾਂ; ਨਹੀਂ ਪਛਾਣ; ਪਛਾਣਦੀ ਨਹੀਂ; ਪਛਾਣਦੇ ਨਹੀਂ; ਬੇਤੁਕੀਆਂ; ਬੁੜ ਬੁੜ; ਅਵਾ ਤਵਾ; ਬੌਂਦਲ; ਬੌਂਦਲਿਆ',
    'behki; bahki; badbada; pehchan nahi; pahchan nahi; pachan nahi; ulta seedha bol; confuse; behki baatein; bahki baatein; pehchan nahi paa; nahi pehchan; ulti sidhi baatein; puthian sidhian; nahi pachan; bondal; anap shanap bol; ant shant bol',
  ],
  drowsy: [
    'drowsy; drowsiness; lethargic; lethargy; very sleepy; sleepy; sluggish; abnormally sleepy; unusually sleepy; obtunded; somnolent; less responsive; less alert; difficult to keep awake; cannot stay awake; cant stay awake; falling asleep; keeps falling asleep; hard to keep awake; very quiet and sleepy; dull and sleepy; not alert; less awake; unusually quiet; lifeless; listless and sleepy; too sleepy; groggy; dazed; stupor; stuporous; semi conscious; semiconscious; half conscious; too weak to cry',
    'बहुत सो; सुस्त; सुस्त पड़; निढाल; नींद में; ढीला; उनींदा; ज़्यादा सो; निस्तेज; ऊँघ; ऊंघ; उँघाई; सुस्त हो; बेजान सा; सोए जा; लेथार्जिक; सुन्न पड़ा; होश में कम; गुमसुम पड़ा; नींद में जा',
    'ਸੁਸਤ; ਨਿਢਾਲ; ਬਹੁਤ ਸੌਂ; ਢਿੱਲਾ; ਢਿੱਲੀ; ਨੀਂਦ ਵਿੱਚ; ਨਿਸਤੇਜ; ਊਂਘ; ਸੁਸਤ ਹੋ; ਸੁੱਤਾ ਹੀ ਰਹਿੰਦਾ; ਸੁੱਤੀ ਹੀ ਰਹਿੰਦੀ; ਸੁੱਤਾ ਪਿਆ ਰਹਿੰਦਾ; ਘੂਕ; ਨਿੱਸਲ; ਗੁੰਮ ਸੁੰਮ ਪਿਆ',
    'sust; nidhal; dhila; dheela; susst; bahut so; oongh; ungh; unghai; neend me ja; soye ja; nissal; sutta hi rehnda; suti rehndi; nidhaal',
  ],
  seizure: [
    'seizure; seizures; fit; fits; convulsion; convulsions; convulsing; seizing; jerking of limbs; tonic clonic; jerking; shaking all over; fitting; whole body jerking; body jerking; stiffening and jerking; jerking movements; jerked; arms and legs jerking; arms and legs shaking; body went stiff; eyes rolled; eyes rolled back; eyes rolled up; frothing; froth at mouth; foaming; foaming at mouth; bit his tongue; bit her tongue; tongue bitten; epileptic fit; convulsed; convulse; had a fit; febrile seizure; febrile fit; shook all over; spasms of body',
    'दौरा; दौरे; झटके; मिर्गी का दौरा; मिर्गी; ऐंठ; दौरा पड़; फिट आ; अकड़ कर; मुँह झाग; मुंह झाग; झाग मुँह; हाथ पैर झटक; हाथ पैर पटक; आँखें ऊपर चढ़; आँखें उलट; आँखें पलट; आँख पलट; आँखें चढ़ गई; दाँत भिंच; दाँती लग; चमकी; कन्वल्शन; मिरगी; झटका आ; झटके आ; शरीर झटक',
    'ਦੌਰਾ; ਦੌਰੇ; ਝਟਕੇ; ਮਿਰਗੀ; ਮਿਰਗੀ ਦਾ ਦੌਰਾ; ਫਿੱਟ; ਮੂੰਹ ਝੱਗ; ਝੱਗ ਮੂੰਹ; ਦੰਦਲ; ਦੰਦਲਾਂ; ਦੰਦ ਜੁੜ; ਹੱਥ ਪੈਰ ਝਟਕ; ਅੱਖਾਂ ਉੱਪਰ ਚੜ੍ਹ; ਅੱਖਾਂ ਉਲਟ; ਅੱਖਾਂ ਪੁੱਠੀਆਂ; ਅੱਖਾਂ ਚੜ੍ਹ ਗਈਆਂ',
    'daura; daure; doura; dora pad; jhatke; mirgi; daura pad; daurey; fits; munh jhaag; muh jhaag; munh jhag; mooh jhagg; dandal; hath pair jhatak; haath pair patak; ankhein palat; aankhein ulat; ankhe upar chadh; daant bhinch; miragi; jhatke aa',
  ],
  headache: [
    'headache; headaches; head ache; head pain; migraine headache; head hurts; head is pounding; migraine; migraines; head aches; head aching; head throbbing; throbbing head; pounding head; head pounding; head is throbbing; head is splitting; splitting head; pain in head; head is hurting; cluster headache; pain over temple; pain in temples; head pressure; band around head; band like headache',
    'सिरदर्द; सरदर्द; सिर दर्द; सर दर्द; सिर फट; माइग्रेन; आधासीसी; सिर में दर्द; सर में दर्द',
    'ਸਿਰਦਰਦ; ਸਿਰ ਦਰਦ; ਸਿਰ ਫਟ; ਸਿਰ ਪੀੜ; ਸਿਰ ਦੁਖ; ਮਾਈਗ੍ਰੇਨ',
    'sirdard; sardard; sir dard; sar dard; sir phat; headache; sir dukh; sirpeed; sir darad',
  ],
  thunderclap: [
    'worst headache of life; worst headache ever; worst headache; worst ever headache; thunderclap; thunderclap headache; sudden severe headache; explosive headache; worst headache of my life; most severe headache; most severe headache of life; worst pain in head; hit in the head with a hammer; like being hit on the head; exploding headache; headache came on like a blow; worst headache she has ever had; worst headache he has ever had; worst headache I have ever had; headache like never before; never had such a headache; sudden worst headache',
    'ज़िंदगी का सबसे तेज़ सिरदर्द; अब तक का सबसे तेज़ सिरदर्द; जीवन का सबसे बुरा सिरदर्द; ऐसा सिरदर्द कभी नहीं; अचानक बहुत तेज़ सिरदर्द; अचानक तेज़ सिर दर्द; अचानक सिर फट; इतना तेज़ सिरदर्द कभी नहीं; इतना तेज़ सिर दर्द कभी नहीं; ऐसा सिर दर्द कभी नहीं; ऐसा सिर दर्द पहले कभी नहीं; सिर में जैसे धमाका; सिर में बम; सिर हथौड़ा मार; अचानक सिर में बहुत तेज़ दर्द; अचानक सिर में भयंकर दर्द',
    'ਜ਼ਿੰਦਗੀ ਦਾ ਸਭ ਤੋਂ ਤੇਜ਼ ਸਿਰਦਰਦ; ਅਚਾਨਕ ਬਹੁਤ ਤੇਜ਼ ਸਿਰਦਰਦ; ਅਜਿਹਾ ਸਿਰਦਰਦ ਕਦੇ ਨਹੀਂ; ਅਚਾਨਕ ਸਿਰ ਫਟ; ਇੰਨਾ ਤੇਜ਼ ਸਿਰ ਦਰਦ ਕਦੇ ਨਹੀਂ; ਇਹੋ ਜਿਹਾ ਸਿਰ ਦਰਦ ਕਦੇ ਨਹੀਂ; ਅਚਾਨਕ ਸਿਰ ਵਿੱਚ ਬਹੁਤ ਤੇਜ਼ ਦਰਦ; ਅਚਾਨਕ ਸਿਰ ਵਿੱਚ ਬਹੁਤ ਪੀੜ; ਸਿਰ ਹਥੌੜਾ; ਸਿਰ ਵਿੱਚ ਧਮਾਕਾ',
    'achanak tez sirdard; achanak tez sir dard; sabse tez sirdard; achanak bahut tez sir dard; itna tez sir dard kabhi nahi; aisa sir dard kabhi nahi; aisa sardard kabhi nahi; sir me dhamaka; sir hathoda; achanak sir me bahut tez dard; achanak sir vich bahut peed',
  ],
  photophobia: [
    'photophobia; sensitive to light; light hurts; light sensitivity; bothered by light; light bothers; dislikes light; dislikes bright light; cannot stand light; light is painful; lights hurt; bright light hurts; bright lights hurt; avoids light; hurts to look at light; prefers dark room; wants room dark; light bothers eyes; averse to light; eyes hurt in light; aversion to light; light makes it worse',
    'रोशनी चुभ; रोशनी से तकलीफ; रोशनी बर्दाश्त नहीं; रोशनी से परेशानी; उजाला चुभ; रोशनी अच्छी नहीं; रोशनी बुरी; रौशनी चुभ; रोशनी सहन नहीं; धूप चुभ; रोशनी में आँख नहीं',
    'ਰੌਸ਼ਨੀ ਚੁਭ; ਰੋਸ਼ਨੀ ਤੋਂ ਤਕਲੀਫ਼; ਰੌਸ਼ਨੀ ਬਰਦਾਸ਼ਤ ਨਹੀਂ; ਚਾਨਣ ਚੁਭ; ਚਾਨਣ ਬਰਦਾਸ਼ਤ ਨਹੀਂ; ਰੋਸ਼ਨੀ ਚੁਭ; ਰੋਸ਼ਨੀ ਬਰਦਾਸ਼ਤ ਨਹੀਂ; ਚਾਨਣਾ ਚੁਭ; ਚਾਨਣ ਮਾੜਾ',
    'roshni chubh; roshni se taklif; roshni bardasht nahi; chanan chubh; chaanan chubh; roshni buri; roshni sahan nahi; ujala chubh; raushni chubh; chanan bardasht nahi',
  ],
  'face-droop': [
    'face droop; facial droop; drooping face; face drooping; mouth drooping; droopy face; face is drooping; side of face dropped; mouth crooked; facial weakness; crooked smile; face dropped; facial asymmetry; mouth droops; droop; droopy left face; droopy right face; left face drooping; right face drooping; left side of face; right side of face drooping; face sagging; face sags; sagging face; face fell; mouth pulled to one side; mouth twisted; mouth is twisted; twisted face; lopsided face; lopsided smile; uneven smile; smile is uneven; drooping mouth; droopy mouth; facial palsy; bells palsy; face is droopy; face was droopy; drooped; facial drooping; drooping of face; drooping on one side of face; face hanging; corner of mouth hangs; corner of his mouth hangs; corner of her mouth hangs; corner of mouth droops; corner of mouth; corner of his mouth; corner of her mouth; mouth hangs; mouth hangs down; one side of mouth; mouth drooped; mouth pulls; side of mouth; face uneven; uneven face; face is uneven; face looks uneven; face crooked; crooked face; face not straight; face asymmetrical',
    'मुँह टेढ़ा; मुंह टेढ़ा; चेहरा टेढ़ा; मुँह एक तरफ; चेहरा लटक; मुँह तिरछा; होंठ टेढ़ा; मुँह एक तरफ लटक; मुँह खिंच; होंठ लटक; मुँह एक ओर लटक; मुँह एक ओर झुक; मुँह एक तरफ झुक; मुँह एक तरफ खिंच; चेहरा एक तरफ लटक; चेहरा एक तरफ झुक',
    'ਮੂੰਹ ਵਿੰਗਾ; ਮੂੰਹ ਟੇਢਾ; ਚਿਹਰਾ ਟੇਢਾ; ਚਿਹਰਾ ਲਟਕ; ਮੂੰਹ ਇੱਕ ਪਾਸੇ; ਬੁੱਲ੍ਹ ਵਿੰਗਾ; ਮੂੰਹ ਵਿੰਗ; ਚਿਹਰਾ ਵਿੰਗਾ; ਬੁੱਲ੍ਹ ਟੇਢਾ; ਬੁੱਲ੍ਹ ਲਟਕ; ਚਿਹਰਾ ਇੱਕ ਪਾਸੇ ਲਟਕ; ਮੂੰਹ ਇੱਕ ਪਾਸੇ ਲਟਕ',
    'muh tedha; munh tedha; chehra tedha; mooh vinga; muh vinga; chehra latak; muh ek taraf; munh tedhaa; chehra vinga; honth latak; bull vinga; chehra ek taraf latak; muh ik paase latak',
  ],
  'slurred-speech': [
    'slurred speech; slurring; speech slurred; slurred; garbled speech; speech difficulty; difficulty with speech; speech trouble; speech problem; trouble with speech; aphasia; dysarthria; jumbled speech; speech not clear; garbled; speech is garbled; speech was garbled; slurring words; slurs; slurs words; slurring her words; slurring his words; words come out wrong; words not coming out; speech is unclear; unclear speech; cannot speak clearly; mumbling; speech not making sense; cannot find words; difficulty finding words; trouble finding words; sudden trouble speaking; talking funny; tongue is thick; thick speech; speech is thick; cannot understand speech; word finding difficulty; expressive aphasia; words out; get words out; cannot get words out; cannot get his words out; cannot get her words out; cannot get my words out; cannot form words; cannot say words; cannot speak properly',
    'आवाज़ लड़खड़ा; ज़बान लड़खड़ा; बोली साफ नहीं; बोलने में लड़खड़ा; तुतला; आवाज़ साफ नहीं; जुबान लड़खड़ा; ज़ुबान लड़खड़ा; बोली लड़खड़ा; बोली अटक; जीभ लड़खड़ा; जीभ भारी; ज़बान भारी; अटक अटक बोल; शब्द साफ नहीं; बोल साफ नहीं; बोली बंद; ज़ुबान अटक; आवाज़ लटपटा; ज़बान लटपटा; बोली लटपटा',
    'ਜ਼ਬਾਨ ਥਥਲਾ; ਬੋਲੀ ਸਾਫ਼ ਨਹੀਂ; ਬੋਲੀ ਲੜਖੜਾ; ਜੀਭ ਲੜਖੜਾ; ਬੋਲ ਸਾਫ਼ ਨਹੀਂ; ਜ਼ਬਾਨ ਲੜਖੜਾ; ਜ਼ੁਬਾਨ ਥਥਲਾ; ਥਥਲਾ; ਜੀਭ ਭਾਰੀ; ਬੋਲੀ ਥਿੜਕ; ਬੋਲੀ ਬੰਦ; ਬੋਲ ਬੰਦ; ਗੱਲ ਸਾਫ਼ ਨਹੀਂ; ਜ਼ੁਬਾਨ ਲੜਖੜਾ; ਬੋਲ ਥਿੜਕ; ਜ਼ਬਾਨ ਥਿੜਕ; ਅਟਕ ਅਟਕ ਬੋਲ',
    'zaban ladkhada; juban ladkhada; awaz ladkhada; bol saaf nahi; boli saaf nahi; tutla; jubaan larkhara; zubaan ladkhada; zuban ladkhada; boli ladkhada; jeebh bhari; boli band; gal saaf nahi; thathla; boli thidak; atak atak bol; baat saaf nahi',
  ],
  tremor: [
    'tremor; tremors; hands shake; shaky; shakes; shaking hands; trembling; shakiness; jittery; hands shaking; hand shaking; shaking of hands; shakes a lot; hands tremble; trembles',
    'हाथ काँप; हाथ कांप; काँप; कांप; कंपन',
    'ਹੱਥ ਕੰਬ; ਕੰਬ; ਕਾਂਬ',
    'kaamp; kanp; hath kamp; haath kaanp; kamb',
  ],
  imbalance: [
    'loss of balance; unsteady gait; off balance; balance problem; ataxia; stumbling; clumsy; staggering; loss of coordination; trouble balancing; coordination; cannot keep balance; lost balance; losing balance; lost her balance; lost his balance; unsteady; unsteady on feet; unsteady walking; swaying; walks like drunk; veers; veering; falls to one side; leaning to one side; wobbly; wobbles; difficulty with balance; poor balance; cannot walk straight; incoordination; uncoordinated',
    'लड़खड़ा; संतुलन नहीं; बैलेंस नहीं; चलते समय लड़खड़ा; डगमगा',
    'ਲੜਖੜਾ; ਸੰਤੁਲਨ ਨਹੀਂ; ਡੋਲ; ਡਗਮਗਾ',
    'ladkhada; larkhara; santulan nahi; balance nahi; dagmaga',
  ],
  'memory-loss': [
    'memory loss; forgetful; forgetting; memory problems; amnesia; cannot remember',
    'याददाश्त कम; भूल जाता; भूल जाती; याद नहीं; भूलने',
    'ਯਾਦਦਾਸ਼ਤ ਘੱਟ; ਭੁੱਲ ਜਾਂਦਾ; ਭੁੱਲ ਜਾਂਦੀ; ਯਾਦ ਨਹੀਂ',
    'yaddasht; bhool jata; bhul jata; yaad nahi',
  ],
} as const satisfies TermTable;
