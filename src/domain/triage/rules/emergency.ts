import type { RuleSet } from './rule-set';
import { HEART_AND_BRAIN } from './emergency-heart-brain';
import { BELLY_AND_BLOOD } from './emergency-belly-blood';
import { MOTHER_AND_CHILD } from './emergency-mother-child';
import { INJURY_AND_POISON } from './emergency-injury-poison';
import { OTHERS } from './emergency-others';

/** Layer A: red flags. The highest wins, and nothing lowers it. */
export const EMERGENCY: readonly RuleSet[] = [...HEART_AND_BRAIN, ...BELLY_AND_BLOOD, ...MOTHER_AND_CHILD, ...INJURY_AND_POISON, ...OTHERS];
