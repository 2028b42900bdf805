import type { Messages } from 'next-intl';

/** The messages of the sign-in methods without a password; they contain only simple placeholders. */
export type SignInWords = Messages['signInWays'];
