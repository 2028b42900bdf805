/** What a participant needs to connect. `peer` is browser to browser; `jitsi` is a room on a Jitsi server. */
export type IceServer = { urls: string[]; username?: string; credential?: string };
export type JoinGrant =
  | { provider: 'peer'; iceServers: IceServer[]; selfId: string; peers: string[] }
  | { provider: 'jitsi'; domain: string; roomName: string; jwt: string; expiresAt: string };

export type JoinRequest = {
  /** The random room name, never derived from an id. */
  room: string;
  person: { id: string; name: string };
  /** The other participants' ids. */
  otherIds: string[];
  moderator: 'yes' | 'no';
  now: string;
};

export type Video = {
  provider: JoinGrant['provider'];
  grant: (request: JoinRequest) => Promise<JoinGrant>;
};
