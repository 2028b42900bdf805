import 'server-only';
import { createHmac } from 'node:crypto';
import { addSeconds } from '@/domain/shared/instant';
import type { Env } from '../env';
import type { IceServer, Video } from './port';

/** Long enough for a consultation with reconnections; renewed at every join. */
const TURN_SECONDS = 2 * 60 * 60;

/** WebRTC between the two browsers, signalled through our own API, with the STUN and TURN servers from the environment. */
export function peerVideo({ ICE_URLS, TURN_SECRET }: Pick<Env, 'ICE_URLS' | 'TURN_SECRET'>): Video {
  const urls =
    ICE_URLS?.split(',')
      .map((url) => url.trim())
      .filter(Boolean) ?? [];
  const turn = urls.filter((url) => /^turns?:/.test(url));
  const stun = urls.filter((url) => !turn.includes(url));
  return {
    provider: 'peer',
    async grant({ person, otherIds, now }) {
      const iceServers: IceServer[] = [
        ...(stun.length > 0 ? [{ urls: stun }] : []),
        ...(turn.length > 0 ? [{ urls: turn, ...turnCredential(TURN_SECRET, person.id, now) }] : []),
      ];
      return { provider: 'peer', iceServers, selfId: person.id, peers: otherIds };
    },
  };
}

/**
 * A time-limited TURN credential that coturn (`use-auth-secret`) verifies by itself: the user name contains the expiry in Unix
 * seconds, and the password is its HMAC-SHA1 under the shared secret (draft-uberti-behave-turn-rest-00). None without a secret:
 * such a server is open, by its operator's choice.
 */
function turnCredential(secret: string | undefined, userId: string, now: string): Partial<IceServer> {
  if (secret === undefined) return {};
  const username = `${Math.floor(Date.parse(addSeconds(now, TURN_SECONDS)) / 1000)}:${userId}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
