import 'server-only';
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

export type Cost = { N: number; r: number; p: number };
export type PasswordHash = { algorithm: 'scrypt'; cost: Cost; salt: string; hash: string };

/** OWASP Password Storage Cheat Sheet, scrypt: N = 2^16, r = 8, p = 2 is one of its equivalent minimums (64 MiB). */
export const COST_NOW: Cost = { N: 2 ** 16, r: 8, p: 2 };

/** Hashes a password with a random salt. */
export async function hashPassword(password: string, cost: Cost = COST_NOW): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await run(password, salt, cost);
  return { algorithm: 'scrypt', cost, salt: salt.toString('base64url'), hash: hash.toString('base64url') };
}

/** Whether the password matches the hash, at the cost stored with it. */
export async function isPassword(password: string, stored: PasswordHash): Promise<boolean> {
  const hash = await run(password, Buffer.from(stored.salt, 'base64url'), stored.cost);
  return timingSafeEqual(hash, Buffer.from(stored.hash, 'base64url'));
}

/** Whether a hash was made at a lower cost than today's. */
export function isCheap(stored: PasswordHash, cost: Cost = COST_NOW): boolean {
  return stored.cost.N * stored.cost.r * stored.cost.p < cost.N * cost.r * cost.p;
}

function run(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return derive(password.normalize('NFC'), salt, 32, { N, r, p, maxmem: 256 * N * r });
}
