import type { SignalKind } from '@/domain/consultations/call';
import { newIdempotencyKey } from '@/ui/api';
import type { Agreed } from './medium-clock';
import { peerLink, type Link, type Matter } from './peer-link';
import { reconnectAction } from './reconnect';
import { isEnvelope, sortSignal, type Envelope, type Sessions } from './sessions';

/** `alone`: the other participant has not joined yet, or has left. */
export type CallState = 'alone' | 'connecting' | 'connected' | 'reconnecting';
/** The state each browser sends to the other. */
export type PeerState = Agreed & { isMuted: boolean; isCameraOff: boolean };
export type Signal = { seq: number; kind: SignalKind; payload?: unknown };

export type CallSetup = {
  isPolite: boolean;
  iceServers: RTCIceServer[];
  /** Requests fresh ICE servers: TURN credentials expire. */
  iceServersAgain: () => Promise<RTCIceServer[]>;
  send: (kind: SignalKind, payload: Envelope & Matter) => void;
  state: (state: CallState) => void;
  remote: (stream: MediaStream | null) => void;
  onState: (onState: PeerState) => void;
};

export type PeerCall = {
  receive: (signals: readonly Signal[]) => void;
  /** The last processed signal; fetch those after it. */
  seq: () => number;
  setTrack: (kind: 'audio' | 'video', track: MediaStreamTrack | null) => void;
  sendState: (onState: PeerState) => void;
  pc: () => RTCPeerConnection;
  /** The connection may be back: repair now. */
  hurry: () => void;
  close: () => void;
};

/** A waiting page repeats its hello, because a signal is kept for two minutes only. */
const HELLO_MS = 30_000;

/**
 * A call that survives its connections: it follows the other participant through reloads, restarts ICE after a failure, and
 * creates a new connection when that does not help. None of this requires another admission.
 */
export function peerCall(setup: CallSetup): PeerCall {
  const { isPolite } = setup;
  const tracks: Record<'audio' | 'video', MediaStreamTrack | null> = { audio: null, video: null };
  let { iceServers } = setup;
  let sessions: Sessions = { me: newIdempotencyKey(), remote: null, ended: [], seq: 0 };
  let ownState = '';
  let tries = 0;
  let wasConnected = false;
  let mending: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<unknown> = Promise.resolve();
  let isOver = false;

  /** Serialises tasks; a failed one is repaired by the connection monitor. */
  const enqueue = (task: () => Promise<unknown> | undefined) => {
    work = work.then(() => (isOver ? undefined : task())).catch(() => undefined);
  };
  const open = (): Link => {
    const made = peerLink({
      isPolite,
      iceServers,
      send: (kind, matter) => setup.send(kind, { session: sessions.me, to: sessions.remote, ...matter }),
      changed: watch,
      remote: setup.remote,
      onText: (text) => receiveText(text),
    });
    for (const kind of ['audio', 'video'] as const) void made.setTrack(kind, tracks[kind]);
    made.sendText(ownState);
    return made;
  };
  const reopen = () => {
    link.close();
    setup.remote(null);
    link = open();
  };
  const receiveText = (text: string) => {
    try {
      setup.onState(JSON.parse(text) as PeerState);
    } catch {
      // An unknown message.
    }
  };
  const watch = (state: RTCPeerConnectionState) => {
    clearTimeout(mending);
    if (isOver) return;
    if (state === 'connected') {
      tries = 0;
      wasConnected = true;
      return setup.state('connected');
    }
    if (sessions.remote === null) return setup.state('alone');
    setup.state(wasConnected ? 'reconnecting' : 'connecting');
    const plan = reconnectAction({ state, isPolite, tries });
    if (plan) mending = setTimeout(() => enqueue(() => heal(plan.act)), plan.inMs);
  };
  const heal = async (act: 'restart' | 'renew') => {
    // Offline there is nothing to repair; the return of the connection triggers it.
    if (link.pc.connectionState === 'connected' || sessions.remote === null || !navigator.onLine) return;
    tries += 1;
    if (act === 'renew') await renew();
    else await link.restart();
    watch(link.pc.connectionState === 'new' ? 'connecting' : link.pc.connectionState);
  };
  const renew = async () => {
    iceServers = await setup.iceServersAgain().catch(() => iceServers);
    sessions = { ...sessions, me: newIdempotencyKey() };
    reopen();
    link.sendHello();
  };
  const take = async (signal: Signal) => {
    if (!isEnvelope(signal.payload)) return;
    const { verdict, next } = sortSignal(sessions, { ...signal, payload: signal.payload });
    const isFirst = sessions.remote === null;
    sessions = next;
    if (verdict === 'ignore') return;
    if (verdict === 'gone') {
      wasConnected = false;
      reopen();
      return setup.state('alone');
    }
    if (verdict !== 'use') {
      tries = 0;
      if (!isFirst) reopen();
      // The first to join may not have received our offer, nor know that we are here.
      if (verdict === 'meet' || !isPolite) link.sendHello();
    }
    if (verdict !== 'meet') await link.receive(signal.payload as Envelope & Matter);
    if (verdict !== 'use') watch('connecting');
  };

  let link: Link = open();
  link.sendHello();
  setup.state('alone');
  const greeting = setInterval(() => sessions.remote === null && link.sendHello(), HELLO_MS);

  return {
    receive: (signals) => signals.forEach((signal) => enqueue(() => take(signal))),
    seq: () => sessions.seq,
    setTrack(kind, track) {
      tracks[kind] = track;
      enqueue(() => link.setTrack(kind, track));
    },
    sendState(onState) {
      ownState = JSON.stringify(onState);
      link.sendText(ownState);
    },
    pc: () => link.pc,
    hurry: () => {
      clearTimeout(mending);
      enqueue(() => heal('restart'));
    },
    close() {
      if (isOver) return;
      isOver = true;
      clearTimeout(mending);
      clearInterval(greeting);
      setup.send('bye', { session: sessions.me, to: sessions.remote });
      link.close();
    },
  };
}
