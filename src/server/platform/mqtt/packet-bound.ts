import 'server-only';
import { Duplex, Transform, pipeline } from 'node:stream';

/** A remaining length has at most four bytes of seven bits each (MQTT 3.1.1, 2.2.3). */
const LENGTH_BYTES_MAX = 4;

/**
 * Follows the packets of a byte stream by their headers alone. `see` returns whether every packet that has begun so far is at most
 * `bytesMax` long by its own word, and has a length at all.
 */
export function packetBound(bytesMax: number): { see: (chunk: Uint8Array) => boolean } {
  let bodyLeft = 0;
  let isInLength = false;
  let length = 0;
  let lengthBytes = 0;
  return {
    see(chunk) {
      for (let at = 0; at < chunk.length;) {
        if (bodyLeft > 0) {
          const skipped = Math.min(bodyLeft, chunk.length - at);
          bodyLeft -= skipped;
          at += skipped;
          continue;
        }
        const byte = chunk[at] ?? 0;
        at += 1;
        if (!isInLength) {
          isInLength = true;
          length = 0;
          lengthBytes = 0;
          continue;
        }
        length += (byte & 0x7f) * 128 ** lengthBytes;
        lengthBytes += 1;
        if (length > bytesMax || (byte >= 0x80 && lengthBytes === LENGTH_BYTES_MAX)) return false;
        if (byte >= 0x80) continue;
        isInLength = false;
        bodyLeft = length;
      }
      return true;
    },
  };
}

/** A connection that ends at the header of a packet over `bytesMax`, before the packet itself is read into memory. */
export function boundedConnection(socket: Duplex, bytesMax: number): Duplex {
  const bound = packetBound(bytesMax);
  const guard = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      if (bound.see(chunk)) done(null, chunk);
      else done(new Error('packet too large'));
    },
  });
  pipeline(socket, guard, () => socket.destroy());
  return Duplex.from({ readable: guard, writable: socket });
}
