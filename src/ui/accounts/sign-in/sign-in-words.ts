import type { Messages } from 'next-intl';

/** The words of the ways in without a password, as the message file has them; they hold nothing but names in braces. */
export type SignInWords = Messages['signInWays'];
