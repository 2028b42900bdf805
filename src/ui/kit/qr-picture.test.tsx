import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { QrPicture } from './qr-picture';

test('the square has its three corners, a quiet border, and no attribute the policy would refuse', () => {
  const svg = renderToStaticMarkup(<QrPicture text="otpauth://totp/ArogyaMitra:a@b.c?secret=ABC" label="Picture" />);
  const [, side = ''] = /viewBox="0 0 (\d+) \1"/.exec(svg) ?? [];
  const drawn = new Set(Array.from(svg.matchAll(/M(\d+) (\d+)h1/g), ([, x, y]) => `${x},${y}`));
  const far = Number(side) - 5;
  for (const corner of [`4,4`, `${far},4`, `4,${far}`]) expect(drawn).toContain(corner);
  expect(drawn).not.toContain(`${far},${far + 1}`);
  expect([...drawn].some((place) => /^[0-3],|,[0-3]$/.test(place))).toBe(false);
  expect(svg).not.toContain('style=');
});
