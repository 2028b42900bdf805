import type { Messages } from 'next-intl';

/**
 * The words of the waiting room and the call, as the message file has them. They are handed to the browser as they are:
 * the machinery for real messages would cost a phone ten kilobytes, and these hold nothing but names in braces.
 */
export type Words = Messages['consultation']['room'];
