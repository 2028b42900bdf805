/** The scripts other than Latin in which names are shown. */
export type Script = 'hi' | 'pa';

type Letters = Record<Script, string>;

/** Consonants as names in Punjab are spelt in Latin letters, the longest first. */
const CONSONANTS: readonly [latin: string, letters: Letters][] = [
  ['chh', { hi: 'छ', pa: 'ਛ' }],
  ['sh', { hi: 'श', pa: 'ਸ਼' }],
  ['ch', { hi: 'च', pa: 'ਚ' }],
  ['kh', { hi: 'ख', pa: 'ਖ' }],
  ['gh', { hi: 'घ', pa: 'ਘ' }],
  ['jh', { hi: 'झ', pa: 'ਝ' }],
  ['th', { hi: 'थ', pa: 'ਥ' }],
  ['dh', { hi: 'ध', pa: 'ਧ' }],
  ['ph', { hi: 'फ', pa: 'ਫ' }],
  ['bh', { hi: 'भ', pa: 'ਭ' }],
  ['ll', { hi: 'ल', pa: 'ਲ' }],
  ['nn', { hi: 'न', pa: 'ਨ' }],
  ['ss', { hi: 'स', pa: 'ਸ' }],
  ['tt', { hi: 'ट', pa: 'ਟ' }],
  ['k', { hi: 'क', pa: 'ਕ' }],
  ['q', { hi: 'क', pa: 'ਕ' }],
  ['c', { hi: 'क', pa: 'ਕ' }],
  ['g', { hi: 'ग', pa: 'ਗ' }],
  ['j', { hi: 'ज', pa: 'ਜ' }],
  ['z', { hi: 'ज़', pa: 'ਜ਼' }],
  ['t', { hi: 'त', pa: 'ਤ' }],
  ['d', { hi: 'द', pa: 'ਦ' }],
  ['n', { hi: 'न', pa: 'ਨ' }],
  ['p', { hi: 'प', pa: 'ਪ' }],
  ['f', { hi: 'फ़', pa: 'ਫ਼' }],
  ['b', { hi: 'ब', pa: 'ਬ' }],
  ['m', { hi: 'म', pa: 'ਮ' }],
  ['y', { hi: 'य', pa: 'ਯ' }],
  ['r', { hi: 'र', pa: 'ਰ' }],
  ['l', { hi: 'ल', pa: 'ਲ' }],
  ['v', { hi: 'व', pa: 'ਵ' }],
  ['w', { hi: 'व', pa: 'ਵ' }],
  ['s', { hi: 'स', pa: 'ਸ' }],
  ['h', { hi: 'ह', pa: 'ਹ' }],
  ['x', { hi: 'क्स', pa: 'ਕਸ' }],
];

type Vowel = { alone: Letters; sign: Letters };
const vowel = (hi: string, pa: string, hiSign: string, paSign: string): Vowel => ({ alone: { hi, pa }, sign: { hi: hiSign, pa: paSign } });
const LONG_A = vowel('आ', 'ਆ', 'ा', 'ਾ');
const LONG_I = vowel('ई', 'ਈ', 'ी', 'ੀ');
const LONG_U = vowel('ऊ', 'ਊ', 'ू', 'ੂ');
const VOWELS: readonly [latin: string, inside: Vowel, atEnd: Vowel][] = [
  ['aa', LONG_A, LONG_A],
  ['ee', LONG_I, LONG_I],
  ['oo', LONG_U, LONG_U],
  ['ai', vowel('ऐ', 'ਐ', 'ै', 'ੈ'), vowel('ऐ', 'ਐ', 'ै', 'ੈ')],
  ['au', vowel('औ', 'ਔ', 'ौ', 'ੌ'), vowel('औ', 'ਔ', 'ौ', 'ੌ')],
  ['ia', vowel('इया', 'ਇਆ', 'िया', 'ਿਆ'), vowel('इया', 'ਇਆ', 'िया', 'ਿਆ')],
  // A short a is spoken after every consonant and written nowhere.
  ['a', vowel('अ', 'ਅ', '', ''), LONG_A],
  ['i', vowel('इ', 'ਇ', 'ि', 'ਿ'), LONG_I],
  ['u', vowel('उ', 'ਉ', 'ु', 'ੁ'), LONG_U],
  ['e', vowel('ए', 'ਏ', 'े', 'ੇ'), vowel('ए', 'ਏ', 'े', 'ੇ')],
  ['o', vowel('ओ', 'ਓ', 'ो', 'ੋ'), vowel('ओ', 'ਓ', 'ो', 'ੋ')],
];

/** Words whose spelling no rule gives: names, and the words of clinics. */
const WORDS: Readonly<Record<string, Letters>> = {
  dr: { hi: 'डॉ.', pa: 'ਡਾ.' },
  singh: { hi: 'सिंह', pa: 'ਸਿੰਘ' },
  kaur: { hi: 'कौर', pa: 'ਕੌਰ' },
  harpreet: { hi: 'हरप्रीत', pa: 'ਹਰਪ੍ਰੀਤ' },
  gurpreet: { hi: 'गुरप्रीत', pa: 'ਗੁਰਪ੍ਰੀਤ' },
  amrit: { hi: 'अमृत', pa: 'ਅੰਮ੍ਰਿਤ' },
  sharma: { hi: 'शर्मा', pa: 'ਸ਼ਰਮਾ' },
  verma: { hi: 'वर्मा', pa: 'ਵਰਮਾ' },
  arora: { hi: 'अरोड़ा', pa: 'ਅਰੋੜਾ' },
  garg: { hi: 'गर्ग', pa: 'ਗਰਗ' },
  gupta: { hi: 'गुप्ता', pa: 'ਗੁਪਤਾ' },
  rana: { hi: 'राणा', pa: 'ਰਾਣਾ' },
  rani: { hi: 'रानी', pa: 'ਰਾਣੀ' },
  khan: { hi: 'ख़ान', pa: 'ਖ਼ਾਨ' },
  imran: { hi: 'इमरान', pa: 'ਇਮਰਾਨ' },
  mann: { hi: 'मान', pa: 'ਮਾਨ' },
  kumar: { hi: 'कुमार', pa: 'ਕੁਮਾਰ' },
  rakesh: { hi: 'राकेश', pa: 'ਰਾਕੇਸ਼' },
  dhillon: { hi: 'ढिल्लों', pa: 'ਢਿੱਲੋਂ' },
  jaspal: { hi: 'जसपाल', pa: 'ਜਸਪਾਲ' },
  meenakshi: { hi: 'मीनाक्षी', pa: 'ਮੀਨਾਕਸ਼ੀ' },
  vikram: { hi: 'विक्रम', pa: 'ਵਿਕਰਮ' },
  bansal: { hi: 'बंसल', pa: 'ਬਾਂਸਲ' },
  simran: { hi: 'सिमरन', pa: 'ਸਿਮਰਨ' },
  sunil: { hi: 'सुनील', pa: 'ਸੁਨੀਲ' },
  kiran: { hi: 'किरण', pa: 'ਕਿਰਨ' },
  anita: { hi: 'अनीता', pa: 'ਅਨੀਤਾ' },
  walia: { hi: 'वालिया', pa: 'ਵਾਲੀਆ' },
  gill: { hi: 'गिल', pa: 'ਗਿੱਲ' },
  sidhu: { hi: 'सिद्धू', pa: 'ਸਿੱਧੂ' },
  nabha: { hi: 'नाभा', pa: 'ਨਾਭਾ' },
  patiala: { hi: 'पटियाला', pa: 'ਪਟਿਆਲਾ' },
  bhadson: { hi: 'भादसों', pa: 'ਭਾਦਸੋਂ' },
  clinic: { hi: 'क्लिनिक', pa: 'ਕਲੀਨਿਕ' },
  hospital: { hi: 'अस्पताल', pa: 'ਹਸਪਤਾਲ' },
  centre: { hi: 'सेंटर', pa: 'ਸੈਂਟਰ' },
  center: { hi: 'सेंटर', pa: 'ਸੈਂਟਰ' },
  care: { hi: 'केयर', pa: 'ਕੇਅਰ' },
  community: { hi: 'कम्युनिटी', pa: 'ਕਮਿਊਨਿਟੀ' },
  civil: { hi: 'सिविल', pa: 'ਸਿਵਲ' },
  family: { hi: 'फ़ैमिली', pa: 'ਫ਼ੈਮਿਲੀ' },
  health: { hi: 'हेल्थ', pa: 'ਹੈਲਥ' },
  road: { hi: 'रोड', pa: 'ਰੋਡ' },
  eye: { hi: 'आँख', pa: 'ਅੱਖ' },
  dental: { hi: 'डेंटल', pa: 'ਡੈਂਟਲ' },
  bone: { hi: 'हड्डी', pa: 'ਹੱਡੀ' },
  joint: { hi: 'जोड़', pa: 'ਜੋੜ' },
  skin: { hi: 'स्किन', pa: 'ਸਕਿਨ' },
  chest: { hi: 'चेस्ट', pa: 'ਚੈਸਟ' },
  heart: { hi: 'हार्ट', pa: 'ਹਾਰਟ' },
  mind: { hi: 'माइंड', pa: 'ਮਾਈਂਡ' },
  sugar: { hi: 'शुगर', pa: 'ਸ਼ੂਗਰ' },
  thyroid: { hi: 'थायराइड', pa: 'ਥਾਇਰਾਇਡ' },
  stomach: { hi: 'पेट', pa: 'ਪੇਟ' },
  liver: { hi: 'लिवर', pa: 'ਲਿਵਰ' },
  ent: { hi: 'ईएनटी', pa: 'ਈਐਨਟੀ' },
  and: { hi: 'और', pa: 'ਅਤੇ' },
};

/** Consonants that Hindi writes together with the one before them. */
const JOINED = new Set(['r', 'y', 'v']);

/**
 * A name in Devanagari or Gurmukhi as it is probably spelt: a suggestion, to be confirmed by whoever bears it, because Latin letters
 * tell neither a dental from a retroflex nor a long vowel from a short one. What is in another script already stays.
 */
export function transliterate(text: string, script: Script): string {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => transliterateWord(word, script))
    .join(' ');
}

function transliterateWord(word: string, script: Script): string {
  const plain = word.toLowerCase().replaceAll('.', '');
  const known = Object.hasOwn(WORDS, plain) ? WORDS[plain] : undefined;
  if (known) return known[script];
  if (!/^[a-z]+$/.test(plain)) return word;
  let written = '';
  let isAfterConsonant = false;
  for (let at = 0; at < plain.length;) {
    const rest = plain.slice(at);
    const asVowel = VOWELS.find(([latin]) => rest.startsWith(latin));
    const asConsonant = CONSONANTS.find(([latin]) => rest.startsWith(latin));
    const [latin] = asVowel ?? asConsonant ?? [rest.charAt(0)];
    if (asVowel) {
      const spoken = at + latin.length === plain.length ? asVowel[2] : asVowel[1];
      written += (isAfterConsonant ? spoken.sign : spoken.alone)[script];
    } else if (asConsonant) {
      if (isAfterConsonant) written += joint(script, latin);
      written += asConsonant[1][script];
    }
    isAfterConsonant = !asVowel;
    at += latin.length;
  }
  return written;
}

/** What stands between two consonants without a vowel. Gurmukhi joins hardly any. */
function joint(script: Script, next: string): string {
  if (!JOINED.has(next)) return '';
  return script === 'hi' ? '्' : '';
}
