import 'server-only';
import type { Env } from '../env';
import { peerVideo } from './peer';
import type { Video } from './port';

/** The video adapter that the environment names. */
export function makeVideo(env: Env): Video {
  return peerVideo(env);
}
