import 'server-only';
import { auditEvents } from './audit/collections';
import { idempotencyRecords } from './http/idempotency';
import { signInAttempts } from './identity/failed-attempts';
import { sessions } from './identity/collections';
import { jobLeases } from './jobs/collections';
import type { Store } from './store/port';

/** Written with nearly every request, and shown on no page of people signed out, who may not see health data either. */
const BOOKKEEPING = new Set([auditEvents, idempotencyRecords, jobLeases, sessions, signInAttempts].map(({ name }) => name));

/** Whether anything has been written that a page of people signed out may show. */
export type ShownChanges = { position: () => unknown; hasChanged: (since: unknown) => boolean };

export function shownChanges({ changeLog }: Store): ShownChanges | undefined {
  return changeLog && { position: () => changeLog.position(), hasChanged: (since) => changeLog.hasChanged(since, BOOKKEEPING) };
}
