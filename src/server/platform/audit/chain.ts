import 'server-only';
import { createHmac, type KeyObject } from 'node:crypto';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import { sha256 } from '../random';
import { deriveKey } from '../seal';

/** An event without its hash. */
export type Unlinked = Omit<AuditEvent, 'hash'>;

const SEQ_DIGITS = 10;
const CHAIN_LETTERS = 22;

/** The chain of an event: its subject's; for a shared subject one per actor. */
export function chainOf({ type, id, shared }: AuditSubject, actorId: string | null): string {
  return shared ? `${type}/${id}/${actorId ?? 'nobody'}` : `${type}/${id}`;
}

/**
 * The id of a chain's nth event. `create` makes two events at one position impossible. Ids sort by chain and position, so a
 * walk over all ids reads one chain after the other.
 */
export function eventId(chain: string, seq: number): string {
  return idAt(chainMark(chain), seq);
}

/** The id of the nth event of the chain with this mark. */
export function idAt(mark: string, seq: number): string {
  return `${mark}${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

/** The common prefix of a chain's event ids. */
export function chainMark(chain: string): string {
  return `evt_${sha256(chain).slice(0, CHAIN_LETTERS)}_`;
}

/** The chain mark in an event's id; null for an event outside any chain. */
export function markIn(id: string): string | null {
  return /^(evt_[\w-]{22}_)\d{10}$/.exec(id)?.[1] ?? null;
}

/** The hash of an event (HMAC-SHA-256, 256 bits, base64url), which requires the installation's first secret. */
export function sealAuditEvent(link: Unlinked, secret: string): string {
  return createHmac('sha256', keyOf(secret)).update(canonical(link)).digest('base64url');
}

/** The present fields sorted by name, so that the hash does not depend on their order. */
export function canonical(fields: object): string {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return JSON.stringify(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const keys = new Map<string, KeyObject>();

/** Cached: deriving costs more than hashing, and every request appends an event. */
function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? deriveKey(secret, 'audit.chain');
  keys.set(secret, key);
  return key;
}
