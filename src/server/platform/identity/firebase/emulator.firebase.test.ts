import { expect, test } from 'vitest';

test('Firebase’s own Auth emulator is there', async () => {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'];
  const got: unknown = await (await fetch(`http://${String(host)}/`)).json();
  expect(got).toMatchObject({ authEmulator: { ready: true } });
});
