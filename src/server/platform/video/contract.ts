import { expect, it } from 'vitest';
import type { JoinGrant, JoinRequest, Video } from './port';

const ROOM = 'QkZ3vN8pLr2TxYw5CdEf';
const NOW = '2026-01-05T10:00:00.000Z';
export const PATIENT: JoinRequest = {
  room: ROOM,
  person: { id: 'usr_AshaAshaAsha', name: 'Asha Devi' },
  otherIds: ['usr_KaurKaurKaur'],
  moderator: 'no',
  now: NOW,
};
export const DOCTOR: JoinRequest = {
  ...PATIENT,
  person: { id: 'usr_KaurKaurKaur', name: 'Dr Kaur' },
  otherIds: [PATIENT.person.id],
  moderator: 'yes',
};

/** The contract of every video adapter. */
export function videoContract(name: string, open: () => Video): void {
  it(`${name}: grants what its own name says, and the same name each time`, async () => {
    const video = open();
    expect([(await video.grant(PATIENT)).provider, (await video.grant(DOCTOR)).provider]).toEqual([video.provider, video.provider]);
  });

  it(`${name}: a grant is for one person: no two people are given the same`, async () => {
    const video = open();
    expect(secretsOf(await video.grant(PATIENT))).not.toEqual(secretsOf(await video.grant(DOCTOR)));
  });

  it(`${name}: a grant is the same for the same person at the same time, and nothing in it is the moment's luck`, async () => {
    const video = open();
    expect(await video.grant(PATIENT)).toEqual(await video.grant(PATIENT));
  });

  it(`${name}: a grant survives JSON, which is how it travels`, async () => {
    const grant = await open().grant(PATIENT);
    expect(JSON.parse(JSON.stringify(grant))).toEqual(grant);
  });
}

function secretsOf(grant: JoinGrant): unknown {
  return grant.provider === 'jitsi' ? grant.jwt : [grant.selfId, grant.peers, grant.iceServers];
}
