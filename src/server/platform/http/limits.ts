import type { LimitName } from '@/domain/shared/endpoint';

/**
 * Every limit, grouped by the harm abuse does. `points` calls in `seconds`, counted for the person when we know them, for
 * the address otherwise. A village shares one address and one phone, so the numbers leave room; `PER_ADDRESS` are counted
 * for the address always.
 */
export const LIMITS = {
  /** Costs a read. */
  read: { points: 1200, seconds: 60 },
  /** Costs a commit. */
  write: { points: 1000, seconds: 60 },
  /** Costs a quarter of a second of one core, or guesses at a secret. */
  password: { points: 300, seconds: 60 },
  /** Fills the store with people. */
  register: { points: 600, seconds: 3600 },
  /** Sends an e-mail into somebody's mailbox; the vendor that sends it counts by mailbox too. */
  mail: { points: 60, seconds: 3600 },
  /** Holds a connection open. */
  stream: { points: 300, seconds: 60 },
  /** Small and many: the browsers of a call talking to each other. */
  signal: { points: 3000, seconds: 60 },
} as const satisfies Record<LimitName, { points: number; seconds: number }>;

export const PER_ADDRESS: ReadonlySet<LimitName> = new Set<LimitName>(['password', 'register', 'mail']);

/** Wrong passwords are counted in the store, so that a second process is no second chance. */
export const FAILED_SIGN_IN_LIMITS = {
  account: { freeTries: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
  address: { freeTries: 30, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
} as const;
