import { useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { Avatar } from '@/ui/kit/avatar';
import { List } from '@/ui/kit/list';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { ModeText } from '@/ui/appointments/mode-text';
import { VisitStatus } from '@/ui/appointments/visit-status';

type Props = { visits: readonly AppointmentView[]; nextHref: string | undefined; firstHref: string | undefined };

/** Today's appointments of all doctors of the clinic. */
export function OrganisationVisits({ visits, nextHref, firstHref }: Props) {
  const t = useTranslations('organisations');
  return (
    <Section title={t('todayTitle')}>
      {visits.length === 0 ? (
        <p className="text-muted">{t('noVisits')}</p>
      ) : (
        <List label={t('visits')}>
          {visits.map(({ id, patientName, doctorName, startsAt, timeZone, mode, status }) => (
            <Row
              key={id}
              href={`/appointments/${id}`}
              start={<Avatar name={patientName} />}
              title={patientName}
              end={<VisitStatus status={status} />}
            >
              <p className="text-ink">
                <TimeText at={startsAt} zone={timeZone} />
              </p>
              <p className="flex flex-wrap gap-x-4">
                <span>{t('withDoctor', { doctor: doctorName })}</span>
                <ModeText mode={mode} />
              </p>
            </Row>
          ))}
        </List>
      )}
      <Pager nextHref={nextHref} firstHref={firstHref} />
    </Section>
  );
}
