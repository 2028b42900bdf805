import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { POST } from '@/app/api/ai/symptom-check/route';
import { LOCALES } from '@/domain/shared/primitives';
import { openClinic } from '@/testing/clinic';
import { TRIAGE_CASES } from '@/testing/triage-cases';
import type { replyOffline } from '@/ui/triage/offline-check';
import { bundleEngine, engineWords } from './bundle-engine';

/** What a phone on a bad line may be asked to keep. */
const KB_MAX = 150;

test('what a browser works out without a network is what the server replies, word for word', async () => {
  const code = await bundleEngine();
  expect(gzipSync(code).length / 1000).toBeLessThan(KB_MAX);
  const folder = mkdtempSync(path.join(tmpdir(), 'arogya-engine-'));
  const clinic = await openClinic();
  try {
    const file = path.join(folder, 'engine.mjs');
    writeFileSync(file, code);
    const browser = (await import(pathToFileURL(file).href)) as { replyOffline: typeof replyOffline };
    const words = new Map(await Promise.all(LOCALES.map(async (locale) => [locale, await engineWords(locale)] as const)));
    for (const [n, { text }] of TRIAGE_CASES.entries()) {
      const own = words.get(LOCALES[n % LOCALES.length] ?? 'en');
      if (own === undefined) throw new Error('no words');
      const answers = [{ id: 'fever', value: ['yes', 'no', 'unknown'][n % 3] ?? 'no' }];
      const person = n % 4 === 0 ? 'child' : null;
      const steps = { text, age: n % 5 === 0 ? '70' : '', person, sex: null, shareWithModel: false, answers } as const;
      const patient = { person, ...(steps.age !== '' && { ageYears: 70 }) };
      const sent = { path: '/api/ai/symptom-check', body: { text, locale: own.locale, patient, answers } };
      expect(browser.replyOffline(steps, own), text).toEqual((await clinic.call(POST, sent)).body);
    }
  } finally {
    await clinic.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
