import type { TermTable } from './terms';

/** What can be wrong with a place. Without one they stand for themselves, as `pain` or `bleeding`. */
export const SENSATIONS = {
  pain: [
    'pain; pains; painful; ache; aches; aching; hurt; hurts; hurting; sore; soreness; tender; tenderness; discomfort; cramp; cramps; cramping; colic; colicky; paining; sharp pain; stabbing; throbbing; gripping',
    'दर्द; पीड़ा; दुख; दुखता; दुखती; दुखना; दुख रहा; दुख रही; मरोड़; ऐंठन; टीस; चुभन; दुखन; पीड़',
    'ਦਰਦ; ਪੀੜ; ਦੁਖਦਾ; ਦੁਖਦੀ; ਦੁਖ ਰਿਹਾ; ਵੱਟ; ਮਰੋੜ; ਚੀਸ; ਦੁੱਖਦਾ; ਤਕਲੀਫ਼ ਹੁੰਦੀ; ਪੀੜਾਂ; ਚੋਭ',
    'dard; darad; dukh; dukhta; dukhti; dukhda; dukhdi; peed; peer; peerh; marod; marorh; maror; ainthan; chubhan; dardh; durd',
  ],
  heaviness: [
    'tightness; tight; heaviness; heavy; pressure; squeezing; crushing; constricting; tightening; weight on; elephant sitting; band around',
    'जकड़न; भारीपन; भारी; दबाव; कसाव; दबाब; बोझ; खिंचाव; दबा',
    'ਭਾਰੀਪਨ; ਭਾਰ; ਭਾਰਾ; ਭਾਰਾਪਨ; ਦਬਾਅ; ਜਕੜਨ; ਘੁੱਟਣ; ਖਿੱਚ; ਕੱਸਿਆ; ਬੋਝ',
    'jakdan; bhaaripan; bharipan; bhari; bhara; dabav; dabaav; dabaw; khinchav; ghutan',
  ],
  swelling: [
    'swelling; swollen; swells; puffy; puffiness; swelled; swell; oedema; edema; enlarged; bulge; bulging; distended; bloated',
    'सूजन; सूज; सूजा; सूजी; सूजे; सूजना; फूल; फूला; फूली; फूल गया',
    'ਸੋਜ; ਸੋਜ਼; ਸੁੱਜ; ਸੁੱਜਿਆ; ਸੁੱਜੀ; ਸੁੱਜੇ; ਸੋਜਸ਼; ਫੁੱਲ',
    'sujan; soojan; suja; suji; sooj; soj; sojish; sujjan; sujh; suj',
  ],
  redness: ['red; redness; inflamed; hot and red; bloodshot', 'लाल; लाली; लालिमा', 'ਲਾਲ; ਲਾਲੀ', 'laal; lal; laali'],
  burning: [
    'burning; burns when; stinging; burn when; stings; scalding',
    'जलन; जलना; जलता; जलती; जल रहा',
    'ਜਲਣ; ਸਾੜ; ਸੜਨ; ਜਲਨ; ਮੱਚ; ਮਚਣ',
    'jalan; jalna; jalta; jalti; saarh; sadan; jallan; sarh; machdi',
  ],
  numbness: [
    'numb; numbness; tingling; pins and needles; no feeling; loss of feeling; loss of sensation; no sensation; tingle; tingles',
    'सुन्न; सुन्नपन; झुनझुनी; झनझनाहट; चींटी; सुन',
    'ਸੁੰਨ; ਝੁਣਝੁਣੀ; ਝਰਨਾਹਟ; ਕੀੜੀਆਂ',
    'sunn; sun; jhunjhuni; jhanjhanahat; sunnpan; sunna',
  ],
  weakness: [
    'weak; weakness; paralysed; paralyzed; paralysis; lost strength; no strength; loss of power; limp; went limp; cannot lift; cannot move; unable to move',
    'कमज़ोरी; कमज़ोर; लकवा; लकवे; जान नहीं; ताकत नहीं; काम नहीं कर; उठ नहीं रहा; हिल नहीं; बेजान; ढीला पड़',
    'ਕਮਜ਼ੋਰੀ; ਕਮਜ਼ੋਰ; ਲਕਵਾ; ਅਧਰੰਗ; ਜਾਨ ਨਹੀਂ; ਤਾਕਤ ਨਹੀਂ; ਕੰਮ ਨਹੀਂ ਕਰ; ਹਿੱਲ ਨਹੀਂ',
    'kamjori; kamzori; kamjor; lakwa; lakva; kamzor; adhrang; jaan nahi; kaam nahi kar',
  ],
  bleeding: [
    'bleeding; bleed; bleeds; blood; bloody; haemorrhage; hemorrhage; bled; spotting; bloodstained; blood stained',
    'खून; ख़ून; रक्त; रक्तस्राव; ब्लीडिंग; लहू',
    'ਖੂਨ; ਖ਼ੂਨ; ਲਹੂ; ਬਲੀਡਿੰਗ',
    'khoon; khun; lahu; blood; bleeding; blud',
  ],
  rash: [
    'rash; rashes; spots; red spots; eruption; eruptions; hives; welts; bumps; pimples; red patches; urticaria; papules; breakout',
    'दाने; दाना; चकत्ते; चकत्ता; लाल निशान; रैश; फुंसी; फुंसियाँ; पित्ती; छपाकी; धब्बे; लाल दाने',
    'ਦਾਣੇ; ਧੱਫੜ; ਚਟਾਖ; ਫਿਨਸੀਆਂ; ਧੱਬੇ; ਛਪਾਕੀ; ਰੈਸ਼; ਲਾਲ ਨਿਸ਼ਾਨ',
    'daane; dane; chakatte; dhabbe; dhaphad; dhafad; rash; phunsi; pitti; chhapaki; dhaffar; dhapphad',
  ],
  itch: [
    'itch; itching; itchy; itches; itchiness; pruritus',
    'खुजली; खाज; खुजलाहट; खारिश; खुजा',
    'ਖੁਜਲੀ; ਖਾਜ; ਖਾਰਸ਼; ਖੁਰਕ',
    'khujli; khaj; kharish; khurk; khujlee; khurak',
  ],
  lump: [
    'lump; lumps; swelling like lump; mass; nodule; hard swelling; growth; gland; glands; knot; cyst',
    'गाँठ; गांठ; गिल्टी; गाँठें; गोला; रसौली',
    'ਗੰਢ; ਗਿਲਟੀ; ਗੰਢਾਂ; ਰਸੌਲੀ; ਗਿਲ੍ਹਟੀ',
    'gaanth; ganth; gilti; gandh; rasauli; gaath; gathaan',
  ],
  discharge: [
    'discharge; oozing; pus; leaking fluid; weeping; ooze; leaking; fluid coming; mucky',
    'मवाद; पस; पीप; रिसाव; सफ़ेद पानी; पानी निकल; बह रहा; बहता; बहना; पानी आना; रिस',
    'ਪੀਕ; ਪਸ; ਮਵਾਦ; ਰਿਸਾਵ; ਪਾਣੀ ਨਿਕਲ; ਵਗਦਾ; ਵਗ ਰਿਹਾ; ਰਿਸ',
    'mawad; mavad; pus; pas; peep; pani nikal; behna; beh raha; risav; peek',
  ],
  injury: [
    'injury; injured; hit; struck; banged; bumped; twisted; sprained; sprain; trauma; knocked; bruise; bruised; bruising; strained; pulled',
    'चोट; चोट लग; मोच; लग गई; मुड़ गया; मुड़ गई; टकरा; गुम चोट',
    'ਸੱਟ; ਸੱਟ ਲੱਗ; ਮੋਚ; ਮੁੜ ਗਿਆ; ਵੱਜ; ਟਕਰਾ',
    'chot; choat; moch; satt; sat lag; sattt; mud gaya; mur gaya',
  ],
  cut: [
    'cut; gash; laceration; lacerated; slashed; graze; scrape; scratch; abrasion; scraped; grazed',
    'कट; कटा; कट गया; कट गई; चीरा; खरोंच; छिल; छिल गया',
    'ਕੱਟ; ਕੱਟਿਆ; ਚੀਰਾ; ਝਰੀਟ; ਛਿੱਲ; ਕਟ ਗਿਆ; ਰਗੜ',
    'kat gaya; kat gayi; kata; kharonch; chhil; vadhya; katt; jharit',
  ],
  stiffness: [
    'stiff; stiffness; rigid; locked; cannot bend; rigidity; cannot touch chin',
    'अकड़न; अकड़; अकड़ी; अकड़ गई; जकड़; मुड़ नहीं; टेढ़ी',
    'ਅਕੜਨ; ਅਕੜਾਅ; ਆਕੜ; ਜਕੜ; ਆਕੜੀ; ਅਕੜ',
    'akdan; akad; akadna; akad gayi; akran; jakad; aakad; akarrh',
  ],
  ulcer: [
    'ulcer; ulcers; sores; open sore; raw area; non-healing; canker',
    'छाला; छाले; अल्सर; घाव भर नहीं',
    'ਛਾਲਾ; ਛਾਲੇ; ਅਲਸਰ',
    'chhale; chale; chhala; chaale; ulcer',
  ],
  blister: [
    'blister; blisters; blistering; vesicles; fluid filled',
    'फफोला; फफोले; पानी वाले दाने; पानी भरे दाने',
    'ਫਫੋਲੇ; ਪਾਣੀ ਵਾਲੇ ਦਾਣੇ; ਛਾਲੇ ਪਏ',
    'phaphole; fafole; pani wale dane; paani wale daane',
  ],
  blue: [
    'blue; bluish; purple; cyanosis; cyanosed; turning blue; grey; gray; mottled; dusky',
    'नीला; नीले; नीली; बैंगनी; नीलापन',
    'ਨੀਲਾ; ਨੀਲੇ; ਨੀਲੀ; ਨੀਲੀਆਂ',
    'neela; neele; neeli; nila; nile; nili',
  ],
  yellow: [
    'yellow; yellowish; yellowing; jaundiced',
    'पीला; पीले; पीली; पीलापन',
    'ਪੀਲਾ; ਪੀਲੇ; ਪੀਲੀ; ਪੀਲੀਆਂ',
    'peela; peele; peeli; pila; pile; pili',
  ],
  pale: [
    'pale; pallor; paleness; whitish; washed out; ashen',
    'फीका; फ़ीका; फीके; सफ़ेद पड़; सफेद पड़; ख़ून की कमी जैसा',
    'ਫਿੱਕਾ; ਫਿੱਕੇ; ਫਿੱਕੀ; ਚਿੱਟਾ ਪੈ; ਚਿੱਟੇ ਪੈ',
    'pheeka; phika; phike; safed pad; phikka',
  ],
  black: [
    'black; tarry; dark black; blackened; tar',
    'काला; काले; काली',
    'ਕਾਲਾ; ਕਾਲੇ; ਕਾਲੀ; ਕਾਲੀਆਂ',
    'kaala; kala; kaale; kale; kaali; kali; kaliyan',
  ],
  dark: [
    'dark; cola coloured; tea coloured; brown; cola-coloured; dark coloured',
    'गहरा; गाढ़ा पीला; गहरे; चाय जैसा',
    'ਗੂੜ੍ਹਾ; ਗਾੜ੍ਹਾ ਪੀਲਾ',
    'gahra; gadha peela; gehra',
  ],
  dry: ['dry; dryness; parched; dried', 'सूखा; सूख; सूखी; सूखे; सूखापन', 'ਸੁੱਕਾ; ਸੁੱਕ; ਸੁੱਕੀ; ਸੁੱਕੇ', 'sukha; sookh; sukh; sookha; sukka; sukhi; sookhi'],
  cold: ['cold; clammy; cool; icy; chilled', 'ठंडा; ठंडे; ठंडी; ठंढा', 'ਠੰਡਾ; ਠੰਡੇ; ਠੰਢਾ; ਠੰਢੇ; ਠੰਡੀ', 'thanda; thande; thandi; thandda'],
  hot: ['hot; warm; warmth; hot to touch', 'गर्म; गरम; तपता', 'ਗਰਮ; ਤੱਤਾ; ਤਪਦਾ', 'garam; tatta'],
  smelly: [
    'foul; smelly; foul smelling; bad smell; smells bad; offensive; foul-smelling; fishy',
    'बदबू; बदबूदार; बदबू वाला; गंध',
    'ਬਦਬੂ; ਬਦਬੂਦਾਰ; ਮੁਸ਼ਕ',
    'badbu; badboo; badbudar; mushk',
  ],
  deformity: [
    'deformed; deformity; bent out of shape; out of place; crooked; dislocated; dislocation; wrong angle; broken; fracture; fractured; bone sticking out',
    'टेढ़ा; टेढ़ी; टूट; टूटा; टूट गई; हड्डी टूट; फ्रैक्चर; उतर गया; खिसक गया',
    'ਟੇਢਾ; ਟੁੱਟ; ਟੁੱਟ ਗਈ; ਹੱਡੀ ਟੁੱਟ; ਫਰੈਕਚਰ; ਉੱਤਰ ਗਿਆ; ਵਿੰਗਾ; ਵਿੰਗੀ',
    'tedha; tedhi; toot; tut gayi; tut gaya; tutt; haddi toot; fracture; vinga; toot gayi; toot gaya',
  ],
  foreign: [
    'something stuck; stuck; foreign body; object in; something in; lodged; bead in; grit in; dust in; splinter; thorn',
    'फँस; फंस; फँसा; अटक; अटका; कुछ चला गया; कुछ घुस; काँटा; कांटा; कंकड़; तिनका; फँस गया',
    'ਫਸ; ਫਸਿਆ; ਅਟਕ; ਕੁਝ ਪੈ ਗਿਆ; ਕੰਡਾ; ਕੁਝ ਚਲਾ ਗਿਆ',
    'phas; fas; phans; fans; atak; atka; kanta; kaanta; phasa; fasya; phasya',
  ],
  worms: [
    'worm; worms; pinworm; threadworms; threadworm',
    'कीड़े; कीड़ा; कृमि; चुरने',
    'ਕੀੜੇ; ਮਲੱਪ; ਚਲੂਣੇ',
    'keede; kide; krimi; chunne; malap; kire',
  ],
} as const satisfies TermTable;

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
