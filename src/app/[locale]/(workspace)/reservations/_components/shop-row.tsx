import { useLocale, useMessages, useTranslations } from 'next-intl';
import type { ReservationView } from '@/domain/reservations/api';
import { DECLINE_REASONS, isOpen } from '@/domain/reservations/states';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { Select } from '@/ui/kit/select';
import { DeclineReason } from '@/ui/reservations/decline-reason';
import { ReservationStatus } from '@/ui/reservations/reservation-status';
import { ReservedItems } from '@/ui/reservations/reserved-items';
import { TimeLeft } from '@/ui/reservations/time-left';

/** One reservation at the desk: what to put aside, for whom, and what can be done with it. */
export function ShopRow({ one, now }: { one: ReservationView; now: string }) {
  const t = useTranslations('reservations');
  const locale = useLocale();
  const { timeLeft } = useMessages().reservations;
  const { id, code, patientName, reservedByName, state, expiresAt, reason, version, prescription } = one;
  const step = (event: 'confirm' | 'collect', kind: 'main' | 'quiet') => (
    <PostButton
      action={`/api/pharmacy/reservations/${id}/${event}`}
      then={localePath('/reservations', locale)}
      kind={kind}
      name={t(`${event}Of`, { name: patientName })}
      fields={{ version }}
    >
      {t(event)}
    </PostButton>
  );
  return (
    <Row
      title={
        <>
          <span className="tabular-nums">{code}</span> · {patientName}
        </>
      }
      end={<ReservationStatus state={state} />}
      actions={
        isOpen(state) ? (
          <>
            {state === 'held' && step('confirm', 'main')}
            {step('collect', state === 'held' ? 'quiet' : 'main')}
            {prescription !== undefined && (
              <PostButton
                action="/api/prescriptions/verify"
                then={localePath('/dispense', locale)}
                kind="quiet"
                name={t('openPrescriptionOf', { name: patientName })}
                fields={{ code: prescription.number, _keep: 1 }}
              >
                {t('openPrescription')}
              </PostButton>
            )}
            <Decline one={one} />
          </>
        ) : undefined
      }
    >
      {isOpen(state) && (
        <p className="text-ink">
          <TimeLeft until={expiresAt} now={now} words={timeLeft} />
        </p>
      )}
      {reservedByName !== undefined && <p>{t('madeBy', { name: reservedByName })}</p>}
      <ReservedItems one={one} />
      {reason !== undefined && <DeclineReason reason={reason} />}
    </Row>
  );
}

/** Two presses: declining sends somebody away. */
function Decline({ one: { id, version, patientName } }: { one: Pick<ReservationView, 'id' | 'version' | 'patientName'> }) {
  const t = useTranslations('reservations');
  return (
    <details className="basis-full">
      <summary className="flex min-h-12 items-center font-semibold text-danger">{t('decline')}</summary>
      <form method="post" action={`/api/pharmacy/reservations/${id}/decline`} className="grid gap-3 pb-3">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="_then" value={localePath('/reservations', useLocale())} />
        <Select name="reason" label={t('why')} options={DECLINE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
        <Button kind="danger" aria-label={t('declineOf', { name: patientName })}>
          {t('declineNow')}
        </Button>
      </form>
    </details>
  );
}
