import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { mayCancel, mayReschedule } from '@/domain/appointments/schema';
import { withLocalDoctor } from '@/domain/shared/local-name';
import { findReplacements } from '@/server/appointments/find-replacements';
import { getAppointment, getHistory } from '@/server/appointments/get-appointment';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { findChart } from '@/server/records/get-chart';
import { formKey, isPutOff, pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { NextStep } from '@/ui/appointments/next-step';
import { OtherDoctors } from '@/ui/appointments/other-doctors';
import { ActingFor } from '@/ui/family/acting-for';
import { actsFor } from '@/ui/family/acts-for';
import { Columns } from '@/ui/kit/columns';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { KeepOffline } from '@/ui/records/keep-offline';
import { PatientChart } from '@/ui/records/patient-chart';
import { Booked } from './_components/booked';
import { CalendarLink } from './_components/calendar-link';
import { CancelForm } from './_components/cancel-form';
import { VisitFacts } from './_components/visit-facts';
import { VisitHistory } from './_components/visit-history';
import { Icon } from '@/ui/kit/icon';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ done?: string | string[]; problem?: string | string[] }>;
};

const DONE = ['moved', 'cancelled'] as const;
const HISTORY_MAX = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('appointments');
  return { title: t('one') };
}

export default async function AppointmentPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['patient', 'caregiver', 'doctor', 'pharmacy'], { locale, path: `/appointments/${id}` });
  const visit = withLocalDoctor(await readOrNotFound(getAppointment(ctx, id)), await getLocale());
  const now = ctx.now();
  const isDoctor = ctx.principal.role === 'doctor';
  const isForOther = actsFor(ctx.principal, visit);
  const listHref = isForOther ? `/appointments?for=${visit.patientId}` : '/appointments';
  const canCancel = mayCancel(visit, now) === 'ok';
  const doctor = canCancel ? await findBookableDoctor(ctx.read, visit.doctorId) : null;
  if (query.done === 'booked' && doctor !== null && !isDoctor) {
    const { pushKey: key, fcm } = ctx.ports.notify;
    const push = key === null || (await isPutOff('push')) ? null : { key, fcm };
    return <Booked visit={visit} doctor={doctor} isForOther={isForOther} now={now} push={push} />;
  }
  const { items: changes } = await readOrNotFound(getHistory(ctx, id, { limit: HISTORY_MAX }));
  const formErrors = await pageFlash(query.problem);
  const done = formErrors === null ? DONE.find((one) => one === query.done) : undefined;
  const t = await getTranslations('appointments');
  const chart = isDoctor ? await findChart(ctx, visit.patientId) : null;
  const replacements = isDoctor ? null : await findReplacements(ctx, visit, await getLocale());
  return (
    <>
      <PageTitle
        title={isDoctor ? visit.patientName : visit.doctorName}
        back={isDoctor ? { href: '/today', label: t('backToday') } : { href: listHref, label: t('back') }}
      />
      {isForOther && <ActingFor name={visit.patientName} />}
      {done !== undefined && !isDoctor && <KeepOffline version={now} />}
      <div className="grid gap-5">
        {done !== undefined && (
          <Notice kind="done" live>
            {t(`done.${done}`)}
          </Notice>
        )}
        {formErrors !== null && <ProblemNotice code={formErrors.code} />}
        {replacements !== null && <OtherDoctors visit={visit} offers={replacements.items} search={replacements.search} newKey={formKey} />}
        {!isDoctor && replacements === null && <NextStep visit={visit} now={now} />}
        <Columns side={chart !== null && <PatientChart chart={chart} appointmentId={id} />}>
          <VisitFacts visit={visit} isDoctor={isDoctor} />
        </Columns>
        <div className="grid justify-items-start gap-3">
          {replacements === null && mayReschedule(visit, now) === 'ok' && (
            <LinkButton kind="quiet" href={`/appointments/${id}/move`} icon={<Icon name="calendar-sync" className="size-5 shrink-0" />}>
              {t('move')}
            </LinkButton>
          )}
          {visit.status === 'booked' && <CalendarLink id={id} />}
        </div>
        {canCancel && <CancelForm visit={visit} formKey={formKey()} formErrors={formErrors} />}
        <VisitHistory visit={visit} changes={changes} />
      </div>
    </>
  );
}
