import { useTranslations } from 'next-intl';
import type { ReservationState } from '@/domain/reservations/states';
import { Status, type StatusKind } from '@/ui/kit/status';

const KINDS: Record<ReservationState, StatusKind> = {
  held: 'waiting',
  confirmed: 'good',
  collected: 'over',
  declined: 'danger',
  cancelled: 'over',
  expired: 'over',
};

/** What has become of a reservation. */
export function ReservationStatus({ state }: { state: ReservationState }) {
  const t = useTranslations('reservations');
  return <Status kind={KINDS[state]}>{t(`states.${state}`)}</Status>;
}
