import type { TermTable } from './terms';

/** Skin, hair and nails. */
export const SKIN_SYMPTOMS = {
  // Skin
  'purple-rash': [
    'non blanching rash; non-blanching; petechiae; purpura; purple rash; purple spots; rash that does not fade; rash doesnt fade; bruise like rash; petechial; purpuric; rash does not blanch; red pinpoint spots; doesnt fade when pressed; does not fade when pressed; does not disappear with pressure; doesnt blanch; purple dots; small purple dots; tiny purple dots; purplish spots; purplish rash; purple marks; purple blotches; purple patches; dark red spots; pinprick spots; pin prick spots; pinpoint spots; tiny red dots; blood spots; blood spots under skin; spots do not fade; rash does not fade; spots that do not fade; spots dont fade; does not go away when pressed; does not vanish when pressed; does not blanch; non blanching; not blanching; glass test; stay when pressed; stays when pressed; spots stay; do not disappear; does not disappear; dont disappear; not disappear; remain when pressed; still there when pressed',
    'नीले धब्बे; बैंगनी दाने; बैंगनी धब्बे; लाल नीले निशान; दबाने पर नहीं जाते; चमड़ी के नीचे खून; दबाने पर भी नहीं',
    'ਨੀਲੇ ਧੱਬੇ; ਜਾਮਣੀ ਦਾਣੇ; ਜਾਮਣੀ ਧੱਬੇ; ਦਬਾਉਣ ਤੇ ਨਹੀਂ; ਚਮੜੀ ਹੇਠ ਖੂਨ; ਦਬਾਉਣ ਤੇ ਵੀ ਨਹੀਂ',
    'neele dhabbe; baingani dane; baingni dhabbe; dabane par nahi; nile dhabbe; jamni dhabbe; dabane par bhi nahi',
  ],
  'peeling-skin': [
    'skin peeling; peeling skin; skin coming off; sloughing; blistering all over',
    'चमड़ी उतर; खाल उतर; चमड़ी छिल',
    'ਚਮੜੀ ਉੱਤਰ; ਚਮੜੀ ਲਹਿ',
    'chamdi utar; khal utar',
  ],
  chickenpox: [
    'chickenpox; chicken pox; varicella',
    'छोटी माता; चेचक; चिकन पॉक्स',
    'ਛੋਟੀ ਮਾਤਾ; ਚੇਚਕ; ਲਾਕੜਾ ਕਾਕੜਾ',
    'choti mata; chechak; chhoti mata; lakra kakra',
  ],
  measles: ['measles', 'खसरा', 'ਖ਼ਸਰਾ; ਖਸਰਾ', 'khasra'],
  mumps: ['mumps; swollen cheeks', 'गलसुआ; गलसुए; कनपेड़े', 'ਕਨੇਡੂ; ਗਲਸੂਏ; ਕੰਨ ਪੇੜੇ', 'galsua; kanede; kanpede'],
  ringworm: [
    'ringworm; tinea; fungal infection; ring shaped rash; jock itch; athletes foot; athlete foot; fungal; itching between toes; between toes; fungus; ring shaped patch; round itchy patch; ring on skin; circular rash; itchy ring; round scaly patch; groin itch; itchy groin; peeling skin between toes; peeling between toes; peeling skin between my toes; skin peels between toes; cracked skin between toes; itch between toes; itchy between toes',
    'दाद; फंगल; फंगस',
    'ਧੱਦਰ; ਦੱਦ; ਫੰਗਲ; ਦਾਦ',
    'daad khaj; dhaddar; dadd; fungal; daad khujli; ringworm; dhadar; daad',
  ],
  scabies: [
    'scabies; itching at night; whole family itching; itching worse at night; itches at night; itch at night; itchy at night; whole family itches; family also itches; brother also itches; between fingers; itching between fingers',
    'खाज रात; रात को खुजली; पूरे घर को खुजली',
    'ਰਾਤ ਨੂੰ ਖੁਜਲੀ; ਸਾਰੇ ਟੱਬਰ ਨੂੰ ਖਾਜ',
    'raat ko khujli; scabies',
  ],
  lice: ['lice; head lice; nits; nits in hair; bugs in hair; found lice', 'जूँ; जुएँ; लीख', 'ਜੂੰਆਂ; ਜੂੰ; ਲੀਖਾਂ', 'joon; juen; juan; jooan'],
  acne: [
    'acne; pimples on face; pimple; pimples; blackheads; spots on face; zits; whiteheads; pimples on forehead',
    'मुँहासे; मुंहासे; कील मुँहासे; पिंपल',
    'ਮੁਹਾਸੇ; ਕਿੱਲ; ਪਿੰਪਲ; ਕਿੱਲ ਮੁਹਾਸੇ',
    'muhase; muhaase; pimple; keel muhase; kil',
  ],
  eczema: [
    'eczema; dermatitis; psoriasis; contact dermatitis; poison ivy; atopic; itchy dry patches; dry itchy skin; dry itchy patches; dry patches; scaly skin; scaly patches; flaky patches; itchy patches at elbows',
    'एक्ज़िमा; एग्ज़िमा; चर्म रोग; सोरायसिस',
    'ਐਗਜ਼ੀਮਾ; ਚੰਬਲ; ਚਮੜੀ ਰੋਗ',
    'eczema; charm rog; chambal; psoriasis',
  ],
  boil: [
    'boil; abscess; boils; carbuncle; furuncle; pus filled; collection of pus; pus filled lump; painful lump with pus; pus bump; infected lump',
    'फोड़ा; फोड़े; बालतोड़',
    'ਫੋੜਾ; ਫੋੜੇ; ਬਾਲਤੋੜ',
    'phoda; foda; fode; baltod; phode; fora',
  ],
  cellulitis: [
    'cellulitis; skin infection; spreading redness; redness spreading; red streaks; red streak; infected wound; wound infected; spreading red; skin is red and hot; red hot skin; hot red skin; redness is spreading; red area spreading; red area is growing; redness getting bigger; leg is red and hot; hot red leg; red hot leg; erysipelas; redness has spread; infected foot; infected leg; infected hand; infected finger; infected toe; infected cut; infected bite; skin infected',
    'लाली फैल; घाव पक; लाली बढ़; घाव में मवाद',
    'ਲਾਲੀ ਫੈਲ; ਜ਼ਖ਼ਮ ਪੱਕ; ਲਾਲੀ ਵੱਧ; ਜ਼ਖ਼ਮ ਵਿੱਚ ਪੀਕ',
    'lali phail; ghav pak; laali fail; zakham pak',
  ],
  'mole-change': [
    'mole; changing mole; mole changed; new mole; mole growing; dark patch growing; mole bleeding',
    'तिल बढ़; तिल बदल; तिल से खून; मस्सा बढ़',
    'ਤਿਲ ਵੱਧ; ਤਿਲ ਬਦਲ; ਤਿਲ ਵਿੱਚੋਂ ਖੂਨ',
    'til badh; til badal',
  ],
  wart: ['wart; warts; verruca; corn; corns; callus', 'मस्सा; मस्से; गोखरू', 'ਮੌਹਕਾ; ਮੌਹਕੇ; ਮੱਸਾ; ਚੰਡੀ', 'massa; masse; gokhru; mohke'],
  'hair-loss': [
    'hair loss; hair falling; hair fall; baldness; losing hair; alopecia',
    'बाल झड़; बाल गिर; गंजापन; बाल टूट',
    'ਵਾਲ ਝੜ; ਵਾਲ ਗਿਰ; ਗੰਜਾਪਣ',
    'baal jhad; bal jhad; baal gir; waal jhad; val jhad; baal jhar',
  ],
  dandruff: [
    'dandruff; flaky scalp; seborrhoea; flakes; white flakes; flakes in hair; flaking scalp; itchy scalp',
    'रूसी; डैंड्रफ; सिर में रूसी',
    'ਸਿਕਰੀ; ਡੈਂਡਰਫ',
    'rusi; roosi; sikri; dandruff',
  ],
  sunburn: [
    'sunburn; sunburned; sun burn; sunburnt; sun burned; sore shoulders after sun; burned by sun; burnt by sun; red after sun; red from the sun; skin red after sun; too long in the sun',
    'धूप से जल; धूप से झुलस; सनबर्न',
    'ਧੁੱਪ ਨਾਲ ਸੜ; ਸਨਬਰਨ',
    'dhoop se jal; sunburn',
  ],
  'prickly-heat': ['prickly heat; heat rash; sweat rash', 'घमौरी; घमौरियाँ; पित्त; अलाई', 'ਪਿੱਤ; ਘਮੌਰੀਆਂ', 'ghamori; ghamoriya; pitt; alai'],
  'dry-skin': [
    'dry skin; cracked heels; cracked skin; chapped lips; chapped; dry cracked',
    'रूखी त्वचा; त्वचा सूखी; फटी एड़ियाँ; एड़ियाँ फट; होंठ फट',
    'ਖੁਸ਼ਕ ਚਮੜੀ; ਅੱਡੀਆਂ ਫਟ; ਬੁੱਲ੍ਹ ਫਟ; ਫਟੀਆਂ ਅੱਡੀਆਂ',
    'rukhi twacha; edi phat; honth phat; fati edi; ediyan fat; khushk',
  ],
  'white-patch': [
    'white patch; white patches; vitiligo; light patch without feeling; pale patch',
    'सफ़ेद दाग; सफेद दाग; सफ़ेद धब्बा; सुन्न दाग',
    'ਫੁਲਬਹਿਰੀ; ਚਿੱਟੇ ਦਾਗ; ਸੁੰਨ ਦਾਗ',
    'safed daag; safed dag; phulbehri; fulbehri',
  ],
  'ingrown-nail': ['ingrown nail; ingrown toenail; ingrowing toenail', 'नाखून अंदर; नाखून माँस में', 'ਨਹੁੰ ਅੰਦਰ', 'nakhun andar'],
  bruising: [
    'easy bruising; bruises easily; unexplained bruises; bruises without injury; bruises all over; unexplained bruising',
    'अपने आप नील; बिना चोट नील; नील पड़',
    'ਆਪਣੇ ਆਪ ਨੀਲ; ਨੀਲ ਪੈ',
    'apne aap neel; neel pad',
  ],
  'gum-bleeding': ['bleeding gums; gums bleed; gum bleeding', 'मसूड़ों से खून; मसूड़े से खून', 'ਮਸੂੜਿਆਂ ਵਿੱਚੋਂ ਖੂਨ', 'masudo se khoon; masoode se khoon'],
  toothache: [
    'toothache; tooth ache; tooth pain; dental pain; cavity; teeth pain; tooth hurts; tooth decay',
    'दाँत दर्द; दांत दर्द; दाँत में दर्द; कीड़ा लगा दाँत; दाढ़ में दर्द',
    'ਦੰਦ ਦਰਦ; ਦੰਦ ਵਿੱਚ ਦਰਦ; ਦੰਦ ਪੀੜ; ਦਾੜ੍ਹ ਦਰਦ; ਜਾੜ੍ਹ ਦਰਦ',
    'dant dard; daant mein dard; daant dard; dand dard; dand peed; dand ch peed; daad mein dard; jaad dard',
  ],
  'tooth-out': [
    'tooth knocked out; knocked out tooth; tooth came out; avulsed tooth; tooth fell out',
    'दाँत टूट; दाँत निकल गया; दांत टूट गया; पक्का दाँत',
    'ਦੰਦ ਟੁੱਟ; ਦੰਦ ਨਿਕਲ ਗਿਆ; ਪੱਕਾ ਦੰਦ',
    'dant toot; daant tut gaya; dand tutt',
  ],
} as const satisfies TermTable;
