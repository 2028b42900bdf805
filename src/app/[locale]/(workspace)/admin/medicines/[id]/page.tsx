import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { medicineTitle, type Medicine, type MedicineVersion } from '@/domain/medicines/schema';
import { getMedicine } from '@/server/medicines/get-medicine';
import { listMedicineVersions } from '@/server/medicines/list-medicine-versions';
import { pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { Columns } from '@/ui/kit/columns';
import { Facts } from '@/ui/kit/facts';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { MedicineForm } from './_components/medicine-form';

type Props = {
  params: Promise<{ locale: string; id: string }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

const VERSIONS_SHOWN = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('medicines');
  return { title: t('title') };
}

/** One entry of the master: how far it can be trusted, its correction, and what was corrected before. */
export default async function MedicinePage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const { saved, problem } = await searchParams;
  const ctx = await pageCtx(['admin'], { locale, path: `/admin/medicines/${id}` });
  const medicine = await readOrNotFound(getMedicine(ctx, id));
  const { items: versions } = await listMedicineVersions(ctx, id, { limit: VERSIONS_SHOWN });
  const errors = await pageFlash(problem);
  const t = await getTranslations('medicines');
  return (
    <>
      <PageTitle
        title={<span lang="en">{medicineTitle(medicine)}</span>}
        back={{ href: '/admin/medicines', label: t('back') }}
        action={medicine.withdrawn && <Status kind="over">{t('isWithdrawn')}</Status>}
      />
      <div className="mb-6 grid gap-3 empty:hidden">
        {saved !== undefined && errors === null && (
          <Notice kind="done" live>
            {t('saved', { version: medicine.version })}
          </Notice>
        )}
        {errors?.code === 'changed-meanwhile' && (
          <Notice kind="danger" live title={t('changedTitle')}>
            {t('changedText', { version: medicine.version })}
          </Notice>
        )}
        {errors !== null && errors.code !== 'changed-meanwhile' && <ProblemNotice code={errors.code} />}
        {medicine.reviewedBy === undefined && (
          <Notice kind="needs" title={t('notReviewedTitle')}>
            {t('notReviewedText')}
          </Notice>
        )}
      </div>
      <Columns
        side={
          <>
            <Known medicine={medicine} />
            <History versions={versions} />
          </>
        }
      >
        <MedicineForm medicine={medicine} errors={errors} />
      </Columns>
    </>
  );
}

/** What is not edited here, because it was worked out from the sources. */
function Known({ medicine }: { medicine: Medicine }) {
  const t = useTranslations('medicines');
  return (
    <Section title={t('facts')}>
      <Facts
        facts={[
          { term: t('confidence'), value: t(`confidences.${medicine.confidence}`) },
          { term: t('teleBasis'), value: <span lang="en">{medicine.teleBasis}</span> },
          { term: t('janAushadhi'), value: t(`janAushadhis.${medicine.janAushadhi}`) },
          { term: t('essential'), value: medicine.essential ? t('likely') : t('notRecalled') },
        ]}
      />
    </Section>
  );
}

function History({ versions }: { versions: readonly MedicineVersion[] }) {
  const t = useTranslations('medicines');
  return (
    <Section title={t('historyTitle')}>
      {versions.length === 0 ? (
        <p className="max-w-text text-muted">{t('historyNone')}</p>
      ) : (
        <List label={t('historyTitle')}>
          {versions.map(({ version, at, reason, changed }) => (
            <Row key={version} title={t('version', { version })} end={<TimeText at={at} />}>
              <p>{reason}</p>
              <p lang="en">{t('changedFields', { fields: changed.join(', ') })}</p>
            </Row>
          ))}
        </List>
      )}
    </Section>
  );
}
