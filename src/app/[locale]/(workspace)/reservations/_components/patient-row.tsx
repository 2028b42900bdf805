import { useLocale, useMessages, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import type { ReservationView } from '@/domain/reservations/api';
import { isOpen } from '@/domain/reservations/states';
import { LinkButton } from '@/ui/kit/link-button';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { ReachPharmacy } from '@/ui/pharmacies/reach-pharmacy';
import { DeclineReason } from '@/ui/reservations/decline-reason';
import { ReservationStatus } from '@/ui/reservations/reservation-status';
import { ReservedItems } from '@/ui/reservations/reserved-items';
import { TimeLeft } from '@/ui/reservations/time-left';

/** What a patient reserved: where, the code to say, how long it is kept, the way there; or why not, and where to look next. */
export function PatientRow({ one, now }: { one: ReservationView; now: string }) {
  const t = useTranslations('reservations');
  const locale = useLocale();
  const { timeLeft } = useMessages().reservations;
  const { id, pharmacy, patientName, reservedByName, state, expiresAt, code, reason, version, items } = one;
  const isKept = isOpen(state);
  const again = new URLSearchParams({ q: items[0]?.generic ?? '', place: pharmacy.address.pinCode ?? pharmacy.address.city });
  return (
    <Row
      title={pharmacy.name}
      end={<ReservationStatus state={state} />}
      actions={
        isKept ? (
          <>
            <ReachPharmacy pharmacy={pharmacy} />
            <PostButton
              action={`/api/pharmacy/reservations/${id}/cancel`}
              then={localePath('/reservations', locale)}
              kind="quiet"
              name={t('cancelOf', { name: pharmacy.name })}
              fields={{ version }}
            >
              {t('cancel')}
            </PostButton>
          </>
        ) : (
          state !== 'collected' && (
            <LinkButton kind="quiet" href={`/medicines?${again}`}>
              {t('again')}
            </LinkButton>
          )
        )
      }
    >
      {isKept && (
        <p className="text-ink">
          {t('sayCode')} <strong className="text-title tabular-nums">{code}</strong> ·{' '}
          <TimeLeft until={expiresAt} now={now} words={timeLeft} />
        </p>
      )}
      {isKept && <p>{t(state === 'held' ? 'heldText' : 'confirmedText')}</p>}
      {reservedByName !== undefined && <p>{t('forWhom', { name: patientName })}</p>}
      <ReservedItems one={one} />
      {reason !== undefined && <DeclineReason reason={reason} />}
      <p>{[pharmacy.address.line, pharmacy.address.city].filter(Boolean).join(', ')}</p>
    </Row>
  );
}
