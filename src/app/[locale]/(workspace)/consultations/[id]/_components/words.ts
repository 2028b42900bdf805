import type { Messages } from 'next-intl';

/**
 * The messages of the waiting room and the call, passed to the browser as they are: the full formatter would cost a phone ten
 * kilobytes, and these contain only simple placeholders.
 */
export type Words = Messages['consultation']['room'];
