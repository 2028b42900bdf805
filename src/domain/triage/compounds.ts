import { PART_OF } from './lexicon/sites';
import type { Mention } from './find-mentions';
import type { Token } from './tokens';
import { SAME_AS } from './same-as';
import { INDIC_ANDS } from './words';

/** Compounds that mean nothing (a cold nose, a heavy tooth) are not made: these sensations need a place that can have them. */
const ONLY_AT: Readonly<Record<string, readonly string[]>> = {
  blue: [
    'lip',
    'face',
    'body',
    'skin',
    'mouth',
    'tongue',
    'nail',
    'hand',
    'foot',
    'finger',
    'toe',
    'leg',
    'arm',
    'knee',
    'abdomen',
    'thigh',
    'calf',
  ],
  dark: ['urine', 'stool', 'skin'],
  cold: ['hand', 'foot', 'leg', 'body', 'skin', 'arm', 'finger', 'toe'],
  hot: ['joint', 'knee', 'leg', 'calf', 'ankle', 'toe', 'foot', 'body', 'skin', 'breast', 'wound', 'elbow'],
  dry: ['mouth', 'lip', 'skin', 'eye', 'tongue', 'heel'],
  foreign: ['eye', 'ear', 'nose', 'throat', 'foot', 'hand', 'finger', 'vagina', 'anus', 'skin'],
  worms: ['stool', 'anus', 'abdomen', 'tooth', 'ear', 'nose', 'wound'],
  smelly: ['vagina', 'mouth', 'ear', 'urine', 'wound', 'nose', 'foot', 'stool', 'navel'],
  pale: ['skin', 'face', 'body', 'eye', 'nail', 'tongue', 'hand', 'foot', 'leg', 'stool'],
  yellow: ['eye', 'skin', 'body', 'face', 'urine', 'sputum', 'hand', 'foot', 'nail'],
  black: ['stool', 'foot', 'toe', 'finger', 'skin'],
};

/** The place a symptom speaks of: "my eye is red and hurts". */
const SITE_OF: Readonly<Record<string, string>> = {
  'red-eye': 'eye',
  'sticky-eye': 'eye',
  stye: 'eye',
  'blurred-vision': 'eye',
  'vision-loss': 'eye',
  headache: 'head',
  'sore-throat': 'throat',
  backache: 'lower-back',
  toothache: 'tooth',
  'ear-wax': 'ear',
  'hearing-loss': 'ear',
  'rigid-abdomen': 'abdomen',
  bloating: 'abdomen',
  nosebleed: 'nose',
};

/** Symptoms that are places too: blood may be in what is vomited or coughed up. */
const PLACE_OF: Readonly<Record<string, string>> = { vomiting: 'vomiting', cough: 'sputum', diarrhoea: 'stool', constipation: 'stool' };
/** What half of a body can have; of anything else "one side" says on which side of the place it is. */
const SPREADS_OVER_HALF: ReadonlySet<string> = new Set(['weakness', 'numbness']);
const DISTANCE_MAX = 6;
const COMMA_COST = 4;
const BETWEEN_COST = 3;
/** In Hindi and Punjabi the place stands first: पेट में दर्द और कंधे में भी begins something new behind its "and". */
const AND_COST = 5;
const BEHIND_COST = 2;
const isIndic = (token: Token | undefined): boolean => token !== undefined && (!token.isLatin || token.isRoman);
/** "My knee is hot, red and swollen": the only place of a clause is meant from further away. */
const ONLY_PLACE_COST_MAX = 16;
const ABILITY_DISTANCE_MAX = 3;
const SIDE_DISTANCE_MAX = 3;

/** Joins the sensations of a clause with its places, and abilities with what cannot be done; the rest stands for itself. */
export function compose(clause: readonly Mention[], tokens: readonly Token[], earlierSite: Mention | null): Mention[] {
  const abilities = joinAbilities(clause, tokens);
  const spoken = new Set(abilities.flatMap(({ used }) => used));
  const rest = clause.filter(
    ({ kind, used }) => kind !== 'activity' && kind !== 'ability' && !(kind === 'site' && used.some((at) => spoken.has(at))),
  );
  const places = rest.filter(({ kind, concept }) => kind === 'site' || (kind === 'symptom' && PLACE_OF[concept] !== undefined));
  const joined = rest
    .filter(({ kind }) => kind === 'sensation')
    .flatMap((sensation) => joinPlaces(sensation, places, rest, tokens, earlierSite));
  const made = joined.map((mention) => lowerBelly(mention, clause));
  const taken = new Set(made.filter(({ concept }) => concept.includes('@') || SAME_AS_VALUES.has(concept)).flatMap(({ used }) => used));
  // "Cold hands" are no cold, "dark urine with blood" is not two things at once: a sensation with a place hides its other meanings.
  const others = rest.filter(
    ({ kind, used }) =>
      kind !== 'sensation' &&
      kind !== 'site' &&
      !(kind === 'symptom' && used.length === 1 && used.every((at) => taken.has(at)) && isSensationToo(used, rest)),
  );
  const bare = rest.filter(({ kind }) => kind === 'site');
  return [...abilities, ...made, ...others, ...bare].sort((a, b) => a.from - b.from);
}

/** "Pain in the belly, low down on the right"; also of a pain that began at the navel. */
function lowerBelly(mention: Mention, clause: readonly Mention[]): Mention {
  const isRightLow = ['lower', 'right-side'].every((side) => clause.some(({ concept }) => concept === side));
  if (mention.concept === 'pain@navel' && isRightLow) return { ...mention, concept: 'pain@right-lower-abdomen' };
  if (mention.concept !== 'pain@abdomen' && mention.concept !== 'pain@lower-abdomen') return mention;
  const isLow = mention.concept === 'pain@lower-abdomen' || clause.some(({ concept }) => concept === 'lower');
  if (!isLow) return mention;
  return {
    ...mention,
    concept: clause.some(({ concept }) => concept === 'right-side') ? 'pain@right-lower-abdomen' : 'pain@lower-abdomen',
  };
}

const SAME_AS_VALUES = new Set(Object.values(SAME_AS));

function isSensationToo(used: readonly number[], all: readonly Mention[]): boolean {
  return all.some((one) => one.kind === 'sensation' && one.used[0] === used[0]);
}

/** "One side of the forehead", पेट में एक तरफ: the side says where on the forehead, where in the belly. */
function saysWhichSide(half: Mention, places: readonly Mention[], tokens: readonly Token[]): boolean {
  if (half.concept !== 'one-side') return false;
  return places.some(({ concept, from, to }) => {
    if (concept === 'one-side') return false;
    if (isIndic(tokens[half.from])) return half.from > to && half.from - to <= SIDE_DISTANCE_MAX;
    return from > half.to && from - half.to <= SIDE_DISTANCE_MAX && tokens[half.to + 1]?.word === 'of';
  });
}

function joinPlaces(
  sensation: Mention,
  places: readonly Mention[],
  all: readonly Mention[],
  tokens: readonly Token[],
  earlier: Mention | null,
): Mention[] {
  const isOnly = new Set(places.map(placeOf)).size === 1;
  const isHalf = SPREADS_OVER_HALF.has(sensation.concept);
  const candidates = isHalf ? places : places.filter((place) => !saysWhichSide(place, places, tokens));
  const ranked = candidates
    .filter((place) => place.used[0] !== sensation.used[0] && fits(sensation.concept, placeOf(place)))
    .map((place) => ({ place, cost: cost(sensation, place, all, tokens) }))
    .filter(({ cost: total }) => total <= (isOnly ? ONLY_PLACE_COST_MAX : DISTANCE_MAX + COMMA_COST))
    .sort((a, b) => a.cost - b.cost);
  const nearest = ranked[0];
  if (!nearest) {
    const implied = all.map(({ concept }) => SITE_OF[concept]).find((place) => place !== undefined && fits(sensation.concept, place));
    const place = implied ?? (earlier && placeOf(earlier));
    return place && fits(sensation.concept, place) ? [named(sensation, place, sensation.used)] : [sensation];
  }
  const half = places.find(({ concept }) => concept === 'one-side');
  if (half && isHalf) return [named(sensation, 'one-side', [...sensation.used, ...half.used])];
  const joined = [nearest, ...ranked.slice(1).filter(({ place }) => isListed(nearest.place, place, all, tokens))];
  const same = joined.filter(({ place }, i) => joined.findIndex((one) => placeOf(one.place) === placeOf(place)) === i);
  return same.map(({ place }) => named(sensation, placeOf(place), [...sensation.used, ...place.used]));
}

const placeOf = ({ concept }: Mention): string => PLACE_OF[concept] ?? concept;
const fits = (sensation: string, place: string): boolean =>
  (ONLY_AT[sensation]?.includes(place) ?? true) && (place !== 'vomiting' || sensation === 'bleeding');

function named(sensation: Mention, place: string, used: readonly number[]): Mention {
  const concept = `${sensation.concept}@${place}`;
  const sorted = [...used].sort((a, b) => a - b);
  return {
    concept: SAME_AS[concept] ?? concept,
    kind: 'symptom',
    from: sorted[0] ?? sensation.from,
    to: sorted.at(-1) ?? sensation.to,
    used: sorted,
  };
}

function cost(one: Mention, other: Mention, all: readonly Mention[], tokens: readonly Token[]): number {
  const [from, to] = one.to < other.from ? [one.to, other.from] : [other.to, one.from];
  const commas = tokens.slice(from, to).filter(({ word }) => word === ',').length;
  const between = all.filter((mention) => mention.kind === 'sensation' && mention.from > from && mention.to < to).length;
  const isBehind = one.to < other.from && isIndic(tokens[one.from]);
  const isNext = isBehind && tokens.slice(from, to).some(({ word }) => INDIC_ANDS.has(word));
  return Math.max(0, to - from) + commas * COMMA_COST + between * BETWEEN_COST + (isBehind ? BEHIND_COST : 0) + (isNext ? AND_COST : 0);
}

/** Two places of one list: nothing but marks, joining words and places between them. */
function isListed(one: Mention, other: Mention, all: readonly Mention[], tokens: readonly Token[]): boolean {
  const [from, to] = one.to < other.from ? [one.to, other.from] : [other.to, one.from];
  if (to - from > 5 || to <= from) return false;
  const between = tokens.slice(from + 1, to);
  const joins = between.some(({ word }) =>
    ['and', 'or', ',', '/', 'to', 'aur', 'te', 'और', 'ਅਤੇ', 'ਤੇ', 'या', 'ਜਾਂ', 'into', 'से', 'ਤੋਂ', 'se', 'ton'].includes(word),
  );
  return joins && !all.some((mention) => mention.kind !== 'site' && mention.kind !== 'modifier' && mention.from > from && mention.to < to);
}

/** "Cannot walk", "trouble breathing", साँस नहीं आ रही: the words of denial in them deny nothing. */
function joinAbilities(clause: readonly Mention[], tokens: readonly Token[]): Mention[] {
  const activities = clause.filter(({ kind }) => kind === 'activity');
  return clause
    .filter(({ kind }) => kind === 'ability')
    .flatMap((ability) => {
      const near = activities
        .filter((activity) => isNear(ability, activity, clause, tokens))
        .sort((a, b) => gap(a, ability) - gap(b, ability))[0];
      if (!near) return [];
      // "No trouble breathing", साँस लेने में तकलीफ़ नहीं: the trouble is what is denied, in Hindi and Punjabi one that stands between.
      const isBetween = (other: Mention) => !isIndic(tokens[ability.from]) || (other.from > near.to && other.to < ability.from);
      const troubled = clause.some((other) => other.concept === 'trouble' && isBetween(other) && isNear(other, near, clause, tokens));
      if (ability.concept === 'unable' && troubled) return [];
      return [named({ ...ability, used: ability.used }, near.concept, [...ability.used, ...near.used])];
    });
}

const gap = (a: Mention, b: Mention): number => (a.to < b.from ? b.from - a.to : a.from - b.to);

function isNear(ability: Mention, activity: Mention, clause: readonly Mention[], tokens: readonly Token[]): boolean {
  const [from, to] = ability.to < activity.from ? [ability.to, activity.from] : [activity.to, ability.from];
  if (to <= from || tokens.slice(from + 1, to).some(({ kind }) => kind === 'mark')) return false;
  const between = clause.some(
    (other) =>
      (other.kind === 'sensation' || (other.kind === 'symptom' && other.from > from && other.to < to)) &&
      other.from > from &&
      other.to < to,
  );
  if (between) return false;
  const word = tokens[ability.from]?.word ?? '';
  const isEnglish =
    /^[a-z]/.test(word) &&
    ability.concept === 'unable' &&
    !['nahi', 'nahin', 'nai', 'nhi', 'band', 'na', 'nehi', 'nii', 'chod', 'chhod', 'bandh'].includes(word);
  if (isEnglish && activity.to < ability.from) return false;
  // A mere "not" denies what stands right behind it and nothing further on.
  if (isEnglish && word === 'not' && ability.used.length === 1) return to - from <= 2;
  return to - from <= ABILITY_DISTANCE_MAX + (ability.concept === 'trouble' ? 2 : 1);
}

/** What cannot be done at all is also hard to do. */
const MILDER: Readonly<Record<string, string>> = {
  'unable@breathing': 'breathless',
  'unable@drinking': 'not-feeding',
  'unable@speaking': 'slurred-speech',
  'unable@swallowing': 'trouble@swallowing',
  dysphagia: 'trouble@swallowing',
};

/** The concepts that a compound is found under too: pain in the right lower belly is pain in the belly. */
export function broader(concept: string): string[] {
  const milder = MILDER[concept];
  if (milder !== undefined) return [milder];
  const [sensation = '', place = ''] = concept.split('@');
  const whole = PART_OF[place as keyof typeof PART_OF];
  if (whole === undefined) return [];
  const wider = `${sensation}@${whole}`;
  return [SAME_AS[wider] ?? wider, ...broader(wider)];
}
