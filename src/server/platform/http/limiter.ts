import 'server-only';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '@/domain/shared/problem';
import type { LimitName } from '@/domain/shared/endpoint';
import { LIMITS, PER_ADDRESS } from './limits';

export type Limiter = { spend: (name: LimitName, caller: { userId: string | null; address: string }) => Promise<void> };

/** In-memory counters, per process. Throws `too-many-requests` with the seconds to wait. */
export function limiter(): Limiter {
  const made = new Map<LimitName, RateLimiterMemory>();
  for (const name of Object.keys(LIMITS) as LimitName[]) {
    const { points, seconds } = LIMITS[name];
    made.set(name, new RateLimiterMemory({ points, duration: seconds, keyPrefix: name }));
  }
  return {
    async spend(name, { userId, address }) {
      const key = PER_ADDRESS.has(name) ? address : (userId ?? address);
      try {
        await made.get(name)?.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw problem('too-many-requests', { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) });
      }
    },
  };
}
