import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import type { AppointmentView } from '@/domain/appointments/api';
import { PostButton } from '@/ui/kit/post-button';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { TextLink } from '@/ui/kit/text-link';

type Props = { waiting: readonly AppointmentView[]; running: readonly AppointmentView[] };

/** Who waits, to be let in, and with whom a visit is going on, to go back to. */
export function WaitingPanel({ waiting, running }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <section aria-label={t('queue.title')} className="grid w-full gap-3">
      {running.map((visit) => (
        <div key={visit.id} className="grid gap-2 rounded-lg border border-needs bg-needs-tint p-4">
          <p className="font-semibold">{t('doctor.withYou')}</p>
          <LinkButton kind={waiting.length > 0 ? 'quiet' : 'main'} href={`/consultations/${visit.consultationId ?? ''}`}>
            {t('doctor.openCall', { name: visit.patientName })}
          </LinkButton>
        </div>
      ))}
      <p role="status" className={waiting.length === 0 ? 'text-muted' : 'font-semibold'}>
        {t('doctor.waiting', { count: waiting.length })}
      </p>
      <ul className="grid gap-2">
        {waiting.map((visit, index) => (
          <li key={visit.id} className="flex items-center justify-between gap-3">
            <TextLink href={`/queue?patient=${visit.patientId}`} className="inline-flex min-h-12 min-w-0 items-center">
              {visit.patientName}
            </TextLink>
            <PostButton
              action={`/api/consultations/${visit.consultationId ?? ''}/admit`}
              then={localePath(`/consultations/${visit.consultationId ?? ''}`, locale)}
              kind={index === 0 ? 'main' : 'quiet'}
              name={t('queue.admitOf', { name: visit.patientName })}
              icon={<Icon name="door-open" className="size-5" />}
            >
              {t('queue.admit')}
            </PostButton>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && (
        <TextLink href="/queue" className="inline-flex min-h-12 items-center">
          {t('doctor.openQueue')}
        </TextLink>
      )}
    </section>
  );
}
