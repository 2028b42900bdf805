import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { HistoryKind } from '@/domain/records/schema';
import type { AddHistoryBody, AddLabReportBody } from '@/domain/records/records-api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { formKey, listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { getRecordOverview } from '@/server/records/list-timeline';
import { ActingFor } from '@/ui/family/acting-for';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { HistoryFields } from '../_components/history-fields';
import { LabFields } from '../_components/lab-fields';
import { hrefFor, readPerson } from '../read-person';

const PATH = '/records/new';
const LAB = 'lab_report';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: t('add') };
}

/** One entry to write down: `part` says of what. A native form, so it works without script. */
export default async function NewRecordPage(props: ListPageProps) {
  const { ctx, query, flash } = await listPage(['patient', 'caregiver', 'doctor'], PATH, props);
  const locale = await getLocale();
  const t = await getTranslations('records');
  const part = HistoryKind.safeParse(query['part']).data;
  const { patientId } = await readPerson(ctx, query['for']);
  if (patientId === null || (part === undefined && query['part'] !== LAB)) notFound();
  const { overview } = await readOrNotFound(getRecordOverview(ctx, { patientId, limit: 1 }));
  if (!overview.mayWrite) notFound();
  const { principal } = ctx;
  const isDoctor = principal.role === 'doctor';
  const history = formFields<AddHistoryBody>(flash);
  const lab = formFields<AddLabReportBody>(flash);
  return (
    <>
      <PageTitle
        title={t(`addOne.${part ?? LAB}`)}
        back={{ href: hrefFor('/records', principal, patientId), label: t('back') }}
        {...(isDoctor && { lead: overview.patientName })}
      />
      {patientId !== principal.userId && !isDoctor && <ActingFor name={overview.patientName} />}
      {flash !== null && (
        <div className="mb-5">
          <ProblemNotice code={flash.code} />
        </div>
      )}
      <form
        method="post"
        action={part === undefined ? '/api/records/lab-report' : '/api/records/medical-history'}
        className="grid max-w-text justify-items-start gap-5 *:w-full"
      >
        <input type="hidden" name="_then" value={localePath(hrefFor('/records', principal, patientId, { saved: '1' }), locale)} />
        <input type="hidden" name="_key" value={formKey()} />
        <input {...history.hidden('patientId', patientId)} />
        {part === undefined ? (
          <LabFields fields={lab} rows={lab.rows('results')} today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)} />
        ) : (
          <>
            <input {...history.hidden('kind', part)} />
            <HistoryFields fields={history} part={part} today={localDateOf(ctx.now(), CLINIC_TIME_ZONE)} isDoctor={isDoctor} />
          </>
        )}
        <Button className="w-auto!">{t('save')}</Button>
      </form>
    </>
  );
}
