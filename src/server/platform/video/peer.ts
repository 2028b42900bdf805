import 'server-only';
import type { Env } from '../env';
import type { Video } from './port';

/** WebRTC between the two browsers, signalled through our own API. */
export function peerVideo(env: Pick<Env, 'ICE_URLS'>): Video {
  return {
    provider: 'peer',
    async grant({ person, others }) {
      const urls = env.ICE_URLS?.split(',').map((url) => url.trim()) ?? [];
      return { provider: 'peer', iceServers: urls.map((url) => ({ urls: [url] })), selfId: person.id, peers: others };
    },
  };
}
