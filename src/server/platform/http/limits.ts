import type { LimitName } from '@/domain/shared/endpoint';

/**
 * Every rate limit, grouped by the harm of abuse. `points` calls in `seconds`, counted by user when known, by address
 * otherwise. A village shares one address and one phone, so the numbers are generous; those in `PER_ADDRESS` are always counted
 * by address.
 */
export const LIMITS = {
  /** Costs a read. Pages have the same, counted before Next: server/limit-pages.mjs. */
  read: { points: 1200, seconds: 60 },
  /** Costs a commit. */
  write: { points: 1000, seconds: 60 },
  /** Costs a quarter of a second of one core, or tries a secret. */
  password: { points: 300, seconds: 60 },
  /**
   * Creates accounts, and where no message reaches an address tells that it has one. A carrier puts a whole village behind one address: a
   * camp at which ten phones register somebody every three minutes is 200 an hour.
   */
  register: { points: 200, seconds: 3600 },
  /** Sends an e-mail to somebody; the provider also limits by mailbox. */
  mail: { points: 60, seconds: 3600 },
  /** Holds a connection open. */
  stream: { points: 300, seconds: 60 },
  /** Small and frequent: signalling between the browsers of a call. */
  signal: { points: 3000, seconds: 60 },
  /** A device's batches from one address: ten a second is more than any gateway sends. One that runs wild stops only itself. */
  ingest: { points: 600, seconds: 60 },
  /** Those of all devices behind one address: many gateways may share that of a village or of a carrier. */
  'ingest-address': { points: 6000, seconds: 60 },
} as const satisfies Record<LimitName, { points: number; seconds: number }>;

/** Streams of one person open at once, in each process: some tabs on some devices. */
export const OPEN_STREAMS_MAX = 20;

export const PER_ADDRESS: ReadonlySet<LimitName> = new Set<LimitName>(['password', 'register', 'mail', 'ingest-address']);

/**
 * Wrong passwords, counted in the store, so that a second process grants no extra attempts. After `freeTries` each further one
 * doubles the wait.
 * - `device`: one account on a device that has signed in to it before; nobody else's attempts count here.
 * - `pair`: one account from one address.
 * - `account`: one account from everywhere; NIST SP 800-63B-4 section 3.2.2 allows at most 100 consecutive failures.
 * - `address`: all accounts from one address. A mobile carrier puts hundreds of subscribers behind one, so the wait stays short.
 */
export const FAILED_SIGN_IN_LIMITS = {
  device: { freeTries: 10, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
  pair: { freeTries: 5, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
  account: { freeTries: 50, firstWaitSeconds: 30, longestWaitSeconds: 900, forgetSeconds: 3600 },
  address: { freeTries: 200, firstWaitSeconds: 5, longestWaitSeconds: 60, forgetSeconds: 3600 },
} as const;
