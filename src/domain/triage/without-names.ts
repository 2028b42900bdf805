import { phoneticKey } from '@/domain/shared/phonetic-key';
import { isKnownStep } from './lexicon';
import { tokenise, type Token } from './tokens';
import { ENGLISH_STOPS, INDIC_STOPS, PERSONS } from './words';

/** What stands in the place of what was left out. */
export const LEFT_OUT = '[…]';

const keys = (text: string) => new Set(text.split(' ').map(phoneticKey));
/** Behind these somebody is named: so many words behind them are left out. */
const NAMED_BEHIND: readonly { keys: ReadonlySet<string>; words: number }[] = [
  { keys: keys('name named called naam nam naa नाम ਨਾਂ ਨਾਮ ਨਾਓ'), words: 3 },
  {
    keys: keys('dr doctor mr mrs miss shri shree smt sardar bibi sardarni baba श्री श्रीमती डॉ डॉक्टर ਸ੍ਰੀ ਸ੍ਰੀਮਤੀ ਡਾ ਡਾਕਟਰ ਸਰਦਾਰ ਬੀਬੀ'),
    words: 2,
  },
  {
    keys: keys('village pind gaon gaav town city tehsil district ward house street mohalla गाँव ज़िला तहसील मोहल्ला ਪਿੰਡ ਜ਼ਿਲ੍ਹਾ ਤਹਿਸੀਲ ਮੁਹੱਲਾ'),
    words: 2,
  },
];
/** The commonest family names of Punjab and its neighbours, with which the name before them goes too. */
const FAMILY_NAMES = keys(
  'singh kaur kumar kumari devi rani lal ram sharma verma varma gupta sandhu gill sidhu dhillon grewal brar bajwa dhaliwal randhawa mann malhotra ' +
    'kapoor khanna chopra bansal mittal goyal garg aggarwal agarwal jindal arora sethi bhatia ahuja saini chauhan thakur yadav mishra pandey tiwari dubey jain khan ' +
    'mohammad mohammed begum bibi bano masih virk bhullar cheema deol toor chahal aulakh atwal ' +
    'सिंह कौर कुमार कुमारी देवी रानी शर्मा वर्मा गुप्ता यादव मिश्रा ख़ान बेगम ਸਿੰਘ ਕੌਰ ਕੁਮਾਰ ਕੁਮਾਰੀ ਦੇਵੀ ਰਾਣੀ ਸ਼ਰਮਾ ਵਰਮਾ ਗੁਪਤਾ ਗਿੱਲ ਸੰਧੂ ਸਿੱਧੂ ਢਿੱਲੋਂ ਬਰਾੜ ਮਾਨ',
);
const ADDRESS = /[^\s@]{1,64}@\S{1,255}|\b(?:https?:\/\/|www\.)\S+/giu;
/** Five figures and more, however they are grouped: telephones, PIN codes, Aadhaar, ABHA. Then dates. */
const NUMBER = /\p{Nd}(?:[\s-]?\p{Nd}){4,}|\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}/gu;

/**
 * A text without what names somebody, as far as that can be told: addresses, long numbers and dates, whoever is introduced or
 * addressed by a title, places behind "village", family names with the name before them, the words of `names`, and every
 * word with a capital that is no word of ours. It rather leaves out too much. A name in small letters that nothing gives away stays.
 */
export function withoutNames(text: string, names: readonly string[] = []): string {
  const known = keys(names.join(' ').replace(/\s+/gu, ' '));
  const cut = [...text.matchAll(ADDRESS), ...text.matchAll(NUMBER)].map(({ index, 0: piece }) => ({
    start: index,
    end: index + piece.length,
  }));
  const { tokens } = tokenise(text);
  const named = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'word') continue;
    if (known.has(token.key)) named.add(at);
    if (FAMILY_NAMES.has(token.key) && !isOurs(token)) for (const one of [at, at - 1]) named.add(one);
    if (/^\p{Lu}/u.test(text.slice(token.start)) && !isOurs(token)) named.add(at);
    const { words = 0 } = NAMED_BEHIND.find((one) => one.keys.has(token.key)) ?? {};
    for (let next = at + 1; next <= at + words && tokens[next]?.kind === 'word'; next += 1) named.add(next);
  }
  const words = [...named].flatMap((at) => {
    const token = tokens[at];
    return token?.kind === 'word' && !isOurs(token) ? [{ start: token.start, end: token.end }] : [];
  });
  return leaveOut(text, [...cut, ...words]);
}

/** A word of the lexicon, of grammar or for a relative; no name, or a name that says nothing. */
function isOurs({ word, key, isLatin }: Token): boolean {
  return (
    (isLatin && (isKnownStep(word) || ENGLISH_STOPS.has(word))) ||
    isKnownStep(`~${key}`) ||
    INDIC_STOPS.has(key) ||
    PERSONS.some((person) => person.words.has(word) || person.keys.has(key))
  );
}

function leaveOut(text: string, places: readonly { start: number; end: number }[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    if (start >= at) kept += text.slice(at, start) + LEFT_OUT;
    at = Math.max(at, end);
  }
  return kept + text.slice(at);
}
