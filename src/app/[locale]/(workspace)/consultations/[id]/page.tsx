import type { Metadata } from 'next';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { withLocalDoctor } from '@/domain/shared/local-name';
import type { ConsultationView } from '@/domain/consultations/view';
import { localePath } from '@/i18n/locale-path';
import { findReplacements } from '@/server/appointments/find-replacements';
import { findAppointment } from '@/server/appointments/get-appointment';
import { findNote } from '@/server/notes/find-note';
import { getQueue } from '@/server/consultations/get-queue';
import { getConsultation } from '@/server/consultations/get-consultation';
import { findChart } from '@/server/records/get-chart';
import { findVisitRecord } from '@/server/records/get-visit-record';
import { findBookableDoctor } from '@/server/people/get-bookable-doctor';
import { findPlayLink } from '@/server/recordings/play-recording';
import { formKey, pageCtx, pageFlash, readOrNotFound, type PageCtx } from '@/server/platform/page';
import { ConsultationRoom } from '@/app/[locale]/(workspace)/consultations/[id]/_components/consultation-room';
import { OtherDoctors } from '@/ui/appointments/other-doctors';
import { ActingFor } from '@/ui/family/acting-for';
import { actsFor } from '@/ui/family/acts-for';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { TimeText } from '@/ui/kit/time-text';
import { PatientChart } from '@/ui/records/patient-chart';
import { NextPatient } from './_components/next-patient';
import { RefreshWithoutScript } from './_components/refresh-without-script';
import { Summary } from './_components/summary';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ problem?: string | string[]; play?: string | string[]; rx?: string | string[] }>;
};

const ROLES = ['patient', 'caregiver', 'doctor'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('consultation.page');
  return { title: t('title') };
}

/** A consultation from the waiting room to its summary. The screen follows from the viewer's role and the state. */
export default async function ConsultationPage({ params, searchParams }: Props) {
  const { locale: segment, id } = await params;
  const path = `/consultations/${id}`;
  const ctx = await pageCtx(ROLES, { locale: segment, path });
  const locale = await getLocale();
  const record = await readOrNotFound(findVisitRecord(ctx, id));
  const view = withLocalDoctor(record?.consultation ?? (await readOrNotFound(getConsultation(ctx, id))), locale);
  const isForOther = actsFor(ctx.principal, view);
  const isDoctor = view.selfRole === 'doctor';
  const chart = isDoctor ? await findChart(ctx, view.patientId) : null;
  const patient = chart && <PatientChart chart={chart} appointmentId={view.appointmentId} />;
  const gone = record === null || isDoctor || view.selfRole === 'reader' ? null : await findGone(ctx, view);
  const { problem, play, rx } = await searchParams;
  const flash = await pageFlash(problem);
  const playUrl = record !== null && typeof play === 'string' ? await findPlayLink(ctx, play) : null;
  const messages = await getMessages();
  const words = messages.consultation.room;
  const desk = { rx: isDoctor ? messages.rxEditor : null, noteWords: isDoctor ? messages.noteEditor : null };
  const here = localePath(path, locale);

  return (
    <>
      <Head view={view} isForOther={isForOther} />
      {isForOther && <ActingFor name={view.patientName} />}
      {flash !== null && <ProblemNotice code={flash.code} />}
      {gone !== null && (
        <OtherDoctors visit={gone.visit} offers={gone.replacements.items} search={gone.replacements.search} newKey={formKey} />
      )}
      {record === null ? (
        <>
          <ConsultationRoom
            view={view}
            words={words}
            locale={locale}
            here={here}
            formKey={crypto.randomUUID()}
            note={isDoctor ? await findNote(ctx, view) : null}
            chart={patient}
            {...desk}
          />
          <RefreshWithoutScript here={here} />
        </>
      ) : (
        <Summary
          record={{ ...record, consultation: view }}
          now={ctx.now()}
          playing={playUrl === null ? null : { id: String(play), url: playUrl }}
          words={words}
          chart={patient}
          {...desk}
          isRxOpen={rx !== undefined}
          next={isDoctor && <NextPatient queue={await getQueue(ctx)} />}
          here={here}
          formKey={formKey()}
          errors={flash}
        />
      )}
    </>
  );
}

/** The visit and who else is free, where it ended because its doctor no longer sees patients here. */
async function findGone(ctx: PageCtx, { appointmentId, doctorId }: ConsultationView) {
  if ((await findBookableDoctor(ctx.read, doctorId)) !== null) return null;
  const found = await findAppointment(ctx, appointmentId);
  const locale = await getLocale();
  const visit = found && withLocalDoctor(found, locale);
  const replacements = visit && (await findReplacements(ctx, visit, locale));
  return replacements && { visit, replacements };
}

async function Head({ view, isForOther }: { view: ConsultationView; isForOther: boolean }) {
  const t = await getTranslations('consultation.page');
  const isDoctor = view.selfRole === 'doctor';
  const backs = {
    doctor: { href: '/queue', label: t('backDoctor') },
    reader: { href: `/records?for=${view.patientId}`, label: t('backReader') },
    family: { href: isForOther ? `/appointments?for=${view.patientId}` : '/appointments', label: t('back') },
  };
  const back = view.selfRole === 'doctor' || view.selfRole === 'reader' ? backs[view.selfRole] : backs.family;
  return (
    <PageTitle
      title={t('titleWith', { name: isDoctor ? view.patientName : view.doctorName })}
      // One line, so that the queue position is on a phone's first screen.
      lead={
        <>
          <TimeText at={view.startsAt} /> · {t('mode', { mode: view.mode })}
        </>
      }
      back={back}
    />
  );
}
