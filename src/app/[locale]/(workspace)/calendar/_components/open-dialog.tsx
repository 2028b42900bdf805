'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { AvailabilityReply, schedulingApi } from '@/domain/scheduling/api';
import type { DayWindow } from '@/domain/scheduling/day-window';
import { withOpenHours, type HoursOn } from '@/domain/scheduling/open-hours';
import { wallClockText } from '@/domain/shared/clock-text';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch, endpointRef } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import type { WeekDay } from './week-days';

const saveAvailability = endpointRef<typeof schedulingApi.save>('PUT', '/api/doctor/availability');

type Props = { day: WeekDay; window: DayWindow; availability: AvailabilityReply; onClose: () => void; onSaved: () => void };

/** Asks whether the chosen times are opened every week or once, and saves them. */
export function OpenDialog({ day, window, availability, onClose, onSaved }: Props) {
  const t = useTranslations('calendar');
  const locale = useLocale();
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<'failed' | 'changed' | null>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const open = async (when: HoursOn) => {
    setBusy(true);
    try {
      await apiFetch(saveAvailability, { body: { ...availability, ...withOpenHours(availability, when, window) } });
      onSaved();
      dialog.current?.close();
    } catch (error) {
      setFailure(isProblem(error) && error.code === 'changed-meanwhile' ? 'changed' : 'failed');
    } finally {
      setBusy(false);
      router.refresh();
    }
  };
  const times = { from: wallClockText(window.from, locale), to: wallClockText(window.until, locale) };
  return (
    <dialog
      ref={dialog}
      aria-labelledby="open-title"
      onClose={onClose}
      className="m-auto w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-paper p-5 text-ink"
    >
      <h2 id="open-title" className="mb-3 text-title">
        {t('ask', { day: `${day.weekday}, ${day.date}`, ...times })}
      </h2>
      <div className="grid gap-3">
        {failure !== null && (
          <Notice kind="danger" live>
            {t(failure)}
          </Notice>
        )}
        <Button type="button" wide busy={isBusy} onClick={() => void open({ day: day.day })}>
          {t('everyWeek', { weekday: day.weekday })}
        </Button>
        <Button type="button" kind="quiet" wide busy={isBusy} onClick={() => void open({ on: day.on })}>
          {t('once', { date: day.date })}
        </Button>
        <Button type="button" kind="quiet" wide onClick={() => dialog.current?.close()}>
          {t('cancel')}
        </Button>
      </div>
    </dialog>
  );
}
