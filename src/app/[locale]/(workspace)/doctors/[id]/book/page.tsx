import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Instant } from '@/domain/shared/primitives';
import { routing } from '@/i18n/routing';
import { findAppointment } from '@/server/appointments/get-appointment';
import { listPatientsOf } from '@/server/family/list-family';
import { getDoctor } from '@/server/people/get-doctor';
import { formKey, pageCtx, pageFlash, pageKeptForm, readOrNotFound, singleValue } from '@/server/platform/page';
import { findOwnFacts } from '@/server/triage/find-own-facts';
import { replyToSymptoms } from '@/server/triage/reply-to-symptoms';
import { readBookingContext, withContext } from '@/ui/appointments/booking-context';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { readSteps, toBody, withFacts } from '@/ui/triage/read-steps';
import { BookForm } from './_components/book-form';
import { ShareCheck } from './_components/share-check';
import { SlotGone } from './_components/slot-gone';
import { bookPath } from '../book-path';
import { readSlots } from '../read-slots';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<Partial<Record<'at' | 'for' | 'again' | 'check' | 'mode' | 'problem', string | string[]>>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('title') };
}

export default async function BookPage({ params, searchParams }: Props) {
  const { locale: localeParam, id } = await params;
  const query = await searchParams;
  const { at, problem } = query;
  const locale = hasLocale(routing.locales, localeParam) ? localeParam : routing.defaultLocale;
  const startsAt = Instant.safeParse(at).data;
  if (startsAt === undefined) redirect(`/${locale}/doctors/${id}`);
  const context = readBookingContext(query);
  const path = bookPath(id, { at: startsAt, mode: singleValue(query.mode), context });
  const ctx = await pageCtx(['patient', 'caregiver'], { locale, path });
  const people = (await listPatientsOf(ctx)).filter(({ scopes }) => scopes.includes('appointments'));
  const hasNobody = people.length === 0 && ctx.principal.role === 'caregiver';
  const again = context.again === undefined ? null : await findAppointment(ctx, context.again);
  const wantedMode = query.mode ?? again?.mode;
  const doctor = await readOrNotFound(getDoctor(ctx, id));
  const formErrors = await pageFlash(problem);
  const written = readSteps(await pageKeptForm(context.check));
  const steps = written && withFacts(written, await findOwnFacts(ctx, toBody(written, locale).patient));
  const t = await getTranslations('booking');

  const picked = await readSlots(ctx, id, locale, { around: startsAt });
  const slot = picked.slots.find((free) => free.startsAt === startsAt);
  return (
    <>
      <PageTitle
        title={t('title')}
        back={{
          href: withContext(`/doctors/${id}?from=${picked.from}&on=${picked.chosenOn}#times`, context),
          label: t('back'),
        }}
      />
      {hasNobody && <NobodyToBookFor />}
      {slot === undefined && <SlotGone code={formErrors?.code} doctorId={id} picked={picked} context={context} />}
      {slot !== undefined && !hasNobody && (
        <BookForm
          doctor={doctor}
          people={people}
          selfId={ctx.principal.role === 'patient' ? ctx.principal.userId : null}
          whose={context.for}
          reason={again?.reason}
          slot={slot}
          zone={picked.zone}
          modes={picked.modes}
          mode={picked.modes.find((one) => one === wantedMode) ?? picked.modes[0]}
          formKey={formKey()}
          then={`/${locale}/appointments/{id}?done=booked`}
          formErrors={formErrors}
          check={steps === null ? null : <ShareCheck steps={steps} level={(await replyToSymptoms(ctx, toBody(steps, locale))).level} />}
        />
      )}
    </>
  );
}

/** A caregiver who has not been given a code yet. */
async function NobodyToBookFor() {
  const t = await getTranslations('family');
  return (
    <Notice kind="needs" action={<LinkButton href="/family/accept">{t('haveCode')}</LinkButton>}>
      {t('acting.nobody')}
    </Notice>
  );
}
