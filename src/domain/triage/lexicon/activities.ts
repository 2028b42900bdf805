import type { TermTable } from './terms';

/** What a person can no longer do, or hardly: with `unable` or `trouble` in the clause, as `unable@walking`. */
export const ACTIVITIES = {
  breathing: [
    'breathe; breathing; breath; breaths; respiration; catch breath',
    'साँस; सांस; श्वास; दम',
    'ਸਾਹ; ਦਮ',
    'saans; sans; saas; saah; swas; shwas; dam; sah',
  ],
  swallowing: [
    'swallow; swallowing; swallow saliva',
    'निगल; निगलना; निगलने; गटक; गले से उतर',
    'ਨਿਗਲ; ਨਿਗਲਣ; ਲੰਘਾ; ਲੰਘਾਉਣ; ਲੰਘ',
    'nigal; nigalna; nigalne; niglan; langha',
  ],
  speaking: [
    'speak; speaking; talk; talking; complete sentences; full sentences; finish sentences; find words; form words; words',
    'बोल; बोलना; बोलने; बात कर; बोला',
    'ਬੋਲ; ਬੋਲਣ; ਗੱਲ ਕਰ; ਬੋਲਿਆ',
    'bol; bolne; bolna; baat kar; bolan; gal kar; bola',
  ],
  walking: [
    'walk; walking; bear weight; put weight; weight bearing; weight on it',
    'चल; चलना; चलने; चला; पैर रख; वज़न डाल; चल फिर',
    'ਤੁਰ; ਤੁਰਨ; ਚੱਲ; ਭਾਰ ਪਾ; ਪੈਰ ਰੱਖ; ਤੁਰਿਆ; ਭਾਰ ਨਹੀਂ ਪਾ',
    'chal; chalne; chalna; tur; turan; turia; chala; vajan daal; wazan daal; bhaar pa',
  ],
  standing: [
    'stand; standing; get up; sit up',
    'खड़ा; खड़े; उठ; उठना; उठने; बैठ',
    'ਖੜ੍ਹਾ; ਖੜ੍ਹ; ਉੱਠ; ਉੱਠਣ; ਬੈਠ',
    'khada; khade; uth; uthne; khara; utth',
  ],
  moving: ['move; moving; lift; raise', 'हिला; हिलाना; हिलाने; हिल; मोड़', 'ਹਿਲਾ; ਹਿਲਾਉਣ; ਹਿੱਲ; ਮੋੜ', 'hila; hilana; hilane; hil'],
  seeing: [
    'see; seeing; sight; eyesight; vision',
    'दिख; दिखाई; दिखना; नज़र; देख; देखने',
    'ਦਿਸ; ਦਿਖਾਈ; ਨਜ਼ਰ; ਵੇਖ; ਦਿਸਣ; ਦਿੱਖ',
    'dikh; dikhai; dikhayi; nazar; dekh; dis; disda; najar; dikhna; dikhta',
  ],
  hearing: ['hear; hearing', 'सुनाई; सुन पा; सुनने', 'ਸੁਣ; ਸੁਣਾਈ; ਸੁਣਦਾ; ਸੁਣਨ', 'sunai; sunayi; sunna; sunan; sunda'],
  urinating: [
    'urinate; pass urine; pee; pass water; passing urine; urinating',
    'पेशाब; यूरिन; सुसु',
    'ਪਿਸ਼ਾਬ; ਪੇਸ਼ਾਬ',
    'peshab; pishab; susu; peshaab; pesab',
  ],
  stooling: [
    'pass stool; poo; poop; have a bowel movement; bowel movement; open bowels; bowels; pass motion; defecate',
    'टट्टी; लैट्रिन; पॉटी; शौच; मल; पाखाना',
    'ਟੱਟੀ; ਪੌਟੀ; ਪਖਾਨਾ',
    'tatti; latrine; potty; potti; shauch; letrin',
  ],
  'passing-gas': [
    'pass gas; passing gas; pass wind; fart; flatus; passing flatus; pass flatus',
    'गैस पास; हवा पास; गैस निकल',
    'ਗੈਸ ਪਾਸ; ਹਵਾ ਪਾਸ; ਹਵਾ ਖਾਰਜ',
    'gas pass; gas paas; hawa paas',
  ],
  feeding: [
    'feed; feeding; breastfeed; breastfeeding; suck; sucking; nurse; nursing; take milk; take feeds; suckle; take bottle',
    'दूध पी; दूध; दूध पीना; दूध पीने; स्तनपान; चूस',
    'ਦੁੱਧ ਪੀ; ਦੁੱਧ; ਦੁੱਧ ਚੁੰਘ; ਚੁੰਘ; ਚੁੰਘਦਾ',
    'doodh; dudh; doodh pi; dudh pi; chungh; doodh peena; duddh',
  ],
  drinking: [
    'drink; drinking; take fluids; keep fluids down; keep water down; drink water; keep anything down; keep food down; hold down fluids; keep liquids down; keep down',
    'पानी पी; पी; पीना; पीने; पानी भी',
    'ਪਾਣੀ ਪੀ; ਪੀ; ਪੀਣ; ਪਾਣੀ ਵੀ',
    'pani pi; paani pee; pi pa; peena; peen; pee',
  ],
  eating: ['eat; eating; food', 'खा; खाना; खाने', 'ਖਾ; ਖਾਣਾ; ਖਾਣ; ਰੋਟੀ', 'kha; khana; khaana; khan; roti'],
  waking: [
    'wake; wake up; waking; be woken; rouse; awaken; be roused',
    'जाग; जागना; होश में; उठाने पर; जगाने',
    'ਜਾਗ; ਜਗਾਉਣ; ਹੋਸ਼ ਵਿੱਚ',
    'jaag; jagane; uthane par; hosh mein',
  ],
  sleeping: ['sleep; sleeping; asleep', 'नींद; सो; सोने', 'ਨੀਂਦ; ਸੌਂ; ਸੌਣ', 'neend; nind; so pa; sone; neendar'],
  'opening-mouth': [
    'open mouth; opening mouth; open jaw',
    'मुँह खोल; मुंह खोल; मुँह खुल',
    'ਮੂੰਹ ਖੋਲ੍ਹ; ਮੂੰਹ ਖੁੱਲ੍ਹ',
    'muh khol; munh khol; muh khul; mooh khol',
  ],
  working: ['work; working; daily activities; usual activities', 'काम करने; रोज़ का काम', 'ਕੰਮ ਕਰਨ', 'kaam karne; kamm karan'],
} as const satisfies TermTable;

/** The two words that make a symptom of an activity. English only where the word cannot be a mere denial. */
export const ABILITIES = {
  unable: [
    'unable; cant; can t; cannot; can not; could not; couldnt; not able; wont; will not; refuses; refusing; refused; stopped; inability; not been able; hasnt been able; hasnt; has not; have not; havent; failure to; fails to; is not; not; isnt; no longer; lost; loss; lost the ability; lost ability; doesnt; does not; didnt; did not; no; unable to',
    'नहीं; नही; बंद; असमर्थ; छोड़ दिया; छोड़; ना; चली गई; बन्द',
    'ਨਹੀਂ; ਨਹੀ; ਬੰਦ; ਛੱਡ; ਨਾ; ਚਲੀ ਗਈ; ਅਸਮਰੱਥ; ਰੁਕ',
    'nahi; nahin; nai; nhi; nahi pa; band; bandh; chod; nehi; na; nahin pa; nii; chhod',
  ],
  trouble: [
    'trouble; difficulty; difficult; hard; struggling; struggle; struggles; problem; problems; harder; laboured; labored; shortness; short; hardly; barely; painful; straining; strain; poor; poorly; reduced; less; impaired; out of; shallow; rapid; heavy',
    'तकलीफ़; तकलीफ; दिक्कत; दिक़्क़त; परेशानी; मुश्किल; कठिनाई; रुक; घुट; फूल; फूलना; फूलती; फूलने; फूली; उखड़; चढ़; कम; ज़ोर; मुसीबत; अटक; अटकता; धुंधला',
    'ਤਕਲੀਫ਼; ਤਕਲੀਫ; ਔਖ; ਔਖਾ; ਔਖੀ; ਮੁਸ਼ਕਲ; ਮੁਸ਼ਕਿਲ; ਪਰੇਸ਼ਾਨੀ; ਦਿੱਕਤ; ਫੁੱਲ; ਫੁੱਲਦਾ; ਫੁੱਲਣ; ਚੜ੍ਹ; ਚੜ੍ਹਦਾ; ਘੁੱਟ; ਘੱਟ; ਜ਼ੋਰ; ਅਟਕ',
    'taklif; takleef; taqleef; dikkat; diqqat; pareshani; mushkil; kathinai; ruk; ghut; phool; phul; phoolna; phulna; fulna; phulda; chadh; chadhna; kam; ghat; aukh; aukha; aukhi; jor; fool; foolna; fulda; phulti; phoolti; foolti; foolta; fulti; chardh; charda; prob',
  ],
} as const satisfies TermTable;
