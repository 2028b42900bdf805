import type { ConnectionStats } from '@/domain/consultations/connection-quality';

/** Totals so far: packets, to compute the loss since the last sample, and bytes, to detect silence. */
export type Counted = { received: number; lost: number; bytes: number };
export const NOTHING_COUNTED: Counted = { received: 0, lost: 0, bytes: 0 };

type Entry = { type: string; [field: string]: unknown };

/**
 * One sample of a connection from `getStats` (W3C webrtc-stats). Loss is the worse of both directions, because a conversation
 * needs both. While media flow, a sample in which nothing arrived means a lost connection: browsers report that only after
 * seconds.
 */
export function readStats(entries: Iterable<Entry>, isConnected: boolean, previous: Counted): { stats: ConnectionStats; counted: Counted } {
  const all = [...entries];
  const pair = chosenPair(all);
  const inbound = all.filter(({ type }) => type === 'inbound-rtp');
  const counted = {
    received: sum(inbound, 'packetsReceived'),
    lost: sum(inbound, 'packetsLost'),
    bytes: (pair && number(pair, 'bytesReceived')) ?? 0,
  };
  const isSilent = counted.bytes > 0 && counted.bytes === previous.bytes;
  const remoteReports = all.filter(({ type }) => type === 'remote-inbound-rtp').map((one) => number(one, 'fractionLost') ?? 0);
  const loss = Math.max(lossBetween(previous, counted), ...remoteReports);
  const roundTrip = pair && number(pair, 'currentRoundTripTime');
  const available = pair && number(pair, 'availableOutgoingBitrate');
  return {
    counted,
    stats: {
      isConnected: isConnected && !isSilent,
      loss: Math.min(Math.max(loss, 0), 1),
      ...(roundTrip !== undefined && { roundTripMs: Math.round(roundTrip * 1000) }),
      ...(available !== undefined && { availableKbps: Math.round(available / 1000) }),
    },
  };
}

/** The selected candidate pair: named by the transport where the browser reports it, else the nominated one. */
function chosenPair(all: readonly Entry[]): Entry | undefined {
  const id = all.find(({ type, selectedCandidatePairId }) => type === 'transport' && selectedCandidatePairId)?.selectedCandidatePairId;
  return all.find(
    (one) => one.type === 'candidate-pair' && (id === undefined ? one.nominated === true && one.state === 'succeeded' : one.id === id),
  );
}

/** A counter that decreased belongs to a new connection. */
function lossBetween(previous: Counted, now: Counted): number {
  const lost = now.lost - previous.lost;
  const received = now.received - previous.received;
  return lost < 0 || received < 0 || lost + received === 0 ? 0 : lost / (lost + received);
}

function sum(entries: readonly Entry[], field: string): number {
  return entries.reduce((total, entry) => total + (number(entry, field) ?? 0), 0);
}

function number(entry: Entry, field: string): number | undefined {
  const value = entry[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
