'use client';

import { secondsBetween } from '@/domain/shared/instant';
import { interpolate } from '../interpolate';
import { useClock } from '../use-clock';

const HOUR_MINUTES = 60;

type Props = {
  until: string;
  /** When the page was rendered, ISO. */
  now: string;
  /** The messages `reservations.timeLeft`: the library that reads their plurals weighs more than all else here. */
  words: Readonly<Record<'hour' | 'hours' | 'minute' | 'minutes' | 'left', string>>;
};

/** How long it is still kept. */
export function TimeLeft({ until, now, words }: Props) {
  const left = Math.max(0, Math.ceil(secondsBetween(useClock(now), until) / 60));
  const [hours, minutes] = [Math.floor(left / HOUR_MINUTES), left % HOUR_MINUTES];
  const hoursText = hours === 1 ? words.hour : interpolate(words.hours, { hours });
  const minutesText = minutes === 1 ? words.minute : interpolate(words.minutes, { minutes });
  const parts = [...(hours > 0 ? [hoursText] : []), ...(minutes > 0 || hours === 0 ? [minutesText] : [])];
  return <>{interpolate(words.left, { time: parts.join(' ') })}</>;
}
