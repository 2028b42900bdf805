import type { CallEvent } from '@/domain/consultations/call';
import { SAMPLE_SECONDS, type Medium } from '@/domain/consultations/connection-quality';
import { apiFetch, newIdempotencyKey, urlOf } from '@/ui/api';
import { subscribe } from '@/ui/event-source';
import { getSignals, joinCall, logCallEvent, sendSignal } from './call-endpoints';
import { afterLook, ladder, onRung, type Ladder } from './ladder';
import { capBitrate, startingMedium, VIDEO_BPS } from './media';
import { agree, type Agreed } from './medium-clock';
import { outbox } from './outbox';
import { ownDevices, type OwnMedia } from './own-media';
import { peerCall, type CallState, type Signal, type PeerState } from './peer-call';
import { shouldLogQuality, type Logged } from './quality-log';
import { NOTHING_COUNTED, readStats } from './read-stats';

export type CallFacts = {
  id: string;
  otherId: string;
  /** The patient is the polite peer, who yields when both offer at once. */
  isPolite: boolean;
  bookedMedium: Medium;
  iceServers: RTCIceServer[];
};

export type CallView = {
  state: CallState;
  ladder: Ladder;
  /** Whether the connection or one of the participants caused the current medium. */
  cause: Agreed['cause'];
  own: OwnMedia;
  remote: MediaStream | null;
  /** The other participant's reported state. */
  other: PeerState | null;
};

export type CallSession = {
  mute: (isMuted: boolean) => void;
  turnCamera: (isOff: boolean) => void;
  otherCamera: () => void;
  /** Switches to another medium at the person's request. */
  goTo: (medium: Medium) => void;
  close: () => void;
};

/** A leave request that has not gone out by then is useless. */
const LAST_WORD_MS = 10_000;

type NetworkInformation = { saveData?: boolean; effectiveType?: string };

/** The whole call on this side: devices, connection, signalling, quality monitoring, call log. */
export function callSession(facts: CallFacts, changed: (view: CallView) => void): CallSession {
  const params = { id: facts.id };
  const start = startingMedium(facts.bookedMedium, (navigator as { connection?: NetworkInformation }).connection);
  let agreed: Agreed = { medium: start, rev: 0, cause: start === facts.bookedMedium ? 'person' : 'line' };
  let counted = NOTHING_COUNTED;
  let logged: Logged | null = null;
  let canReachServer = true;
  const devices = ownDevices((own) => {
    peer.setTrack('audio', own.audio);
    peer.setTrack('video', own.video);
    show({ own });
    sendState();
  });
  let view: CallView = {
    state: 'alone',
    ladder: ladder(start, facts.bookedMedium),
    cause: agreed.cause,
    own: devices.now(),
    remote: null,
    other: null,
  };

  const show = (next: Partial<CallView>) => {
    view = { ...view, ...next };
    changed(view);
  };
  const sendState = () => peer.sendState({ ...agreed, isMuted: view.own.isMuted, isCameraOff: view.own.isCameraOff });
  const log = (body: CallEvent) => void apiFetch(logCallEvent, { params, body, key: newIdempotencyKey() }).catch(() => undefined);
  const become = (next: Agreed) => {
    agreed = next;
    show({ ladder: onRung(view.ladder, next.medium), cause: next.cause });
    void devices.fit(next.medium);
  };
  const change = (to: Medium, cause: 'line' | 'person') => {
    if (to === agreed.medium) return;
    log({ kind: 'fallback', from: agreed.medium, to, cause });
    become({ medium: to, rev: agreed.rev + 1, cause });
    sendState();
  };
  const signals = outbox((body: { to: string; kind: Signal['kind']; payload: unknown; key: string }) =>
    apiFetch(sendSignal, {
      params,
      body: { to: body.to, kind: body.kind, payload: body.payload },
      key: body.key,
      keepalive: body.kind === 'bye',
    }),
  );
  const peer = peerCall({
    isPolite: facts.isPolite,
    iceServers: facts.iceServers,
    async iceServersAgain() {
      const way = await apiFetch(joinCall, { params, key: newIdempotencyKey() });
      return way.provider === 'peer' ? (way.iceServers as RTCIceServer[]) : [];
    },
    send: (kind, payload) => signals.push({ to: facts.otherId, kind, payload, key: newIdempotencyKey() }),
    state(state) {
      counted = NOTHING_COUNTED;
      // A reconnected link counts as good until the next sample: the last sample was taken while it was lost.
      const isBack = state === 'connected' && view.ladder.quality === 'lost';
      show({ state, ...(state === 'alone' && { other: null }), ...(isBack && { ladder: { ...view.ladder, quality: 'good' } }) });
    },
    remote: (remote) => show({ remote }),
    onState(other) {
      show({ other });
      const { medium, rev, cause } = agree(agreed, other);
      if (rev !== agreed.rev || medium !== agreed.medium) become({ medium, rev, cause });
    },
  });
  const readQuality = async () => {
    const pc = peer.pc();
    if (view.state === 'alone') return;
    const isConnected = pc.connectionState === 'connected';
    const read = readStats([...(await pc.getStats()).values()], isConnected, counted);
    // In text mode no media flows, so silence means nothing.
    counted = agreed.medium === 'text' ? NOTHING_COUNTED : read.counted;
    const next = afterLook(view.ladder, read.stats, canReachServer);
    show({ ladder: { ...next, medium: view.ladder.medium } });
    if (next.medium !== view.ladder.medium) change(next.medium, 'line');
    if (isConnected) await capBitrate(pc, next.quality === 'good' ? VIDEO_BPS.good : VIDEO_BPS.fair);
    const now: Logged = { atMs: performance.now(), quality: next.quality, medium: next.medium };
    if (!shouldLogQuality(logged, now)) return;
    logged = now;
    const { loss, roundTripMs, availableKbps } = read.stats;
    const body: CallEvent = { kind: 'quality', medium: next.medium, quality: next.quality, loss, roundTripMs, availableKbps };
    // Without an idempotency key: the server drops a sample that follows too soon, and one that is lost is taken again.
    void apiFetch(logCallEvent, { params, body }).catch(() => (logged = null));
  };

  const unfollow = subscribe(() => urlOf(getSignals, { params, query: { after: peer.seq() } }), {
    value: (value) => peer.receive((value as { items: Signal[] }).items),
    connection(state) {
      if (state === 'fresh' && !canReachServer) reconnectNow();
      canReachServer = state === 'fresh';
    },
    refused: () => undefined,
  });
  const reconnectNow = () => {
    signals.flushNow();
    peer.hurry();
  };
  const sampling = setInterval(() => void readQuality().catch(() => undefined), SAMPLE_SECONDS * 1000);
  addEventListener('online', reconnectNow);
  addEventListener('pagehide', close);
  void devices.fit(start);

  function close() {
    clearInterval(sampling);
    removeEventListener('online', reconnectNow);
    removeEventListener('pagehide', close);
    unfollow();
    devices.close();
    peer.close();
    setTimeout(signals.stop, LAST_WORD_MS);
  }

  return {
    mute: devices.mute,
    turnCamera: (isOff) => void devices.turnCamera(isOff, agreed.medium),
    otherCamera: () => void devices.otherCamera(),
    goTo: (medium) => change(medium, 'person'),
    close,
  };
}
