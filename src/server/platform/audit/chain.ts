import 'server-only';
import { createHmac, type KeyObject } from 'node:crypto';
import type { AuditEvent, AuditSubject } from '@/domain/audit/schema';
import { sha256 } from '../random';
import { deriveKey } from '../seal';

/** A link but for its hash. */
export type Unlinked = Omit<AuditEvent, 'hash'>;

const SEQ_DIGITS = 10;
const CHAIN_LETTERS = 22;

/** The chain an event belongs to: its subject's, and of a subject that all share the actor's own. */
export function chainOf({ type, id, shared }: AuditSubject, actorId: string | null): string {
  return shared ? `${type}/${id}/${actorId ?? 'nobody'}` : `${type}/${id}`;
}

/**
 * The id of a chain's nth event. That a chain has no two events at one place is left to `create`; and since the ids of a chain
 * stand together in their order, whoever walks through all ids walks through one chain after the other.
 */
export function eventId(chain: string, seq: number): string {
  return idAt(chainMark(chain), seq);
}

/** The id of the nth event of the chain with this mark. */
export function idAt(mark: string, seq: number): string {
  return `${mark}${String(seq).padStart(SEQ_DIGITS, '0')}`;
}

/** What all ids of a chain begin with. */
export function chainMark(chain: string): string {
  return `evt_${sha256(chain).slice(0, CHAIN_LETTERS)}_`;
}

/** The mark in the id of a link; null in the id of an event that is no link. */
export function markIn(id: string): string | null {
  return /^(evt_[\w-]{22}_)\d{10}$/.exec(id)?.[1] ?? null;
}

/** The hash of a link (HMAC-SHA-256, 256 bits, base64url), which only who has the installation's first secret can make. */
export function sealAuditEvent(link: Unlinked, secret: string): string {
  return createHmac('sha256', keyOf(secret)).update(canonical(link)).digest('base64url');
}

/** The fields that are there, by name: what is written down does not hang on the order it was written in. */
export function canonical(fields: object): string {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined);
  return JSON.stringify(there.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const keys = new Map<string, KeyObject>();

/** Deriving costs more than sealing and every request seals: a key is derived once. */
function keyOf(secret: string): KeyObject {
  const key = keys.get(secret) ?? deriveKey(secret, 'audit.chain');
  keys.set(secret, key);
  return key;
}
