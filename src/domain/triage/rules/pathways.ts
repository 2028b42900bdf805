import type { Pathway } from './pathway';
import { CHEST_AND_HEAD } from './pathways-chest-head';
import { BELLY } from './pathways-belly';
import { BACK_AND_INJURY } from './pathways-injury';
import { FACE_AND_SKIN } from './pathways-face-skin';
import { LONG_AND_FAMILY } from './pathways-life';

/** Every complaint, in the order in which they are tried. */
export const PATHWAYS: readonly Pathway[] = [...CHEST_AND_HEAD, ...BELLY, ...BACK_AND_INJURY, ...FACE_AND_SKIN, ...LONG_AND_FAMILY];
