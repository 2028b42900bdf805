import type { TermTable } from './terms';

/** Breathing and heart. */
export const CHEST_SYMPTOMS = {
  // Breathing and heart
  cough: [
    'cough; coughing; coughs; dry cough; barking cough; croup; hacking cough; coughed; hacking; productive cough; coughing up; coughs up; phlegmy cough; wet cough; chesty cough; cough with phlegm; coughing spells; tickly cough; coughing for',
    'खाँसी; खांसी; खाँस; खांस; सूखी खाँसी; कफ वाली खाँसी',
    'ਖੰਘ; ਖਾਂਸੀ; ਸੁੱਕੀ ਖੰਘ; ਬਲਗਮ ਵਾਲੀ ਖੰਘ',
    'khansi; khaansi; khasi; khang; khangh; khanghi; khaans; khans',
  ],
  'barking-cough': [
    'barking cough; croup; croupy cough; seal like cough; seal bark; barky cough; barks like a seal; barks; barking; cough like a dog; cough like a seal; sounds like a seal',
    'कुत्ते जैसी खाँसी; भौंकने जैसी खाँसी',
    'ਭੌਂਕਣ ਵਰਗੀ ਖੰਘ',
    'bhaunkne jaisi khansi',
  ],
  whoop: [
    'whooping cough; whoop; pertussis; coughing fits; coughs until he vomits; coughs until she vomits; cough ends in whoop; bouts of coughing; coughing bouts; spells of coughing then vomits',
    'काली खाँसी; काली खांसी',
    'ਕਾਲੀ ਖੰਘ',
    'kali khansi; kaali khaansi; kali khang',
  ],
  breathless: [
    'breathless; breathlessness; shortness of breath; short of breath; dyspnea; dyspnoea; sob; out of breath; gasping; gasping for air; gasping for breath; cant catch breath; cannot catch breath; winded; air hunger; respiratory distress; cannot get enough air; cant get air; difficulty breathing; trouble breathing; suffocating; suffocation; suffocated; difficult to breathe; hard to breathe; struggles to breathe; struggling to breathe; fighting for breath; labored breathing; laboured breathing; breathing is hard; breathing is difficult; breathing difficulty; cannot breathe properly; cant breathe properly; cannot get a full breath; cannot take a full breath; cannot get her breath; cannot get his breath; cannot get my breath; not getting enough air; not enough air; gets out of breath; gets breathless; puffed; puffing; huffing; huffs; panting for breath; breath is short; short winded; chest feels tight and cannot breathe; increasing breathlessness; exertional dyspnoea; labored; difficulties breathing; respiratory difficulty; too short of breath; feels short of air; choking feeling; cannot talk for breath; gasps; gasps for breath',
    'साँस फूल; सांस फूल; साँस चढ़; दम फूल; हाँफ; हांफ; दम घुट; साँस की तकलीफ; साँस लेने में तकलीफ; साँस लेने में दिक्कत; साँस भारी; साँस अटक; साँस उखड़ रही; साँस खिंच; साँस लेने में परेशानी; साँस लेने में मुश्किल; साँस भर; साँस में दिक्कत; साँस में तकलीफ; दमघोंटू; साँस उखड़; साँस टूट',
    'ਸਾਹ ਚੜ੍ਹ; ਸਾਹ ਫੁੱਲ; ਹੌਂਕ; ਹੌਕਣੀ; ਦਮ ਘੁੱਟ; ਸਾਹ ਦੀ ਤਕਲੀਫ਼; ਸਾਹ ਔਖਾ; ਸਾਹ ਲੈਣ ਵਿੱਚ ਔਖ; ਸਾਹ ਅਟਕ; ਸਾਹ ਖਿੱਚ; ਸਾਹ ਲੈਣ ਔਖ; ਸਾਹ ਲੈਣ ਦਿੱਕਤ; ਸਾਹ ਲੈਣ ਤਕਲੀਫ਼; ਸਾਹ ਲੈਣਾ ਔਖਾ; ਸਾਹ ਨਾਲ ਸਾਹ ਨਹੀਂ; ਹਫ਼; ਹਫ਼ ਜਾਂਦਾ; ਸਾਹ ਉੱਖੜ; ਸਾਹ ਟੁੱਟ',
    'saans phool; sans phul; saans fool; saans chadh; dam phool; hanf; haanf; dam ghut; dum ghut; saah chad; sah chardh; saah charh; saah fulda; saas phool; saans lene mein taklif; saans lene me dikkat; saah aukha; saans phul; saans bhari; saans atak; saah atak; saans khinch; saans lene me pareshani; saans lene me mushkil; saah lain ch aukh; saah lain vich aukh; saans me dikkat; saans ki dikkat; saans ukhad; saah ukhad',
  ],
  wheeze: [
    'wheeze; wheezing; wheezy; whistling breathing; whistling sound; chest whistling; wheezes; asthma attack; whistle; whistling; whistle in chest; whistling in chest; wheezing breath; musical breathing; audible wheeze',
    'साँस में सीटी; सीटी की आवाज़; घरघराहट; घर घर; छाती में सीटी; दमे का दौरा; सीटी जैसी',
    'ਸਾਹ ਵਿੱਚ ਸੀਟੀ; ਸੀਟੀ ਦੀ ਆਵਾਜ਼; ਘਰੜ ਘਰੜ; ਛਾਤੀ ਬੋਲ; ਦਮੇ ਦਾ ਦੌਰਾ',
    'saans mein seeti; seeti ki awaz; gharghar; ghar ghar; chhati bol; seeti ki awaaz; dame ka daura',
  ],
  stridor: [
    'stridor; noisy breathing; noise when breathing in; high pitched breathing; noisy breath; high-pitched sound when breathing; harsh noise when breathing; harsh noise breathing in; harsh sound when breathing; crowing sound; crowing; squeaky breathing; harsh breathing; raspy breathing; loud noise breathing in; noise on breathing in; high pitched noise; high pitched sound; harsh noise; harsh sound; noise each time he breathes; noise each time she breathes; noise every breath; noisy when breathing',
    'साँस लेते आवाज़; साँस में आवाज़; साँस लेने पर आवाज़',
    'ਸਾਹ ਲੈਂਦੇ ਆਵਾਜ਼; ਸਾਹ ਵਿੱਚ ਆਵਾਜ਼',
    'saans lete awaz; saans mein awaz; sah vich awaz',
  ],
  'fast-breathing': [
    'fast breathing; rapid breathing; breathing fast; breathing quickly; tachypnea; tachypnoea; breathing rapidly; breathing very fast; panting; hyperventilating; quick breathing; breathes fast; breathes quickly; breathes rapidly; breathing is fast; breathing is rapid; breathing has become fast; breathing faster; fast breaths; rapid breaths; quick breaths; breathes deep and fast; deep and fast breathing; deep fast breathing; breathing deeply and quickly; increased breathing rate; kussmaul; shallow fast breathing; high respiratory rate; rapid shallow breathing; breathes heavily; breathing heavily; heavy breathing; sighing breathing',
    'तेज़ साँस; साँस तेज़; पसली चल; जल्दी जल्दी साँस; तेज़ तेज़ साँस; साँस जल्दी जल्दी; साँसें तेज़; पसलियाँ चल; पसली तेज़; साँस बहुत तेज़; साँस गहरी; गहरी गहरी साँस; लंबी लंबी साँस',
    'ਤੇਜ਼ ਸਾਹ; ਸਾਹ ਤੇਜ਼; ਪੱਸਲੀ ਚੱਲ; ਪਸਲੀ ਚੱਲ; ਛੇਤੀ ਛੇਤੀ ਸਾਹ; ਸਾਹ ਛੇਤੀ ਛੇਤੀ; ਸਾਹ ਤੇਜ਼ ਤੇਜ਼; ਪਸਲੀਆਂ ਚੱਲ; ਸਾਹ ਡੂੰਘੇ; ਡੂੰਘੇ ਡੂੰਘੇ ਸਾਹ; ਸਾਹ ਬਹੁਤ ਤੇਜ਼; ਕਾਹਲੇ ਸਾਹ',
    'tez saans; saans tez; pasli chal; jaldi jaldi saans; tej saans; tez sah; sah tez; saans tej; pasli chalna; saans jaldi jaldi; saah tez tez; saah tez; saans bahut tez; pasliyan chal; lambi lambi saans; gehri gehri saans; saah doonghe',
  ],
  indrawing: [
    'chest indrawing; ribs sucking in; sucking in of ribs; retractions; skin sucking in; indrawing; nasal flaring; grunting; flaring nostrils; belly breathing; chest going in; using accessory muscles; accessory muscles; chest is drawing in; chest draws in; chest drawing in; chest pulls in; chest pulling in; chest sinks in; chest sucks in; chest wall drawing in; lower chest drawing in; lower chest wall; skin pulls in between ribs; skin between ribs; ribs pull in; ribs show when breathing; nostrils flaring; nostrils flare; nostril flaring; head bobbing; grunts; grunts with each breath; subcostal; intercostal recession; recessions; recession; pulling in of chest; stomach sucks in under ribs',
    'छाती अंदर धँस; पसली धँस; छाती अंदर जा; पसलियाँ अंदर; कराह; नथुने फूल; गड्ढे पड़; छाती धँस; छाती अंदर खिंच; पसली अंदर खिंच; पसलियाँ धँस; पसलियाँ चल; सीना धँस; गड्ढा पड़; नथुने फड़क',
    'ਛਾਤੀ ਅੰਦਰ ਧਸ; ਪੱਸਲੀਆਂ ਅੰਦਰ; ਕਰਾਹ; ਨਾਸਾਂ ਫੁੱਲ; ਟੋਏ ਪੈ; ਛਾਤੀ ਧਸ; ਛਾਤੀ ਅੰਦਰ ਖਿੱਚ; ਪਸਲੀਆਂ ਅੰਦਰ; ਪੱਸਲੀ ਅੰਦਰ; ਹੂੰਗ; ਕੂੰਘ; ਨਾਸਾਂ ਫਰਕ',
    'chhati andar dhas; pasli dhas; chhati andar ja; pasliyan andar; karah; nathune; chhati dhas; chati andar dhas; chati andar khich; pasliyan andar khich; pasli andar; nathune phool',
  ],
  apnoea: [
    'stops breathing; stopped breathing; pauses in breathing; not breathing; apnea; apnoea; pause in breathing; isnt breathing; no breathing; breathing stopped; turned blue; does not breathe; has stopped breathing; no breath; forgot to breathe; long pauses between breaths; long pauses in breathing; breath stops; gasped once; gasps only; went blue; going blue; gone blue; turns blue; turning blue; goes blue; became blue; becoming blue; became blue in face',
    'साँस रुक; साँस बंद; सांस बंद; सांस रुक; साँस नहीं चल; साँस धीमी; साँस बहुत धीमी; साँस थम; साँसें थम; आख़िरी साँसें',
    'ਸਾਹ ਰੁਕ; ਸਾਹ ਬੰਦ; ਸਾਹ ਨਹੀਂ ਚੱਲ; ਸਾਹ ਹੌਲੀ; ਸਾਹ ਬਹੁਤ ਹੌਲੀ; ਸਾਹ ਮੁੱਕ',
    'saans ruk; saans band; sah ruk; saah band; sans band; saas band; saans dheemi; saans bahut dheemi; saah hauli; saah bahut hauli; sah hauli; saans tham',
  ],
  choking: [
    'choking; choked; something stuck in throat; food stuck in throat; choke; food stuck; choking on; choked on; stuck in windpipe; inhaled a peanut; inhaled a nut; inhaled a seed; food went down wrong way; peanut in windpipe; swallowed a peanut; swallowed peanut; inhaled peanut; nut stuck; sweet stuck; grape stuck',
    'गले में फँस; गले में फंस; गले में अटक; दम अटक; खाना अटक; गले में कुछ फँस; गले में सिक्का; गले में दाना अटक; गले में फँसा',
    'ਗਲੇ ਵਿੱਚ ਫਸ; ਗਲੇ ਵਿੱਚ ਅਟਕ; ਗਲ ਵਿੱਚ ਫਸ; ਗਲੇ ਚ ਫਸ',
    'gale mein phas; gale me fas; gale mein atak; gale ch fas; gale vich fas',
  ],
  palpitations: [
    'palpitations; palpitation; heart racing; racing heart; heart pounding; heart fluttering; irregular heartbeat; heart beating fast; skipped beats; skipping beats; rapid heartbeat; fast heartbeat; heart skips; pounding heart; rapid heart beat; heart is racing; heart thumping; heart flutters; fluttering in chest; fluttering; heart skipping; heart races; heart is pounding; heart is beating fast; heart beating very fast; pulse racing; heart beats irregularly; thumping heart; irregular pulse; fast pulse; missed beats; heart jumping; heart flip; heart beating irregularly; beating irregularly; beats irregularly; irregular beats; irregular heart beats; irregular heart beat',
    'धड़कन तेज़; दिल तेज़; दिल धड़क; धड़कन; घबराहट धड़कन; दिल की धड़कन',
    'ਧੜਕਣ ਤੇਜ਼; ਦਿਲ ਤੇਜ਼; ਦਿਲ ਧੜਕ; ਧੜਕਣ; ਦਿਲ ਦੀ ਧੜਕਣ',
    'dhadkan tez; dil tez; dil dhadak; dhadkan; dhadkan tej; dil ghabra',
  ],
  orthopnoea: [
    'orthopnea; orthopnoea; breathless lying down; cannot lie flat; cant lie flat; worse lying flat; sleeps propped up; wakes up breathless; paroxysmal nocturnal dyspnea; short of breath when lying; more pillows; wakes breathless; breathless when lying; sleeps on three pillows; needs extra pillows; several pillows; sleeps sitting up; sleeps sitting; sleeps in a chair; has to sit up to breathe; sits up to breathe; cannot lie down; cant lie down; cannot lie down to sleep; breathless at night; wakes at night gasping; wakes up gasping; wakes gasping; breathless when flat; worse when lying down',
    'लेटने पर साँस; लेट नहीं; लेटने से साँस; तकिए लगाकर',
    'ਲੇਟਣ ਤੇ ਸਾਹ; ਲੇਟਣ ਉੱਤੇ ਸਾਹ; ਪੈਣ ਉੱਤੇ ਸਾਹ; ਲੰਮੇ ਪੈ ਸਾਹ',
    'letne par saans; let nahi; letan te sah',
  ],
  'chest-burn': [
    'heartburn; acid reflux; acidity; reflux; gerd; acid coming up; sour taste; burning in chest after eating; indigestion; dyspepsia; sour burps; acid indigestion; burning behind breastbone; burning behind the breastbone; burning behind sternum; burning in chest; burning in throat; acid taste; sour liquid; regurgitation; burning after meals; burning after eating; burning in stomach; burning in upper stomach; burning in pit of stomach; food comes back up',
    'एसिडिटी; खट्टी डकार; अम्ल; तेज़ाब बन; बदहज़मी; अपच; सीने में जलन; छाती में जलन; खट्टा पानी',
    'ਤੇਜ਼ਾਬ; ਖੱਟੇ ਡਕਾਰ; ਐਸੀਡਿਟੀ; ਬਦਹਜ਼ਮੀ; ਛਾਤੀ ਵਿੱਚ ਸਾੜ; ਛਾਤੀ ਵਿੱਚ ਜਲਣ; ਸੀਨੇ ਵਿੱਚ ਜਲਣ',
    'acidity; khatti dakar; tezab; badhazmi; apach; seene mein jalan; chhati mein jalan; khatte dakar; asidity; esidity; chati me jalan',
  ],
} as const satisfies TermTable;
