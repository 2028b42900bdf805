import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import { mayReschedule } from '@/domain/appointments/schema';
import { Instant } from '@/domain/shared/primitives';
import { routing } from '@/i18n/routing';
import { withLocalDoctor } from '@/domain/shared/local-name';
import { getAppointment } from '@/server/appointments/get-appointment';
import { formKey, singleValue, pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { ActingFor } from '@/ui/family/acting-for';
import { actsFor } from '@/ui/family/acts-for';
import { SlotPicker } from '@/ui/appointments/slot-picker';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { readSlots } from '../../../doctors/[id]/read-slots';
import { MoveForm } from './_components/move-form';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Record<'at' | 'from' | 'on' | 'problem', string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appointments');
  return { title: t('moveTitle') };
}

export default async function MovePage({ params, searchParams }: Props) {
  const { locale: localeParam, id } = await params;
  const asked = await searchParams;
  const locale = hasLocale(routing.locales, localeParam) ? localeParam : routing.defaultLocale;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor', 'pharmacy'], { locale, path: `/appointments/${id}/move` });
  const visit = withLocalDoctor(await readOrNotFound(getAppointment(ctx, id)), await getLocale());
  const formErrors = await pageFlash(asked.problem);
  const t = await getTranslations('appointments');
  const title = (
    <>
      <PageTitle
        title={t('moveTitle')}
        lead={<TimeText at={visit.startsAt} zone={visit.timeZone} />}
        back={{ href: `/appointments/${id}`, label: t('backToOne') }}
      />
      {actsFor(ctx.principal, visit) && <ActingFor name={visit.patientName} />}
    </>
  );
  if (mayReschedule(visit, ctx.now()) !== 'ok') {
    return (
      <>
        {title}
        <Notice>{t('moveClosed')}</Notice>
      </>
    );
  }
  const picked = await readOrNotFound(readSlots(ctx, visit.doctorId, locale, { from: singleValue(asked.from), on: singleValue(asked.on) }));
  const { days, chosenOn, today, earlier, later, from } = picked;
  const at = Instant.safeParse(asked.at).data;
  const slot = picked.slots.find((free) => free.startsAt === at);
  const hrefOf = (query: Record<string, string>) => `/appointments/${id}/move?${new URLSearchParams({ from, ...query })}`;
  return (
    <>
      {title}
      {formErrors !== null && <ProblemNotice code={formErrors.code} />}
      {slot === undefined ? (
        <Section title={t('moveOther')}>
          <SlotPicker
            days={days}
            chosenOn={chosenOn}
            today={today}
            dayHref={(on) => hrefOf({ on })}
            slotHref={(startsAt) => hrefOf({ on: chosenOn, at: startsAt })}
            earlierHref={earlier && hrefOf({ from: earlier })}
            laterHref={hrefOf({ from: later })}
          />
        </Section>
      ) : (
        <MoveForm visit={visit} slot={slot} formKey={formKey()} otherHref={hrefOf({ on: chosenOn })} />
      )}
    </>
  );
}
