import type { TermTable } from './terms';
import { BITES_AND_POISONS } from './exposures-bites-poisons';
import { INJURIES } from './exposures-injuries';

/** What happened: bites, poisons, accidents, heat. */
export const EXPOSURES = { ...BITES_AND_POISONS, ...INJURIES } as const satisfies TermTable;
