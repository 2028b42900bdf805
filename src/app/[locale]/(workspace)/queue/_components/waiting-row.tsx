'use client';

import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import type { QueueItem } from '@/domain/consultations/view';
import { clockText } from '@/domain/shared/clock-text';
import { secondsBetween } from '@/domain/shared/instant';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { ModeText } from '@/ui/appointments/mode-text';
import { PostButton } from '@/ui/kit/post-button';
import { Icon } from '@/ui/kit/icon';

type Props = { one: QueueItem; isOpen: boolean; now: string; noShowMinutes: number };

const minutesSince = (at: string, now: string) => Math.max(0, Math.floor(secondsBetween(at, now) / 60));

/** A waiting patient: position, since when, connection, and the admit button. */
export function WaitingRow({ one, isOpen, now, noShowMinutes }: Props) {
  const t = useTranslations('queue');
  const locale = useLocale();
  const { consultationId, patientName, position, isPresent, reason, mode, priority, triage } = one;
  const isMissing = !isPresent && secondsBetween(one.startsAt, now) >= noShowMinutes * 60;
  return (
    <Row
      start={<Place position={position} />}
      title={patientName}
      href={`/queue?patient=${one.patientId}`}
      isOpen={isOpen}
      end={
        <span className="flex flex-wrap gap-2">
          {priority === 'urgent' && <Status kind="needs">{t('urgent')}</Status>}
          <Status kind={isPresent ? 'good' : 'danger'}>{t(isPresent ? 'present' : 'dropped')}</Status>
        </span>
      }
      actions={
        <>
          <PostButton
            action={`/api/consultations/${consultationId}/admit`}
            then={localePath(`/consultations/${consultationId}`, locale)}
            kind={position === 1 ? 'main' : 'quiet'}
            name={t('admitOf', { name: patientName })}
            icon={<Icon name="door-open" className="size-5" />}
          >
            {t('admit')}
          </PostButton>
          {isMissing && (
            <PostButton
              action={`/api/consultations/${consultationId}/no-show`}
              then={localePath('/queue', locale)}
              kind="quiet"
              name={t('noShowOf', { name: patientName })}
            >
              {t('noShow')}
            </PostButton>
          )}
        </>
      }
    >
      <p className="flex flex-wrap gap-x-4 text-ink">
        <span suppressHydrationWarning>{t('since', { minutes: minutesSince(one.waitingSince, now) })}</span>
        <Appointed at={one.startsAt} />
      </p>
      <p className="flex flex-wrap gap-x-4">
        <ModeText mode={mode} />
        <span>{reason === '' ? t('noReason') : reason}</span>
      </p>
      {triage !== undefined && triage.words.length > 0 && (
        <p className="text-ink">{t('saidWords', { words: triage.words.map((word) => `“${word}”`).join(', ') })}</p>
      )}
    </Row>
  );
}

function Place({ position }: { position: number }) {
  return (
    <span className="relative grid size-12 shrink-0 place-items-center font-bold text-on-act">
      <span aria-hidden className="absolute inset-1.5 rotate-45 rounded-sm bg-act" />
      <span className="relative">{position}</span>
    </span>
  );
}

/** The appointment's time, with the part of the day in Hindi and Punjabi; browsers may format it slightly differently. */
function Appointed({ at }: { at: string }) {
  const t = useTranslations('queue');
  return <span suppressHydrationWarning>{t('appointed', { time: clockText(at, useLocale()) })}</span>;
}
