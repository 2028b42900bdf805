import 'server-only';
import type { Env } from '../env';
import { jitsiVideo } from './jitsi';
import { peerVideo } from './peer';
import type { Video } from './port';

/** The video adapter the environment selects: peer to peer, or a Jitsi deployment. */
export function makeVideo(env: Env): Video {
  return env.JITSI_KIND === undefined ? peerVideo(env) : jitsiVideo(env);
}
