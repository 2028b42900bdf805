import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packetCut } from './packet-cut';

const MAX = 300;

function lengthOf(bytes: number): number[] {
  return bytes < 128 ? [bytes] : [(bytes % 128) + 128, ...lengthOf(Math.floor(bytes / 128))];
}

/** A PUBLISH with an id where its quality of service is 1. */
function publish(topic: string, content: Buffer, { qos = 1, id = 7 } = {}): Buffer {
  const name = Buffer.from(topic);
  const head = Buffer.concat([Buffer.from([name.length >> 8, name.length & 255]), name, Buffer.from(qos === 0 ? [] : [id >> 8, id & 255])]);
  return Buffer.concat([Buffer.from([0x30 | (qos << 1), ...lengthOf(head.length + content.length)]), head, content]);
}

/** What comes out of a stream that arrives in pieces. */
function through(bytes: Buffer, cuts: readonly number[]): Buffer {
  const cut = packetCut(MAX);
  const places = [...new Set([0, ...cuts.map((at) => at % bytes.length), bytes.length])].sort((a, b) => a - b);
  return Buffer.concat(places.slice(1).flatMap((until, nth) => cut(bytes.subarray(places[nth], until))));
}

test('whatever the pieces it comes in, a stream passes as it is, and of a message too long the topic and the id alone', () => {
  const packet = fc.record({
    ...{ topic: fc.string({ minLength: 1, maxLength: 40 }), size: fc.integer({ min: 0, max: 2000 }) },
    ...{ qos: fc.constantFrom(0, 1), id: fc.integer({ min: 1, max: 65_535 }) },
  });
  fc.assert(
    fc.property(fc.array(packet, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { maxLength: 20 }), (packets, cuts) => {
      const sent = packets.map(({ topic, size, ...how }) => publish(topic, Buffer.alloc(size, 0x81), how));
      const expected = packets.map(({ topic, size, ...how }, nth) => {
        const whole = sent[nth] ?? Buffer.alloc(0);
        const headerBytes = 1 + lengthOf(whole.length).length;
        return whole.length - headerBytes > MAX ? publish(topic, Buffer.alloc(0), how) : whole;
      });
      expect(through(Buffer.concat(sent), cuts)).toEqual(Buffer.concat(expected));
    }),
  );
});

test('any other packet too long, and one without a length, end the stream', () => {
  expect(() => packetCut(MAX)(Buffer.from([0x20, 0x80, 0x80, 0x01]))).toThrow('too large');
  expect(() => packetCut(MAX)(Buffer.from([0x30, 0x80, 0x80, 0x80, 0x80]))).toThrow('without a length');
});
