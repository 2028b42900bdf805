import 'server-only';
import { importPKCS8, SignJWT, type CryptoKey, type KeyObject } from 'jose';
import { addSeconds } from '@/domain/shared/instant';
import type { Env } from '../env';
import type { JoinRequest, Video } from './port';

/** How long a token admits to the room; participants inside are not affected. */
const JOIN_SECONDS = 10 * 60;
/** Tolerated clock difference between two machines. */
const SKEW_SECONDS = 10;
const JAAS_DOMAIN = '8x8.vc';

/** All features beyond the call itself are disabled: a consultation is not recorded, streamed, transcribed or dialled out. */
const FEATURES = ['livestreaming', 'recording', 'transcription', 'inbound-call', 'outbound-call', 'sip-inbound-call', 'sip-outbound-call'];

type Deployment = {
  domain: string;
  /** The room as it appears in the URL. */
  roomPath: (room: string) => string;
  header: { alg: 'HS256' | 'RS256'; kid?: string };
  claims: { aud: string; iss: string; sub: string };
  key: () => Promise<CryptoKey | KeyObject | Uint8Array>;
};
type Settings = Pick<Env, 'JITSI_KIND' | 'JITSI_DOMAIN' | 'JITSI_APP_ID' | 'JITSI_SECRET' | 'JITSI_KEY_ID' | 'JITSI_PRIVATE_KEY'>;

/**
 * Rooms on a Jitsi server: a self-hosted one with a shared secret (Prosody's `token_verification` and `token_affiliation`), or
 * JaaS with our private key. A token names one room and one person; only the doctor's grants moderation.
 */
export function jitsiVideo(settings: Settings): Video {
  const deployment = settings.JITSI_KIND === 'jaas' ? jaas(settings) : selfHosted(settings);
  return {
    provider: 'jitsi',
    async grant(request) {
      const { domain, roomPath } = deployment;
      // Prosody lowercases room names, and would otherwise not find the room in the token.
      const room = request.room.toLowerCase();
      const expiresAt = addSeconds(request.now, JOIN_SECONDS);
      return { provider: 'jitsi', domain, roomName: roomPath(room), jwt: await mint(deployment, request, room, expiresAt), expiresAt };
    },
  };
}

async function mint({ header, claims, key }: Deployment, { person, moderator, now }: JoinRequest, room: string, expiresAt: string) {
  const isModerator = moderator === 'yes';
  return new SignJWT({
    ...claims,
    room,
    context: {
      // Strings, because older Prosody modules reject booleans here. `token_affiliation` reads the affiliation.
      user: { id: person.id, name: person.name, moderator: String(isModerator), affiliation: isModerator ? 'owner' : 'member' },
      features: Object.fromEntries(FEATURES.map((feature) => [feature, 'false'])),
    },
  })
    .setProtectedHeader({ ...header, typ: 'JWT' })
    .setNotBefore(unixSeconds(addSeconds(now, -SKEW_SECONDS)))
    .setExpirationTime(unixSeconds(expiresAt))
    .sign(await key());
}

/** Claims as lib-jitsi-meet's `doc/tokens.md` requires them. */
function selfHosted(settings: Settings): Deployment {
  const domain = needed(settings, 'JITSI_DOMAIN');
  const appId = needed(settings, 'JITSI_APP_ID');
  const secret = new TextEncoder().encode(needed(settings, 'JITSI_SECRET'));
  return {
    domain,
    roomPath: (room) => room,
    header: { alg: 'HS256' },
    claims: { aud: appId, iss: appId, sub: domain },
    key: async () => secret,
  };
}

/** Claims as 8x8's "The Jitsi JSON Web Token" requires them: `aud` and `iss` are constants, the tenant is our app id. */
function jaas(settings: Settings): Deployment {
  const appId = needed(settings, 'JITSI_APP_ID');
  // A key on one line of an environment file has escaped line ends.
  const pem = needed(settings, 'JITSI_PRIVATE_KEY').replaceAll('\\n', '\n');
  return {
    domain: JAAS_DOMAIN,
    roomPath: (room) => `${appId}/${room}`,
    header: { alg: 'RS256', kid: needed(settings, 'JITSI_KEY_ID') },
    claims: { aud: 'jitsi', iss: 'chat', sub: appId },
    key: () => importPKCS8(pem, 'RS256'),
  };
}

/** A setting whose presence the environment check guarantees. */
function needed(settings: Settings, name: keyof Settings): string {
  const value = settings[name];
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

function unixSeconds(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000);
}
