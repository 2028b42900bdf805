import type { TermTable } from './terms';

/** Women, pregnancy and birth, small children. */
export const MOTHER_CHILD_SYMPTOMS = {
  // Women
  'vaginal-bleeding': [
    'vaginal bleeding; bleeding from vagina; bleeding down below; spotting; bleeding per vagina; pv bleeding; bleeding vaginally; bleeding from below; bleeding below; bleeding vagina; blood from vagina; bleeding between periods; blood loss vaginally; passing clots from vagina; blood on underwear; bled from below',
    'योनि से खून; नीचे से खून; बच्चेदानी से खून; नीचे खून पड़; नीचे के रास्ते खून; योनि से रक्तस्राव; नीचे से ब्लीडिंग; स्पॉटिंग',
    'ਯੋਨੀ ਵਿੱਚੋਂ ਖੂਨ; ਥੱਲੇ ਤੋਂ ਖੂਨ; ਹੇਠੋਂ ਖੂਨ; ਖੂਨ ਪੈ; ਖੂਨ ਪੈਂਦਾ; ਖੂਨ ਪੈਣ; ਹੇਠਾਂ ਖੂਨ; ਥੱਲੇ ਖੂਨ; ਥੱਲਿਓਂ ਖੂਨ; ਹੇਠਾਂ ਤੋਂ ਖੂਨ; ਸਪੌਟਿੰਗ; ਬੱਚੇਦਾਨੀ ਖੂਨ',
    'yoni se khoon; niche se khoon; neeche se khoon; thalle to khoon; thalle ton khoon; khoon pai reha; khun pai reha; khoon pe reha; neeche khoon; niche se bleeding; neeche se bleeding; spotting; thallon khoon; bachedani se khoon',
  ],
  'heavy-period': [
    'heavy period; heavy periods; heavy menstrual bleeding; menorrhagia; periods heavy; heavy menses; flooding; periods are heavy; heavy bleeding with period; bleeds heavily with period; periods last long; prolonged periods; long heavy periods; changes pad every; heavy menstruation',
    'ज़्यादा माहवारी; माहवारी ज़्यादा; पीरियड ज़्यादा; ज़्यादा ब्लीडिंग; माहवारी में ज़्यादा खून',
    'ਮਾਹਵਾਰੀ ਜ਼ਿਆਦਾ; ਜ਼ਿਆਦਾ ਮਾਹਵਾਰੀ; ਮਾਹਵਾਰੀ ਵਿੱਚ ਜ਼ਿਆਦਾ ਖੂਨ',
    'period jyada; mahwari jyada; heavy period; mahavari jyada; period zyada',
  ],
  'period-pain': [
    'period pain; menstrual cramps; painful periods; dysmenorrhea; dysmenorrhoea; period cramps; menstrual pain; cramps with period; cramps on first day; cramps with periods; monthly cramps; cramps before period; usual period cramps; menses pain; menstruation pain; painful menses; painful menstruation',
    'माहवारी में दर्द; पीरियड में दर्द; पीरियड का दर्द; माहवारी का दर्द',
    'ਮਾਹਵਾਰੀ ਵਿੱਚ ਦਰਦ; ਮਾਹਵਾਰੀ ਦਾ ਦਰਦ; ਪੀਰੀਅਡ ਦਾ ਦਰਦ',
    'period mein dard; period me dard; mahwari mein dard; period ka dard; mahavari da dard',
  ],
  'missed-period': [
    'missed period; late period; period late; no period; missed periods; amenorrhea; irregular periods; irregular period; missed my period; period is late; no periods; period did not come; period has not come; periods stopped; period delayed; delayed period; period overdue; overdue period; skipped period; skipped a period; weeks late; not had a period; not had her period; misses her period; missed her period; could be pregnant; may be pregnant; might be pregnant; positive pregnancy test; periods come every two; periods come every few months; every two or three months; infrequent periods; periods are irregular; irregular menses; periods not regular; periods are late',
    'माहवारी नहीं; पीरियड नहीं; माहवारी रुक; पीरियड मिस; अनियमित माहवारी; दिन चढ़; माहवारी बंद; महावारी नहीं; मासिक नहीं; मासिक धर्म नहीं; महीना लेट; पीरियड लेट; माहवारी लेट; माहवारी टल; एमसी नहीं; माहवारी छूट; महीना टल',
    'ਮਾਹਵਾਰੀ ਨਹੀਂ; ਪੀਰੀਅਡ ਨਹੀਂ; ਦਿਨ ਚੜ੍ਹ; ਮਾਹਵਾਰੀ ਰੁਕ; ਮਾਹਵਾਰੀ ਬੰਦ; ਮਹਾਵਾਰੀ ਨਹੀਂ; ਪੀਰੀਅਡ ਲੇਟ; ਮਾਹਵਾਰੀ ਲੇਟ; ਮਾਹਵਾਰੀ ਖੁੰਝ',
    'period nahi; mahwari nahi; period miss; mahwari ruk; period late; mahavari nahi; din chadh; mahina late; mahina hafte late; mc nahi; mc late; masik nahi; mahwari late; mahawari nahi',
  ],
  'menopause-bleed': [
    'postmenopausal bleeding; bleeding after menopause; post menopausal bleeding; bleeding years after menopause; after menopause bleeding; period came back after menopause; bleeding after change of life; stopped periods years ago and now bleeding; periods stopped years ago; post menopause; postmenopausal; menopausal bleeding',
    'माहवारी बंद होने के बाद खून; मेनोपॉज के बाद खून',
    'ਮਾਹਵਾਰੀ ਬੰਦ ਹੋਣ ਤੋਂ ਬਾਅਦ ਖੂਨ',
    'mahwari band hone ke baad khoon',
  ],
  'hot-flush': ['hot flush; hot flushes; hot flashes; menopause', 'मेनोपॉज; गर्मी की लहर', 'ਮੀਨੋਪੌਜ਼; ਗਰਮੀ ਦੀ ਲਹਿਰ', 'menopause'],
  'vaginal-discharge': [
    'vaginal discharge; white discharge; leucorrhoea; leukorrhea; thrush; yeast infection; discharge from vagina',
    'सफ़ेद पानी; सफेद पानी; ल्यूकोरिया; पानी पड़',
    'ਚਿੱਟਾ ਪਾਣੀ; ਸਫ਼ੈਦ ਪਾਣੀ; ਪਾਣੀ ਪੈਂਦਾ; ਲਿਕੋਰੀਆ',
    'safed pani; safed paani; chitta pani; likoria; white discharge; leucorrhea',
  ],
  // Pregnancy and birth
  'labour-pain': [
    'labour pain; labor pain; contractions; in labour; in labor; labour pains; contraction; going into labour; delivery pain; delivery pains; labour started; labor started; labour has started; labor has started; labour has begun; labour begun; labour began',
    'प्रसव पीड़ा; जनने का दर्द; डिलीवरी का दर्द; लेबर पेन; दर्द शुरू डिलीवरी; जचकी का दर्द; प्रसव का दर्द; प्रसव वेदना; डिलीवरी के दर्द',
    'ਜੰਮਣ ਪੀੜਾਂ; ਜਣੇਪਾ ਪੀੜ; ਜਣੇਪੇ ਦੀ ਪੀੜ; ਜਣੇਪੇ ਦਾ ਦਰਦ; ਜਣੇਪੇ ਦਰਦ; ਜਣੇਪੇ ਦੀਆਂ ਪੀੜਾਂ; ਡਿਲੀਵਰੀ ਦਾ ਦਰਦ; ਜੰਮਣ ਦੀਆਂ ਪੀੜਾਂ; ਜਣੇਪੇ ਵਾਲੀ ਪੀੜ; ਜਣੇਪੇ ਵਾਲੀਆਂ',
    'prasav peeda; delivery ka dard; labour pain; jamman peeda; delivery pain; janepa peed; janepe di peed',
  ],
  'waters-broken': [
    'water broke; waters broke; water has broken; leaking amniotic; gush of fluid; membranes ruptured; waters have broken; leaking fluid; water breaking; waters breaking; fluid gushed; fluid leaking from vagina; watery fluid from vagina; leaking water; leaking from below; gushed water; bag of waters; bag of water; soaked with fluid; trickle of fluid',
    'पानी की थैली फट; पानी की थैली; पानी छूट; थैली फट; पानी टूट; बच्चे का पानी; थैली फूट; पानी की थैली टूट',
    'ਪਾਣੀ ਦੀ ਥੈਲੀ ਫਟ; ਪਾਣੀ ਪੈ ਗਿਆ; ਥੈਲੀ ਫਟ; ਪਾਣੀ ਛੁੱਟ; ਥੈਲੀ ਫੁੱਟ; ਪਾਣੀ ਦੀ ਥੈਲੀ ਟੁੱਟ; ਬੱਚੇ ਦਾ ਪਾਣੀ',
    'pani ki thaili phat; thaili phat; pani chhut; paani chut',
  ],
  'fetal-still': [
    'baby not moving; baby is not moving; baby moving less; reduced fetal movement; decreased fetal movement; no fetal movement; baby stopped moving; baby has not moved; havent felt baby move; not felt baby move; reduced movements; baby kicks less; fetal movements; less movement of baby; moves less; move much less; baby moves less; baby moves much less; baby move less; felt baby move less; felt the baby move less; feels baby move less; feels fewer movements; fewer movements; fewer kicks; less kicks; less kicking; baby quiet; baby is quiet; baby has been quiet; baby stopped kicking; baby not kicking; baby is not kicking; baby kicking less; no kicks; cannot feel baby move; cant feel baby move; no movements; no baby movements; baby does not move; baby doesnt move; less movements; movements have reduced; movement has reduced; movements less; decreased movements; reduced baby movements',
    'बच्चा नहीं हिल; बच्चा हिल नहीं; हलचल नहीं; हलचल कम; बच्चा घूम नहीं; बच्चा कम हिल; पेट में बच्चा नहीं; हलचल महसूस नहीं; हलचल पता नहीं; हलचल बंद; हलचल बिल्कुल नहीं; हलचल ना; बच्चे का हिलना बंद; बच्चे का हिलना कम; बच्चा पेट में हिल नहीं; बच्चा पेट में नहीं हिल; पेट में हिल नहीं; बच्चा लात नहीं; बच्चे की मूवमेंट नहीं; मूवमेंट कम; मूवमेंट महसूस नहीं; बच्चा पेट में कम हिल; बच्चे का घूमना बंद; बच्चे का घूमना कम; बच्चे ने हिलना बंद; बच्चे ने हिलना',
    'ਬੱਚਾ ਨਹੀਂ ਹਿੱਲ; ਬੱਚਾ ਹਿੱਲ ਨਹੀਂ; ਹਲਚਲ ਨਹੀਂ; ਹਿਲਜੁਲ ਨਹੀਂ; ਬੱਚਾ ਘੱਟ ਹਿੱਲ; ਹਲਚਲ ਘੱਟ; ਬੱਚਾ ਪੇਟ ਵਿੱਚ ਹਿੱਲ ਨਹੀਂ; ਬੱਚਾ ਪੇਟ ਵਿੱਚ ਨਹੀਂ ਹਿੱਲ; ਬੱਚਾ ਢਿੱਡ ਵਿੱਚ ਹਿੱਲ ਨਹੀਂ; ਬੱਚੇ ਦਾ ਹਿੱਲਣਾ ਬੰਦ; ਬੱਚੇ ਦਾ ਹਿੱਲਣਾ ਘੱਟ; ਹਲਚਲ ਮਹਿਸੂਸ ਨਹੀਂ; ਹਿਲਜੁਲ ਮਹਿਸੂਸ ਨਹੀਂ; ਹਿਲਜੁਲ ਘੱਟ; ਹਿਲਜੁਲ ਬੰਦ; ਹਲਚਲ ਬੰਦ; ਬੱਚਾ ਘੁੰਮ ਨਹੀਂ; ਬੱਚਾ ਨਹੀਂ ਘੁੰਮ; ਬੱਚੇ ਨੇ ਹਿੱਲਣਾ; ਮੂਵਮੈਂਟ ਨਹੀਂ; ਮੂਵਮੈਂਟ ਘੱਟ',
    'bacha nahi hil; bachcha hil nahi; halchal nahi; halchal kam; bacha hil nahi; baccha hilna band; baccha kam hil; bacha hilna band; halchal mehsoos nahi; halchal mahsus nahi; halchal pata nahi; halchal band; bacha pet me nahi hil; bacha pet me hil nahi; bacha pet vich nahi hil; bacha pet vich hil nahi; bache ka hilna kam; bache ka hilna band; bache da hilna ghat; movement nahi; movement kam; movement mehsoos nahi; bacha ghum nahi; bacha nahi ghoom; hiljul nahi; hiljul ghat',
  ],
  'cord-out': [
    'cord prolapse; cord is out; umbilical cord out; cord came out; cord hanging; hand came out first; foot came out first',
    'नाल बाहर; नाल निकल',
    'ਨਾੜੂ ਬਾਹਰ; ਨਾੜੂ ਨਿਕਲ',
    'naal bahar; naadu bahar',
  ],
  'placenta-stuck': [
    'placenta not out; placenta stuck; retained placenta; placenta has not come',
    'आँवल नहीं; प्लेसेंटा नहीं; आंवल नहीं',
    'ਔਲ ਨਹੀਂ; ਪਲੇਸੈਂਟਾ ਨਹੀਂ',
    'aanwal nahi; placenta nahi; aul nahi',
  ],
  'morning-sickness': ['morning sickness', 'सुबह की उल्टी; गर्भ की उल्टी', 'ਸਵੇਰ ਦੀ ਉਲਟੀ', ''],
  // Small children
  'not-feeding': [
    'not feeding; not breastfeeding; refusing feeds; refuses to feed; poor feeding; feeding poorly; stopped feeding; not able to drink; not drinking; unable to drink; unable to feed; wont feed; refusing milk; not taking feeds; not sucking; unable to breastfeed; not eating or drinking; wont drink; refuses to drink; not taking milk; feeding less; refusing bottle; refuses breast; will not feed; refusing fluids; refusing to drink; refuses feeds; refuses the breast; refuses breastfeed; refuses to breastfeed; refuses to eat or drink; refuses milk; refuses bottle; refuses to suck; off feeds; off his feeds; off her feeds; not taking the breast; does not take the breast; does not feed; doesnt feed; does not suck; sucks weakly; sucking poorly; sucks poorly; feeds poorly; feeds less; takes half; taking less than half; taking half; less than half of feeds; wont take; will not take the breast; will not drink; not eating and drinking; too weak to feed; too weak to suck; too weak to drink; stopped sucking; drinks poorly; drinking poorly; unable to suck; cannot suck; cant drink; cannot drink',
    'दूध नहीं; दूध पीना बंद; दूध छोड़; दूध कम; पी नहीं; पानी नहीं पी; कुछ नहीं पी; न दूध; दूध ही नहीं; चूस नहीं; स्तनपान नहीं; स्तन नहीं पकड़; दूध नहीं खींच; छाती नहीं पकड़; दूध खींच नहीं; दूध पीना छोड़; दूध नहीं ले; घूँट नहीं',
    'ਦੁੱਧ ਨਹੀਂ; ਦੁੱਧ ਪੀਣਾ ਬੰਦ; ਦੁੱਧ ਛੱਡ; ਪੀ ਨਹੀਂ; ਪਾਣੀ ਨਹੀਂ ਪੀ; ਚੁੰਘ ਨਹੀਂ; ਕੁਝ ਨਹੀਂ ਪੀ; ਦੁੱਧ ਨੀ; ਦੁੱਧ ਪੀਣਾ ਛੱਡ; ਦੁੱਧ ਨਹੀਂ ਚੁੰਘ; ਛਾਤੀ ਨਹੀਂ ਫੜ; ਦੁੱਧ ਨਹੀਂ ਖਿੱਚ; ਘੁੱਟ ਪਾਣੀ ਨਹੀਂ; ਦੁੱਧ ਚੁੰਘਣਾ ਬੰਦ',
    'doodh nahi; dudh nahi; doodh peena band; doodh chod; dudh nahi pi; pi nahi; pani nahi pi; doodh kam; duddh nahi; kuch nahi pi; doodh pi nahi; dudh peena band; doodh peena chhod; doodh nahi kheench; chhati nahi pakad; dudh chungh nahi; dudh nahi chungh; doodh nahi le; doodh nahi pee',
  ],
  'weak-cry': [
    'weak cry; high pitched cry; high pitched crying; moaning; weak crying; high-pitched cry; not crying; does not cry; doesnt cry',
    'कमज़ोर रोना; धीमा रो; रोता नहीं; रो नहीं; चीख कर रो',
    'ਕਮਜ਼ੋਰ ਰੋਣਾ; ਰੋਂਦਾ ਨਹੀਂ; ਰੋ ਨਹੀਂ; ਹੌਲੀ ਰੋ',
    'rota nahi; dheema ro',
  ],
  inconsolable: [
    'inconsolable; wont stop crying; crying continuously; cannot be consoled; crying nonstop; constant crying; cries constantly; crying inconsolably; crying a lot; irritable; fussy; irritability; colic; fussiness; cranky; draws up his legs; draws up her legs; drawing up legs; pulls up legs; pulls up his legs; screams; screaming; screams every; screaming in pain; cannot be comforted; cannot be calmed; cries and cries; will not stop crying; wont settle; will not settle; unsettled; cries non stop; crying without stopping; crying for hours; shrieking',
    'लगातार रो; चुप नहीं; बहुत रो; रोए जा; चिड़चिड़ा; रोता रहता',
    'ਲਗਾਤਾਰ ਰੋ; ਚੁੱਪ ਨਹੀਂ; ਬਹੁਤ ਰੋ; ਚਿੜਚਿੜਾ; ਰੋਈ ਜਾ',
    'lagatar ro; chup nahi; bahut ro; chidchida; roye ja; rota rehta; chirchira; roi ja',
  ],
  floppy: [
    'floppy; limp; like a rag doll; no tone; limp baby; baby is limp; limp body; gone limp; went floppy; flops; no muscle tone; hangs limp; soft and limp',
    'ढीला पड़; लुंज; बेजान; शरीर ढीला',
    'ਢਿੱਲਾ ਪੈ; ਬੇਜਾਨ; ਸਰੀਰ ਢਿੱਲਾ',
    'dhila pad; dheela pad; bejaan; bejan',
  ],
  'bulging-fontanelle': [
    'bulging fontanelle; bulging fontanel; bulging soft spot; soft spot bulging',
    'तालू फूल; तालु उभर; तालू उभरा; तालू उभरी; तालू उठा; तालू फूला',
    'ਤਾਲੂ ਫੁੱਲ; ਤਾਲੂ ਉੱਭਰ; ਤਾਲੂ ਉੱਭਰਿਆ; ਤਾਲੂ ਉੱਠਿਆ',
    'talu phool; talu ubhra; talu utha; talu phoola; talu fulya',
  ],
  'sunken-fontanelle': ['sunken fontanelle; sunken soft spot; sunken fontanel', 'तालू धँस; तालू बैठ', 'ਤਾਲੂ ਧਸ; ਤਾਲੂ ਬੈਠ', 'talu dhas'],
  'navel-infected': [
    'red navel; pus from navel; umbilicus red; navel discharge; cord infection; pus from cord',
    'नाभि से मवाद; नाभि लाल; नाल से मवाद; नाभि पक',
    'ਧੁੰਨੀ ਵਿੱਚੋਂ ਪੀਕ; ਧੁੰਨੀ ਲਾਲ; ਨਾਭੀ ਪੱਕ',
    'nabhi se mawad; nabhi lal; nabhi pak',
  ],
  'cold-baby': [
    'baby cold to touch; baby feels cold; low temperature; cold to touch; hypothermia; body is cold; cold body',
    'बच्चा ठंडा; शरीर ठंडा; बदन ठंडा; हाथ पैर ठंडे',
    'ਬੱਚਾ ਠੰਡਾ; ਸਰੀਰ ਠੰਡਾ; ਹੱਥ ਪੈਰ ਠੰਡੇ',
    'bacha thanda; sharir thanda; badan thanda; hath pair thande; haath pair thande; sareer thanda',
  ],
  'nappy-rash': [
    'nappy rash; diaper rash; nappy area; diaper area; red bottom; sore bottom; red sore bottom; bottom is red',
    'नैपी रैश; डायपर रैश; लंगोट के दाने',
    'ਡਾਇਪਰ ਰੈਸ਼; ਲੰਗੋਟ ਵਾਲੇ ਦਾਣੇ',
    'diaper rash',
  ],
  teething: ['teething; cutting teeth', 'दाँत निकल; दांत निकल; दाँत आ', 'ਦੰਦ ਕੱਢ; ਦੰਦ ਨਿਕਲ', 'daant nikal; dant nikal; dand kadh'],
  'not-growing': [
    'not gaining weight; failure to thrive; not growing; malnourished; malnutrition; very thin; wasting',
    'कुपोषण; वज़न नहीं बढ़; बहुत दुबला; सूखा रोग',
    'ਕੁਪੋਸ਼ਣ; ਭਾਰ ਨਹੀਂ ਵਧ; ਬਹੁਤ ਪਤਲਾ; ਸੋਕਾ',
    'kuposhan; vajan nahi badh; sukha rog; bhar nahi vadh',
  ],
} as const satisfies TermTable;
