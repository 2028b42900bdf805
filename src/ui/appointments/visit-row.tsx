import { useLocale } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { localName } from '@/domain/shared/local-name';
import { Avatar } from '@/ui/kit/avatar';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { ModeText } from './mode-text';
import { VisitStatus } from './visit-status';

/** An appointment in its patient's list. */
export function VisitRow({ visit }: { visit: AppointmentView }) {
  const doctor = localName(visit.doctorName, visit.doctorLocalNames, useLocale());
  return (
    <Row
      href={`/appointments/${visit.id}`}
      title={<TimeText at={visit.startsAt} zone={visit.timeZone} />}
      start={<Avatar name={doctor} />}
      end={<VisitStatus status={visit.status} />}
    >
      <p className="text-ink">{doctor}</p>
      <ModeText mode={visit.mode} />
    </Row>
  );
}
