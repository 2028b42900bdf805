import type { LimitName } from '@/domain/shared/endpoint';

/**
 * Every rate limit, grouped by the harm of abuse. `points` calls in `seconds`, counted by user when known, by address
 * otherwise. A village shares one address and one phone, so the numbers are generous; those in `PER_ADDRESS` are always counted
 * by address.
 */
export const LIMITS = {
  /** Costs a read. */
  read: { points: 1200, seconds: 60 },
  /** Costs a commit. */
  write: { points: 1000, seconds: 60 },
  /** Costs a quarter of a second of one core, or tries a secret. */
  password: { points: 300, seconds: 60 },
  /** Creates accounts. */
  register: { points: 600, seconds: 3600 },
  /** Sends an e-mail to somebody; the provider also limits by mailbox. */
  mail: { points: 60, seconds: 3600 },
  /** Holds a connection open. */
  stream: { points: 300, seconds: 60 },
  /** Small and frequent: signalling between the browsers of a call. */
  signal: { points: 3000, seconds: 60 },
} as const satisfies Record<LimitName, { points: number; seconds: number }>;

export const PER_ADDRESS: ReadonlySet<LimitName> = new Set<LimitName>(['password', 'register', 'mail']);

/** Wrong passwords are counted in the store, so that a second process grants no extra attempts. */
export const FAILED_SIGN_IN_LIMITS = {
  account: { freeTries: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
  address: { freeTries: 30, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
} as const;
