const LIMB = ['pain', 'swelling', 'injury', 'cut', 'numbness', 'weakness', 'rash', 'itch'] as const;
const JOINT = ['pain', 'swelling', 'stiffness', 'injury', 'redness'] as const;
const BELLY = ['pain', 'swelling', 'injury', 'rash'] as const;
const SPINE = ['pain', 'stiffness', 'injury', 'numbness', 'rash'] as const;

/**
 * The places of the picture of the body, and what can be said of each by a press: names of the lexicon, so that place and sensation make a
 * concept as words do. Words are for everything else.
 */
export const BODY_PLACES = {
  head: ['pain', 'injury', 'cut', 'bleeding', 'itch'],
  face: ['pain', 'swelling', 'weakness', 'numbness', 'rash', 'cut'],
  eye: ['pain', 'redness', 'itch', 'swelling', 'discharge', 'injury'],
  ear: ['pain', 'discharge', 'itch', 'swelling'],
  nose: ['bleeding', 'pain', 'injury'],
  mouth: ['ulcer', 'pain', 'swelling', 'bleeding'],
  tooth: ['pain'],
  throat: ['pain', 'swelling', 'burning'],
  neck: ['pain', 'stiffness', 'swelling', 'lump'],
  shoulder: JOINT,
  chest: ['pain', 'heaviness', 'burning', 'injury', 'rash'],
  arm: LIMB,
  hand: LIMB,
  'upper-abdomen': ['pain', 'burning', 'swelling'],
  abdomen: BELLY,
  'lower-abdomen': BELLY,
  groin: ['pain', 'swelling', 'itch', 'rash'],
  back: SPINE,
  'lower-back': SPINE,
  buttock: ['pain', 'injury', 'swelling', 'rash'],
  thigh: LIMB,
  knee: JOINT,
  leg: LIMB,
  calf: ['pain', 'swelling', 'redness', 'injury'],
  foot: LIMB,
  heel: ['pain', 'cut', 'swelling'],
  skin: ['itch', 'rash', 'burning', 'yellow'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type BodyPlace = keyof typeof BODY_PLACES;

/** What is too small for a finger on the picture is chosen after the head. */
export const HEAD_PLACES = ['head', 'face', 'eye', 'ear', 'nose', 'mouth', 'tooth', 'throat'] as const satisfies readonly BodyPlace[];

export function isBodyPlace(name: string): name is BodyPlace {
  return Object.hasOwn(BODY_PLACES, name);
}

/** What is sent in the place of a person's own words. */
export function bodyText(place: string, sensation: string): string {
  return `${place}: ${sensation}`;
}
