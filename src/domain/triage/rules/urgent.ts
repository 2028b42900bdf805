import type { RuleSet } from './rule-set';
import { INNER_TODAY } from './urgent-inner';
import { FAMILY_AND_WOUNDS_TODAY } from './urgent-family-wounds';
import { OUTER_TODAY } from './urgent-outer';

/** Layer B, what raises a complaint to "see a doctor within a day". */
export const URGENT: readonly RuleSet[] = [...INNER_TODAY, ...FAMILY_AND_WOUNDS_TODAY, ...OUTER_TODAY];
