import { decodeQR } from 'qr/decode.js';
import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { codeHeader, codePayload, toCode } from '@/domain/prescriptions/rx-code';

/** Of a five-medicine prescription: as long as codes of common prescriptions are. */
const CODE = toCode({
  header: codeHeader('k3yK3y01'),
  payload: codePayload(
    {
      number: 'RX-7K2M-9QTD-4HVN',
      ...{ issuedAt: '2026-01-05T03:45:00.000Z', validUntil: '2026-02-04T03:45:00.000Z' },
      prescriber: {
        ...{
          name: 'Dr. Harpreet Kaur',
          qualifications: [],
          registrationNumber: 'PMC-31001',
          council: '',
          clinicName: '',
          clinicAddress: '',
        },
      },
      patient: { name: 'Asha Rani', ageYears: 67 },
      items: ['Paracetamol', 'Metformin', 'Amlodipine', 'Pantoprazole', 'Cetirizine'].map((generic) => ({
        ...{ generic, strength: '500 mg', form: 'tablet', dose: '1 tablet', frequency: '1-0-1', timing: 'after_food' as const },
        ...{ days: 5, quantity: 10 },
      })),
    },
    (bytes) => bytes,
  ),
  signature: Uint8Array.from({ length: 64 }, (_, i) => (i * 37) % 256),
});

type Picture = { width: number; height: number; data: Uint8Array };
type Seen = { pixels: number; degrees: number; blur: number };

/** A phone's picture of the printed code: `pixels` for each square, turned, and out of focus by a box of `blur` pixels to each side. */
function photograph({ pixels, degrees, blur }: Seen): Picture {
  const { size, data } = encode(CODE, { ecc: 'M', border: 4 });
  const width = Math.ceil(size * pixels * 1.3);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const light = (x: number, y: number) => {
    const [fromX, fromY] = [x - width / 2, y - width / 2];
    const [column, row] = [(fromX * cos + fromY * sin) / pixels + size / 2, (fromY * cos - fromX * sin) / pixels + size / 2];
    return data[Math.floor(row)]?.[Math.floor(column)] === true ? 30 : 225;
  };
  const sharp = Float32Array.from({ length: width * width }, (_, i) => light(i % width, Math.floor(i / width)));
  const soft = blurred(blurred(sharp, { step: 1, blur }), { step: width, blur });
  return {
    width,
    height: width,
    data: Uint8Array.from({ length: width * width * 4 }, (_, i) => (i % 4 === 3 ? 255 : soft[i >> 2]) ?? 225),
  };
}

function blurred(from: Float32Array, { step, blur }: { step: number; blur: number }): Float32Array {
  return from.map((_, i) => {
    let sum = 0;
    for (let by = -blur; by <= blur; by += 1) sum += from[i + by * step] ?? 225;
    return sum / (2 * blur + 1);
  });
}

describe('the code of five medicines is read from a picture', () => {
  test.each<[string, Seen]>([
    ['small', { pixels: 3, degrees: 0, blur: 0 }],
    ['large', { pixels: 8, degrees: 0, blur: 0 }],
    ['held askew', { pixels: 6, degrees: 12, blur: 0 }],
    ['upside down', { pixels: 6, degrees: 180, blur: 0 }],
    ['out of focus', { pixels: 6, degrees: 0, blur: 2 }],
    ['small, askew and out of focus', { pixels: 5, degrees: -8, blur: 1 }],
  ])('%s', (_, seen) => {
    expect(decodeQR(photograph(seen))).toBe(CODE);
  });
});
