import type { Messages } from 'next-intl';

/** The messages of the second factor's enrolment. */
export type SetupWords = Messages['security']['setup'];
