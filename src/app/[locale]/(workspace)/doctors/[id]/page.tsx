import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { doctorTexts } from '@/domain/people/doctor-texts';
import { specialtyName } from '@/domain/people/specialty';
import { getDoctor } from '@/server/people/get-doctor';
import { singleValue, publicPageCtx, readOrNotFound } from '@/server/platform/page';
import { withContext } from '@/ui/appointments/booking-context';
import { SlotPicker } from '@/ui/appointments/slot-picker';
import { ActingFor } from '@/ui/family/acting-for';
import { Avatar } from '@/ui/kit/avatar';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { readActing } from '../read-acting';
import { DoctorFacts } from './_components/doctor-facts';
import { ModeLinks } from './_components/mode-links';
import { bookPath } from './book-path';
import { readSlots } from './read-slots';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Metadata and page need the same doctor; read once per request. */
const loadDoctor = cache(async (id: string) => readOrNotFound(getDoctor(await publicPageCtx(), id)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const doctor = await loadDoctor((await params).id);
  return { title: doctorTexts(doctor, await getLocale()).name };
}

export default async function DoctorPage({ params, searchParams }: Props) {
  const { id } = await params;
  const query = await searchParams;
  const locale = await getLocale();
  const ctx = await publicPageCtx();
  const doctor = await loadDoctor(id);
  const picked = await readSlots(ctx, id, locale, { from: singleValue(query['from']), on: singleValue(query['on']) });
  const { days, chosenOn, today, earlier, later, from } = picked;
  const t = await getTranslations();
  const role = ctx.principal?.role ?? 'patient';
  const { nextSlot } = doctor;
  const { name } = doctorTexts(doctor, locale);
  const mode = picked.modes.find((one) => one === singleValue(query['mode'])) ?? picked.modes[0];
  const mayBook = role === 'patient' || role === 'caregiver';
  const { context, name: patient } = await readActing(ctx, query);
  const bookHref = (startsAt: string) => bookPath(id, { at: startsAt, mode, context });
  const timesHref = (change: Record<string, string>) =>
    withContext(`/doctors/${id}?${new URLSearchParams({ ...(mode && { mode }), from, ...change })}#times`, context);
  return (
    <>
      <PageTitle
        back={{ href: withContext('/doctors', context), label: t('doctors.back') }}
        title={
          <span className="flex items-center gap-4">
            <Avatar name={name} portraitId={doctor.portraitId} size="large" />
            {name}
          </span>
        }
        lead={doctor.specialties.map((specialty) => specialtyName(specialty, locale)).join(', ')}
      />
      {patient !== null && <ActingFor name={patient} />}
      {/* The main action, before the long list of facts. */}
      {mayBook && nextSlot !== null && (
        <LinkButton wide href={bookHref(nextSlot.startsAt)} className="mb-6 min-h-14">
          {t('booking.soonest')}: <TimeText at={nextSlot.startsAt} zone={picked.zone} />
        </LinkButton>
      )}
      <DoctorFacts doctor={doctor} />
      {ctx.principal?.role === 'patient' && patient === null && (
        <p className="mt-4">
          <LinkButton kind="quiet" href={`/consents?with=${id}`}>
            {t('records.share')}
          </LinkButton>
        </p>
      )}
      <div id="times" className="mt-6 border-t border-line pt-6">
        <Section title={t('booking.chooseTime')}>
          {mayBook ? (
            <>
              {picked.modes.length > 1 && (
                <ModeLinks modes={picked.modes} chosen={mode} hrefOf={(one) => timesHref({ mode: one, on: chosenOn })} />
              )}
              <SlotPicker
                days={days}
                chosenOn={chosenOn}
                today={today}
                dayHref={(on) => timesHref({ on })}
                slotHref={bookHref}
                earlierHref={earlier && timesHref({ from: earlier })}
                laterHref={timesHref({ from: later })}
              />
            </>
          ) : (
            <Notice>{t('booking.onlyPatients')}</Notice>
          )}
        </Section>
      </div>
    </>
  );
}
