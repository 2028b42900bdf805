import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packetBound } from './packet-bound';

/** The remaining length as MQTT writes it. */
function lengthOf(bytes: number): number[] {
  return bytes < 128 ? [bytes] : [(bytes % 128) | 0x80, ...lengthOf(Math.floor(bytes / 128))];
}
const packet = (bytes: number) => [0x30, ...lengthOf(bytes), ...new Array<number>(bytes).fill(0xff)];

test('packets within the bound pass, however the line cuts them', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (sizes, cut) => {
      const { see } = packetBound(300);
      const bytes = sizes.flatMap(packet);
      for (let at = 0; at < bytes.length; at += cut) expect(see(Uint8Array.from(bytes.slice(at, at + cut)))).toBe(true);
    }),
  );
});

test('a packet over the bound is known by its header alone, also behind others', () => {
  const { see } = packetBound(300);
  expect(see(Uint8Array.from([...packet(5), 0x30, ...lengthOf(301)]))).toBe(false);
});

test('a length that never ends is none', () => {
  expect(packetBound(300).see(Uint8Array.from([0x30, 0x80, 0x80, 0x80, 0x80]))).toBe(false);
});
