import { useTranslations } from 'next-intl';
import type { AppointmentStatus } from '@/domain/appointments/schema';
import { Status, type StatusKind } from '@/ui/kit/status';

const KINDS: Record<AppointmentStatus, StatusKind> = {
  booked: 'plain',
  checked_in: 'needs',
  in_progress: 'good',
  completed: 'good',
  cancelled: 'over',
  no_show: 'over',
};

/** An appointment's status, as staff see it. */
export function VisitStatus({ status }: { status: AppointmentStatus }) {
  const t = useTranslations('visit.status');
  return <Status kind={KINDS[status]}>{t(status)}</Status>;
}
