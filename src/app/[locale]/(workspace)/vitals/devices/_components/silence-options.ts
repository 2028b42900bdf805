import type { useTranslations } from 'next-intl';

/** Minutes offered; a period set by another client is offered as well. */
const OFFERED = [15, 60, 360, 1440, 4320];

/** The periods of silence a person can choose from, the first being none. */
export function silenceOptions(t: ReturnType<typeof useTranslations<'vitals.devices'>>, chosen?: number) {
  const all = chosen === undefined || OFFERED.includes(chosen) ? OFFERED : [...OFFERED, chosen].sort((a, b) => a - b);
  return [{ value: '', label: t('silences.never') }, ...all.map((minutes) => ({ value: String(minutes), label: periodText(t, minutes) }))];
}

function periodText(t: ReturnType<typeof useTranslations<'vitals.devices'>>, minutes: number): string {
  if (minutes % 1440 === 0) return t('silences.days', { count: minutes / 1440 });
  return minutes % 60 === 0 ? t('silences.hours', { count: minutes / 60 }) : t('silences.minutes', { count: minutes });
}
