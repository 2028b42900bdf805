import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ChangeRecordBody } from '@/domain/records/records-api';
import { CLINIC_TIME_ZONE } from '@/domain/shared/clock-text';
import { localDateOf } from '@/domain/shared/time';
import { localePath } from '@/i18n/locale-path';
import { listPage, readOrNotFound, type ListPageProps } from '@/server/platform/page';
import { getRecordPage } from '@/server/records/get-record-page';
import { ActingFor } from '@/ui/family/acting-for';
import { formFields } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { hrefFor } from '../read-person';
import { Conflict } from './_components/conflict';
import { DeleteForm } from './_components/delete-form';
import { LabTrends } from './_components/lab-trends';
import { RecordFields } from './_components/record-fields';
import { TextFacts } from './_components/text-facts';
import { VersionList } from './_components/version-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: t('back') };
}

/** One entry of a record: what it says, how it came to say that, and the forms to change it; two changes of one version are resolved here. */
export default async function RecordPage(props: ListPageProps & { params: Promise<{ id: string }> }) {
  const { id } = await props.params;
  const { ctx, query, flash } = await listPage(['patient', 'caregiver', 'doctor'], `/records/${id}`, props);
  const { principal } = ctx;
  const t = await getTranslations('records');
  const { record, text, patientId, patientName, versions, mayWrite, conflict, trends } = await readOrNotFound(getRecordPage(ctx, id));
  const here = `/records/${id}`;
  const then = localePath(`${here}?saved`, await getLocale());
  const fields = formFields<ChangeRecordBody>(flash?.code === 'changed-meanwhile' ? null : flash);
  const form = { today: localDateOf(ctx.now(), CLINIC_TIME_ZONE), isDoctor: principal.role === 'doctor' };
  return (
    <>
      <PageTitle
        title={text.title}
        lead={t(text.kind === 'lab_report' ? 'kinds.lab_report' : `parts.${text.kind}`)}
        back={{ href: hrefFor('/records', principal, patientId), label: t('back') }}
      />
      {patientId !== principal.userId && <ActingFor name={patientName} />}
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && conflict === null && <ProblemNotice code={flash.code} />}
        {flash === null && query['saved'] !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {record === null && <Notice title={t('gone')}>{t('goneText')}</Notice>}
      </div>
      {record !== null && conflict !== null && mayWrite && <Conflict record={record} conflict={conflict} then={then} form={form} />}
      <TextFacts text={text} />
      <LabTrends trends={trends} />
      {record !== null && mayWrite && (
        <div className="mt-6 grid gap-4 print:hidden">
          {text.kind !== 'symptom_check' && (
            <details open={flash !== null && conflict === null} className="rounded-lg border border-line p-4">
              <summary className="flex min-h-12 cursor-pointer items-center font-semibold text-act">{t('change')}</summary>
              <form method="post" action={`/api/records/${id}`} className="mt-3 grid max-w-text justify-items-start gap-5 *:w-full">
                <input type="hidden" name="_method" value="PUT" />
                <input type="hidden" name="_then" value={then} />
                <input {...fields.hidden('version', record.version)} />
                <RecordFields fields={fields} rows={fields.rows('results')} known={text} {...form} />
                <Button className="w-auto!">{t('save')}</Button>
              </form>
            </details>
          )}
          <DeleteForm id={id} version={record.version} backHref={hrefFor('/records', principal, patientId, { deleted: '1' })} />
        </div>
      )}
      <Section title={t('versions.title')}>
        <VersionList versions={versions} />
      </Section>
    </>
  );
}
