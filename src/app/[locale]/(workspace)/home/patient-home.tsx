import { getTranslations } from 'next-intl/server';
import { listMedications } from '@/server/medications/list-medications';
import { listAppointments } from '@/server/appointments/list-appointments';
import { isPutOff, pageFlash, type PageCtx } from '@/server/platform/page';
import { countReservations } from '@/server/reservations/list-reservations';
import { NextStep } from '@/ui/appointments/next-step';
import { KeptDoses } from '@/ui/medications/kept-doses';
import { MedicinesNow } from '@/ui/medications/medicines-now';
import { findTimeZone } from '@/server/people/find-time-zone';
import { TimeZoneOffer } from '@/ui/people/time-zone-offer';
import { FindMedicineLink } from '@/ui/pharmacies/find-medicine-link';
import { PrescriptionsLink } from '@/ui/prescriptions/prescriptions-link';
import { ReservedLink } from '@/ui/reservations/reserved-link';
import { VisitRow } from '@/ui/appointments/visit-row';
import { aheadQuery, isAhead } from '@/ui/appointments/visit-step';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { KeepOffline } from '@/ui/records/keep-offline';
import { RecordsLink } from '@/ui/records/records-link';
import { Icon } from '@/ui/kit/icon';
import { FamilyToday } from './_components/family-today';
import { LastVisit } from './_components/last-visit';
import { offlineVersion } from './offline-version';
import { readFamilyToday } from './read-family-today';

/** Some of those read may already be over. */
const VISITS_READ = 20;
const VISITS_SHOWN = 4;

type Props = { ctx: PageCtx; problem: string | string[] | undefined };

/** The next appointment with its next step, or the way to a doctor; and how those are whom the patient helps. */
export async function PatientHome({ ctx, problem }: Props) {
  const now = ctx.now();
  const { items } = await listAppointments(ctx, { ...aheadQuery(now), limit: VISITS_READ });
  const { items: over } = await listAppointments(ctx, { status: ['completed'], order: 'desc', limit: 1 });
  const [last] = over;
  const [next, ...later] = items.filter((visit) => isAhead(visit, now)).slice(0, VISITS_SHOWN);
  const people = await readFamilyToday(ctx);
  const medicines = await listMedications(ctx, { days: 1 });
  const timeZone = await findTimeZone(ctx.read, ctx.principal.userId);
  const back = await pageFlash(problem);
  const t = await getTranslations('home');
  const find = (
    <LinkButton kind={next === undefined ? 'main' : 'quiet'} href="/doctors" icon={<Icon name="stethoscope" className="size-5 shrink-0" />}>
      {t('findDoctor')}
    </LinkButton>
  );
  const check = (
    <span className="flex flex-wrap gap-3">
      <LinkButton kind="quiet" href="/check" icon={<Icon name="heart-pulse" className="size-5 shrink-0" />}>
        {t('checkSymptoms')}
      </LinkButton>
      <LinkButton kind="quiet" href="/health" icon={<Icon name="file-text" className="size-5 shrink-0" />}>
        {t('healthLibrary')}
      </LinkButton>
    </span>
  );
  return (
    <>
      <KeepOffline version={offlineVersion(now, [next, last])} />
      <PageTitle title={t('hello', { name: ctx.principal.name })} action={check} />
      <TimeZoneOffer timeZone={timeZone} isPutOff={await isPutOff('time-zone')} />
      {back !== null && <ProblemNotice code={back.code} />}
      <KeptDoses />
      <MedicinesNow items={medicines.items} />
      {next === undefined ? (
        <EmptyState title={t('noneTitle')} action={find}>
          {t('noneText')}
        </EmptyState>
      ) : (
        <>
          <Section title={t('nextTitle')}>
            <List>
              <VisitRow visit={next} />
            </List>
            <div className="mt-4">
              <NextStep visit={next} now={now} />
            </div>
          </Section>
          {later.length > 0 && (
            <Section title={t('laterTitle')}>
              <List>
                {later.map((visit) => (
                  <VisitRow key={visit.id} visit={visit} />
                ))}
              </List>
            </Section>
          )}
          <div className="mt-6 flex flex-wrap gap-3">
            {find}
            <LinkButton kind="quiet" href="/appointments">
              {t('allVisits')}
            </LinkButton>
          </div>
        </>
      )}
      {people.length > 0 && <FamilyToday people={people} now={now} isBelowOwn />}
      {last !== undefined && <LastVisit visit={last} />}
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton kind="quiet" href="/vitals" icon={<Icon name="heart-pulse" className="size-5 shrink-0" />}>
          {t('vitals')}
        </LinkButton>
        <RecordsLink />
        <LinkButton kind="quiet" href="/medications" icon={<Icon name="pill" className="size-5 shrink-0" />}>
          {t('medications')}
        </LinkButton>
        <PrescriptionsLink />
        <FindMedicineLink />
        <ReservedLink ready={await countReservations(ctx)} />
      </p>
    </>
  );
}
