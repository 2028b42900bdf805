import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { Instant } from '@/domain/shared/primitives';
import { routing } from '@/i18n/routing';
import { getDoctor } from '@/server/people/get-doctor';
import { formKey, pageCtx, pageFlash, readOrNotFound, singleValue } from '@/server/platform/page';
import { PageTitle } from '@/ui/kit/page-title';
import { BookForm } from './_components/book-form';
import { SlotGone } from './_components/slot-gone';
import { bookPath } from '../book-path';
import { readSlots } from '../read-slots';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ at?: string | string[]; mode?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('booking');
  return { title: t('title') };
}

export default async function BookPage({ params, searchParams }: Props) {
  const { locale: localeParam, id } = await params;
  const { at, mode: wantedMode, problem } = await searchParams;
  const locale = hasLocale(routing.locales, localeParam) ? localeParam : routing.defaultLocale;
  const startsAt = Instant.safeParse(at).data;
  if (startsAt === undefined) redirect(`/${locale}/doctors/${id}`);
  const ctx = await pageCtx(['patient'], { locale, path: bookPath(id, { at: startsAt, mode: singleValue(wantedMode) }) });
  const doctor = await readOrNotFound(getDoctor(ctx, id));
  const formErrors = await pageFlash(problem);
  const t = await getTranslations('booking');

  const picked = await readSlots(ctx, id, locale, { around: startsAt });
  const slot = picked.slots.find((free) => free.startsAt === startsAt);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: `/doctors/${id}?from=${picked.from}&on=${picked.chosenOn}#times`, label: t('back') }} />
      {slot === undefined ? (
        <SlotGone code={formErrors?.code} doctorId={id} picked={picked} />
      ) : (
        <BookForm
          doctor={doctor}
          slot={slot}
          zone={picked.zone}
          modes={picked.modes}
          mode={picked.modes.find((one) => one === wantedMode) ?? picked.modes[0]}
          formKey={formKey()}
          then={`/${locale}/appointments/{id}?done=booked`}
          formErrors={formErrors}
        />
      )}
    </>
  );
}
