/** Vowels as they stand alone and as signs after a consonant, in Devanagari and Gurmukhi, in the Latin letters people type. */
const VOWELS: Readonly<Record<string, string>> = {
  ...{ अ: 'a', आ: 'a', इ: 'i', ई: 'i', उ: 'u', ऊ: 'u', ऋ: 'ri', ए: 'e', ऐ: 'ai', ऑ: 'o', ओ: 'o', औ: 'au', ऍ: 'e' },
  ...{ ਅ: 'a', ਆ: 'a', ਇ: 'i', ਈ: 'i', ਉ: 'u', ਊ: 'u', ਏ: 'e', ਐ: 'ai', ਓ: 'o', ਔ: 'au' },
};
const SIGNS: Readonly<Record<string, string>> = {
  ...{ 'ा': 'a', 'ि': 'i', 'ी': 'i', 'ु': 'u', 'ू': 'u', 'ृ': 'ri', 'े': 'e', 'ै': 'ai', 'ॉ': 'o', 'ो': 'o', 'ौ': 'au', 'ॅ': 'e' },
  ...{ 'ਾ': 'a', 'ਿ': 'i', 'ੀ': 'i', 'ੁ': 'u', 'ੂ': 'u', 'ੇ': 'e', 'ੈ': 'ai', 'ੋ': 'o', 'ੌ': 'au' },
};
const CONSONANTS: Readonly<Record<string, string>> = {
  ...{ क: 'k', ख: 'k', ग: 'g', घ: 'g', ङ: 'n', च: 'c', छ: 'c', ज: 'j', झ: 'j', ञ: 'n', ट: 't', ठ: 't', ड: 'd', ढ: 'd', ण: 'n' },
  ...{ त: 't', थ: 't', द: 'd', ध: 'd', न: 'n', प: 'p', फ: 'f', ब: 'b', भ: 'b', म: 'm', य: 'y', र: 'r', ल: 'l', व: 'v' },
  ...{ श: 's', ष: 's', स: 's', ह: 'h', ळ: 'l' },
  ...{ ਕ: 'k', ਖ: 'k', ਗ: 'g', ਘ: 'g', ਙ: 'n', ਚ: 'c', ਛ: 'c', ਜ: 'j', ਝ: 'j', ਞ: 'n', ਟ: 't', ਠ: 't', ਡ: 'd', ਢ: 'd', ਣ: 'n' },
  ...{ ਤ: 't', ਥ: 't', ਦ: 'd', ਧ: 'd', ਨ: 'n', ਪ: 'p', ਫ: 'f', ਬ: 'b', ਭ: 'b', ਮ: 'm', ਯ: 'y', ਰ: 'r', ਲ: 'l', ਵ: 'v', ੜ: 'd' },
  ...{ ਸ: 's', ਹ: 'h' },
};
const VIRAMAS = new Set(['\u094d', '\u0a4d']);
const NASALS = new Set(['\u0901', '\u0902', '\u0a01', '\u0a02', '\u0a70']);
/** Nukta, visarga, addak, joiners: no sound of their own in a key. */
const SILENT = /[\u093c\u0a3c\u0903\u0a71\u200b-\u200d]/gu;
const INDIC = /[\u0900-\u097f\u0a00-\u0a7f]/u;
/** An inherent vowel, until it is known whether it is spoken. */
const SCHWA = 'ə';

/**
 * One key for a word however it is spelt: बुखार, ਬੁਖ਼ਾਰ, "bukhar" and "Bukhaar" are all `bukar`. Indic script is written in Latin
 * letters without the inherent vowels nobody speaks; then what Roman spelling varies in (long vowels, aspiration, v and w, j and z,
 * doubled letters) is folded. e and i, o and u, and nasals before a consonant stay apart, because they tell words apart.
 */
export function phoneticKey(word: string): string {
  const latin = INDIC.test(word) ? spoken(transliterate(word.normalize('NFD').replace(SILENT, '').normalize('NFC'))) : word;
  return fold(latin.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
}

function transliterate(word: string): string {
  let latin = '';
  const letters = [...word.normalize('NFD').replace(SILENT, '')];
  for (const [i, letter] of letters.entries()) {
    const consonant = CONSONANTS[letter];
    const next = letters[i + 1] ?? '';
    if (consonant !== undefined) latin += consonant + (SIGNS[next] !== undefined || VIRAMAS.has(next) ? '' : SCHWA);
    else if (NASALS.has(letter)) latin += i === letters.length - 1 && !latin.endsWith(SCHWA) ? '' : 'n';
    else latin += VOWELS[letter] ?? SIGNS[letter] ?? (VIRAMAS.has(letter) ? '' : letter);
  }
  return latin;
}

/** Drops the inherent vowel at the end of a word, and between two spoken syllables from the right. */
function spoken(latin: string): string {
  const isVowel = (letter: string | undefined) => letter !== undefined && /[aeiouə]/.test(letter);
  const letters = [...latin];
  if (letters.length > 2 && letters.at(-1) === SCHWA) letters.pop();
  for (let i = letters.length - 3; i >= 2; i -= 1) {
    const between = letters[i] === SCHWA && !isVowel(letters[i - 1]) && isVowel(letters[i - 2]) && !isVowel(letters[i + 1]);
    if (between && isVowel(letters[i + 2])) letters.splice(i, 1);
  }
  return letters.join('').replaceAll(SCHWA, 'a');
}

/** Folds the spelling variants of Roman Hindi and Punjabi. */
function fold(latin: string): string {
  return latin
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/aa+/g, 'a')
    .replace(/ph/g, 'f')
    .replace(/ck/g, 'k')
    .replace(/([kgcjtdbs])h+/g, '$1')
    .replace(/w/g, 'v')
    .replace(/z/g, 'j')
    .replace(/q/g, 'k')
    .replace(/([iy])ya/g, '$1a')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.)y$/, 'i')
    .replace(/(?<=[aeiou][a-z]?[aeiou])h$/, '');
}
