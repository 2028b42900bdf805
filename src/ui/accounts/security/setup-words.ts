import type { Messages } from 'next-intl';

/** The words of setting up the second step, as the message file has them. */
export type SetupWords = Messages['security']['setup'];
