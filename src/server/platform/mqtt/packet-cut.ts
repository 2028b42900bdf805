import 'server-only';
import { Duplex, Transform, pipeline } from 'node:stream';

const PUBLISH = 3;
/** Of the length in a header: four bytes of seven bits each (MQTT 3.1.1, 2.2.3). */
const LENGTH_BYTES_MAX = 4;
const TOPIC_LENGTH_BYTES = 2;
const PACKET_ID_BYTES = 2;

/**
 * Follows the packets of a byte stream and passes them on. Of a PUBLISH that is longer than `bytesMax` by its own word only the topic and
 * the packet's id go on, as a message without content: it can be acknowledged, so that a broker which keeps it does not send it for
 * ever, and its content is never held. The returned function throws on any other packet as long, and on a length that is none.
 */
export function packetCut(bytesMax: number): (chunk: Buffer) => Buffer[] {
  let header: number[] = [];
  let passLeft = 0;
  let skipLeft = 0;
  /** The topic and the id of the packet that is being cut, as far as they have come; null while there is nothing more to keep of it. */
  let head: number[] | null = null;

  function readHeader(byte: number): Buffer | null {
    header.push(byte);
    if (header.length === 1) return null;
    if (byte >= 0x80) {
      if (header.length > LENGTH_BYTES_MAX) throw new Error('packet without a length');
      return null;
    }
    const length = header.slice(1).reduce((sum, part, nth) => sum + (part & 0x7f) * 128 ** nth, 0);
    if (length <= bytesMax) {
      const whole = Buffer.from(header);
      passLeft = length;
      header = [];
      return whole;
    }
    if ((header[0] ?? 0) >> 4 !== PUBLISH) throw new Error('packet too large');
    head = [];
    skipLeft = length;
    return null;
  }

  /** The shortened packet once its head is whole. */
  function readHead(kept: number[], byte: number): Buffer | null {
    kept.push(byte);
    const [flags = 0] = header;
    const [high = 0, low = 0] = kept;
    const idBytes = (flags & 0b110) === 0 ? 0 : PACKET_ID_BYTES;
    if (kept.length < TOPIC_LENGTH_BYTES || kept.length < TOPIC_LENGTH_BYTES + high * 256 + low + idBytes) return null;
    head = null;
    return Buffer.from([flags, ...lengthBytes(kept.length), ...kept]);
  }

  return (chunk) => {
    const out: (Buffer | null)[] = [];
    for (let at = 0; at < chunk.length;) {
      if (passLeft > 0) {
        const part = chunk.subarray(at, at + passLeft);
        out.push(part);
        passLeft -= part.length;
        at += part.length;
        continue;
      }
      if (skipLeft > 0) {
        const skipped = head === null ? Math.min(skipLeft, chunk.length - at) : 1;
        if (head !== null) out.push(readHead(head, chunk[at] ?? 0));
        skipLeft -= skipped;
        at += skipped;
        if (skipLeft === 0) {
          header = [];
          head = null;
        }
        continue;
      }
      out.push(readHeader(chunk[at] ?? 0));
      at += 1;
    }
    return out.filter((part) => part !== null);
  };
}

function lengthBytes(length: number): number[] {
  const low = length % 128;
  return length < 128 ? [low] : [low + 128, ...lengthBytes(Math.floor(length / 128))];
}

/** A connection on which no message longer than `bytesMax` is read into memory: it arrives without its content; see {@link packetCut}. */
export function cutConnection(socket: Duplex, bytesMax: number): Duplex {
  const cut = packetCut(bytesMax);
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        for (const part of cut(chunk)) this.push(part);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error('broken stream'));
      }
    },
  });
  pipeline(socket, guard, () => socket.destroy());
  return Duplex.from({ readable: guard, writable: socket });
}
