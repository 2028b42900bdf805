import type { TermTable } from './terms';
import { GENERAL_SYMPTOMS } from './symptoms-general';
import { HEAD_SYMPTOMS } from './symptoms-head';
import { CHEST_SYMPTOMS } from './symptoms-chest';
import { BELLY_SYMPTOMS } from './symptoms-belly';
import { MOTHER_CHILD_SYMPTOMS } from './symptoms-mother-child';
import { SKIN_SYMPTOMS } from './symptoms-skin';
import { LIMB_MIND_SYMPTOMS } from './symptoms-limbs-mind';

/** Symptoms that have a word of their own. A value `a@b` in `SAME_AS` of `same-as.ts` is another way to the same concept. */
export const SYMPTOMS = {
  ...GENERAL_SYMPTOMS,
  ...HEAD_SYMPTOMS,
  ...CHEST_SYMPTOMS,
  ...BELLY_SYMPTOMS,
  ...MOTHER_CHILD_SYMPTOMS,
  ...SKIN_SYMPTOMS,
  ...LIMB_MIND_SYMPTOMS,
} as const satisfies TermTable;
