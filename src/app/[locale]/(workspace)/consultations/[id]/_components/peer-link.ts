import type { SignalKind } from '@/domain/consultations/call';

export type Matter = {
  description?: RTCSessionDescriptionInit;
  /** The number of an offer; on an answer, the number of the offer it answers. */
  offer?: number;
  candidates?: RTCIceCandidateInit[];
};

export type LinkSetup = {
  /** The polite peer yields when both offer at once, and leaves the first offer to the other. */
  isPolite: boolean;
  iceServers: RTCIceServer[];
  send: (kind: SignalKind, matter: Matter) => void;
  changed: (state: RTCPeerConnectionState) => void;
  remote: (stream: MediaStream) => void;
  /** A state message of the other browser over the data channel. */
  onText: (text: string) => void;
};

export type Link = {
  receive: (matter: Matter) => Promise<void>;
  setTrack: (kind: 'audio' | 'video', track: MediaStreamTrack | null) => Promise<void>;
  sendText: (text: string) => void;
  restart: () => Promise<void>;
  sendHello: () => void;
  pc: RTCPeerConnection;
  close: () => void;
};

/** Candidates arrive in bursts; they are batched into one signal. */
const CANDIDATES_MS = 100;

/**
 * One connection to one page of the other participant, by "perfect negotiation" (WebRTC 1.0 §10.7): both may offer at any time.
 * It has one audio and one video transceiver and a data channel, negotiated once: muting or switching the camera needs no
 * renegotiation.
 */
export function peerLink({ isPolite, iceServers, send, changed, remote, onText }: LinkSetup): Link {
  const pc = new RTCPeerConnection({ iceServers });
  const tracks: Record<'audio' | 'video', MediaStreamTrack | null> = { audio: null, video: null };
  const channel = pc.createDataChannel('state', { negotiated: true, id: 0 });
  const stream = new MediaStream();
  const held: RTCIceCandidateInit[] = [];
  let ownState = '';
  let isOffering = false;
  let offer = 0;
  let gathered: RTCIceCandidateInit[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  if (!isPolite) for (const kind of ['audio', 'video'] as const) pc.addTransceiver(kind, { direction: 'sendrecv' });

  const senderOf = (kind: 'audio' | 'video') => pc.getTransceivers().find((one) => one.receiver.track.kind === kind)?.sender;
  const sendDescription = (answered?: number) => {
    const description = pc.localDescription;
    if (!description || (description.type !== 'offer' && description.type !== 'answer')) return;
    send(description.type, { description: { type: description.type, sdp: description.sdp }, offer: answered ?? offer });
  };

  pc.onnegotiationneeded = async () => {
    if (isPolite && !pc.remoteDescription) return;
    try {
      isOffering = true;
      await pc.setLocalDescription();
      offer += 1;
      sendDescription();
    } catch {
      // The connection was closed, or the other's offer came first: ours is obsolete.
    } finally {
      isOffering = false;
    }
  };
  pc.onicecandidate = ({ candidate }) => {
    if (candidate) gathered.push(candidate.toJSON());
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (gathered.length > 0) send('candidate', { candidates: gathered });
      gathered = [];
    }, CANDIDATES_MS);
  };
  pc.onconnectionstatechange = () => changed(pc.connectionState);
  pc.ontrack = ({ track }) => {
    if (!stream.getTracks().includes(track)) stream.addTrack(track);
    remote(stream);
  };
  channel.onopen = () => ownState !== '' && channel.send(ownState);
  channel.onmessage = ({ data }) => onText(String(data));

  const accept = async (description: RTCSessionDescriptionInit, number: number) => {
    const collides = isOffering || pc.signalingState !== 'stable';
    if (description.type === 'answer') {
      if (pc.signalingState !== 'have-local-offer' || number !== offer) return;
    } else if (collides && !isPolite) {
      // They must accept ours instead; perhaps they never received it.
      if (pc.signalingState === 'have-local-offer') sendDescription();
      return;
    }
    await pc.setRemoteDescription(description);
    for (const candidate of held.splice(0)) await pc.addIceCandidate(candidate).catch(() => undefined);
    if (description.type !== 'offer') return;
    for (const one of pc.getTransceivers()) {
      one.direction = 'sendrecv';
      const kind = one.receiver.track.kind === 'audio' ? 'audio' : 'video';
      if (one.sender.track !== tracks[kind]) await one.sender.replaceTrack(tracks[kind]);
    }
    await pc.setLocalDescription();
    sendDescription(number);
  };

  return {
    pc,
    async receive({ description, offer: number, candidates }) {
      if (description) await accept(description, number ?? 0);
      for (const candidate of candidates ?? []) {
        if (!pc.remoteDescription) held.push(candidate);
        // A candidate of a rejected offer does not apply, and is not needed.
        else await pc.addIceCandidate(candidate).catch(() => undefined);
      }
    },
    async setTrack(kind, track) {
      tracks[kind] = track;
      await senderOf(kind)?.replaceTrack(track);
    },
    sendText(text) {
      ownState = text;
      if (channel.readyState === 'open') channel.send(text);
    },
    async restart() {
      if (!pc.remoteDescription) return isPolite ? send('candidate', { candidates: [] }) : sendDescription();
      if (pc.signalingState === 'have-local-offer') await pc.setLocalDescription({ type: 'rollback' });
      pc.restartIce();
    },
    sendHello() {
      if (isPolite) send('candidate', { candidates: [] });
      else if (pc.signalingState === 'have-local-offer') sendDescription();
    },
    close() {
      clearTimeout(timer);
      pc.onnegotiationneeded = pc.onicecandidate = pc.onconnectionstatechange = pc.ontrack = null;
      channel.onopen = channel.onmessage = null;
      pc.close();
    },
  };
}
