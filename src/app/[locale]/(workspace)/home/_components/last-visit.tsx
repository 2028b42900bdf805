import { useTranslations } from 'next-intl';
import type { AppointmentView } from '@/domain/appointments/api';
import { VisitRow } from '@/ui/appointments/visit-row';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Section } from '@/ui/kit/section';

/** The last visit: what the doctor advised, and the same doctor again, one tap each. */
export function LastVisit({ visit }: { visit: AppointmentView }) {
  const t = useTranslations('home');
  return (
    <Section title={t('lastTitle')}>
      <List>
        <VisitRow visit={visit} />
      </List>
      <div className="mt-4 flex flex-wrap gap-3">
        {visit.consultationId !== undefined && (
          <LinkButton
            kind="quiet"
            href={`/consultations/${visit.consultationId}`}
            icon={<Icon name="clipboard-list" className="size-5 shrink-0" />}
          >
            {t('lastAdvice')}
          </LinkButton>
        )}
        <LinkButton kind="quiet" href={`/doctors/${visit.doctorId}#times`} icon={<Icon name="calendar-plus" className="size-5 shrink-0" />}>
          {t('rebook')}
        </LinkButton>
      </div>
    </Section>
  );
}
