'use client';

import { useTranslations } from 'next-intl';
import { secondsBetween } from '@/domain/shared/instant';
import { useClock } from '../use-clock';

const HOUR_MINUTES = 60;

/** How long it is still kept; `now` is when the page was rendered, ISO. */
export function TimeLeft({ until, now }: { until: string; now: string }) {
  const t = useTranslations('reservations');
  const minutes = Math.max(0, Math.ceil(secondsBetween(useClock(now), until) / 60));
  return <>{t('timeLeft', { hours: Math.floor(minutes / HOUR_MINUTES), minutes: minutes % HOUR_MINUTES })}</>;
}
