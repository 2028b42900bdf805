import path from 'node:path';
import { rolldown } from 'rolldown';
import { SPECIALTIES } from '@/domain/people/specialty';
import type { Locale } from '@/domain/shared/primitives';
import { loadMessages } from '@/i18n/messages';
import type { OfflineWords } from '@/ui/triage/offline-check';
import { ROOT } from '../../server/paths.mjs';

/** The symptom check as one module for browsers, minified. */
export async function bundleEngine(): Promise<string> {
  const bundle = await rolldown({
    input: path.join(ROOT, 'src', 'ui', 'triage', 'offline-check.ts'),
    tsconfig: path.join(ROOT, 'tsconfig.json'),
    platform: 'browser',
    checks: { pluginTimings: false },
    onLog(level, log) {
      if (level === 'warn') throw new Error(log.message);
    },
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  return output[0].code;
}

/** What it says, in one language. */
export async function engineWords(locale: Locale): Promise<OfflineWords> {
  const { triage } = await loadMessages(locale);
  return { locale, triage, specialties: Object.fromEntries(SPECIALTIES.map(({ id, names }) => [id, names[locale]])) };
}
