import { createHmac, generateKeyPairSync } from 'node:crypto';
import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { readEnv } from '../env';
import { DOCTOR, PATIENT, videoContract } from './contract';
import { makeVideo } from './make-video';
import type { JoinGrant } from './port';

const KEYS = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const SECRET = 'a-secret-shared-with-the-jitsi-server';
const TURN = { ICE_URLS: 'stun:stun.example.org:3478, turn:turn.example.org:3478, turns:turn.example.org:5349', TURN_SECRET: 'north' };
const OWN = { JITSI_KIND: 'self-hosted', JITSI_DOMAIN: 'meet.example.org', JITSI_APP_ID: 'arogya', JITSI_SECRET: SECRET };
const JAAS = {
  JITSI_KIND: 'jaas',
  JITSI_APP_ID: 'vpaas-magic-cookie-1',
  JITSI_KEY_ID: 'vpaas-magic-cookie-1/4f4910',
  JITSI_PRIVATE_KEY: KEYS.privateKey.replaceAll('\n', '\\n'),
};
const open = (env: Record<string, string>) => () => makeVideo(readEnv(env));

describe('every video adapter', () => {
  videoContract('peer', open(TURN));
  videoContract('jitsi, self-hosted', open(OWN));
  videoContract('jitsi, JaaS', open(JAAS));
});

describe('peer', () => {
  it('needs no server at all when the environment names none', async () => {
    expect(await open({})().grant(PATIENT)).toEqual({
      provider: 'peer',
      iceServers: [],
      selfId: PATIENT.person.id,
      peers: PATIENT.otherIds,
    });
  });

  it('gives the TURN server alone a credential that coturn can check and that ends after two hours', async () => {
    const { iceServers } = peer(await open(TURN)().grant(PATIENT));
    const username = `${Date.parse('2026-01-05T12:00:00Z') / 1000}:${PATIENT.person.id}`;
    expect(iceServers).toEqual([
      { urls: ['stun:stun.example.org:3478'] },
      {
        urls: ['turn:turn.example.org:3478', 'turns:turn.example.org:5349'],
        username,
        credential: createHmac('sha1', 'north').update(username).digest('base64'),
      },
    ]);
  });

  it('makes up no credential without a secret', async () => {
    const { iceServers } = peer(await open({ ICE_URLS: 'turn:turn.example.org' })().grant(PATIENT));
    expect(iceServers).toEqual([{ urls: ['turn:turn.example.org'] }]);
  });
});

describe('jitsi', () => {
  const kinds = [
    {
      name: 'self-hosted',
      env: OWN,
      key: async () => new TextEncoder().encode(SECRET),
      header: { alg: 'HS256', typ: 'JWT' },
      claims: { aud: 'arogya', iss: 'arogya', sub: 'meet.example.org' },
      place: { domain: 'meet.example.org', roomName: PATIENT.room.toLowerCase() },
    },
    {
      name: 'JaaS',
      env: JAAS,
      key: async () => (await import('node:crypto')).createPublicKey(KEYS.publicKey),
      header: { alg: 'RS256', typ: 'JWT', kid: JAAS.JITSI_KEY_ID },
      claims: { aud: 'jitsi', iss: 'chat', sub: JAAS.JITSI_APP_ID },
      place: { domain: '8x8.vc', roomName: `vpaas-magic-cookie-1/${PATIENT.room.toLowerCase()}` },
    },
  ];

  it.each(kinds)(
    '$name: a token verifies with the server’s key, names the room and the person, and ends after ten minutes',
    async (kind) => {
      const grant = jitsi(await open(kind.env)().grant(PATIENT));
      const { payload, protectedHeader } = await jwtVerify(grant.jwt, await kind.key(), { currentDate: new Date(PATIENT.now) });
      expect(protectedHeader).toEqual(kind.header);
      expect(payload).toMatchObject({ ...kind.claims, room: PATIENT.room.toLowerCase() });
      expect(payload.context).toMatchObject({ user: { id: PATIENT.person.id, name: PATIENT.person.name } });
      expect(grant).toMatchObject({ ...kind.place, expiresAt: '2026-01-05T10:10:00.000Z' });
      await expect(jwtVerify(grant.jwt, await kind.key(), { currentDate: new Date('2026-01-05T10:10:01Z') })).rejects.toThrow(/exp/);
    },
  );

  it.each(kinds)('$name: only the doctor moderates, and nobody records, streams or dials out', async ({ env, key }) => {
    const contextOf = async (request: typeof PATIENT) => {
      const { jwt } = jitsi(await open(env)().grant(request));
      return (await jwtVerify(jwt, await key(), { currentDate: new Date(request.now) })).payload.context as {
        user: Record<string, unknown>;
        features: Record<string, unknown>;
      };
    };
    const [patient, doctor] = [await contextOf(PATIENT), await contextOf(DOCTOR)];
    expect(patient.user).toMatchObject({ moderator: 'false', affiliation: 'member' });
    expect(doctor.user).toMatchObject({ moderator: 'true', affiliation: 'owner' });
    expect(new Set(Object.values(doctor.features))).toEqual(new Set(['false']));
    expect(doctor.features).toHaveProperty('recording');
  });

  it('is refused on the public host in production, and without its secret anywhere', () => {
    const publicHost = { ...OWN, JITSI_DOMAIN: 'meet.jit.si' };
    expect(() => readEnv({ ...publicHost, NODE_ENV: 'production' })).toThrow(/public Jitsi host/);
    expect(() => readEnv({ ...OWN, JITSI_SECRET: '' })).toThrow(/JITSI_SECRET/);
    expect(() => readEnv({ ...JAAS, JITSI_KEY_ID: '' })).toThrow(/JITSI_KEY_ID/);
  });
});

function peer(grant: JoinGrant) {
  if (grant.provider !== 'peer') throw new Error('not a peer grant');
  return grant;
}

function jitsi(grant: JoinGrant) {
  if (grant.provider !== 'jitsi') throw new Error('not a jitsi grant');
  return grant;
}
