import { createHash } from 'node:crypto';
import type { RawDoc } from '@/server/platform/store/raw-collection';

type Json = Record<string, unknown>;

/** A sum that is the same for the same documents, whatever order they come in and their fields are kept in. */
export type Checksum = { add: (doc: RawDoc) => void; text: () => string };

/** The sum of the SHA-256 of each document's canonical JSON, modulo 2^256; 64 hex digits, all zero for no document. */
export function checksum(): Checksum {
  let sum = 0n;
  return {
    add(doc) {
      sum = BigInt.asUintN(256, sum + BigInt(`0x${createHash('sha256').update(canonicalJson(doc.stored)).digest('hex')}`));
    },
    text: () => sum.toString(16).padStart(64, '0'),
  };
}

/** JSON with the names of every object in order: engines keep fields in orders of their own. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (isObject(inner) ? inOrder(inner) : inner));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}
