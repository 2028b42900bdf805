import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { localDateOf } from '@/domain/shared/time';
import { ClientMessages } from '@/i18n/client-messages';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { pageCtx, pageFlash } from '@/server/platform/page';
import type { FormErrors } from '@/ui/form-fields';
import { buttonLook } from '@/ui/kit/button-look';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { ImportForm } from './_components/import-form';

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<{ problem?: string | string[] }> };

/** Why the server did not read a file that came without script. */
const FILE_CODES = ['empty-file', 'not-a-table', 'too-many-rows', 'columns-missing', 'required'] as const;
const MISSING = ['name', 'quantity', 'price'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stockImport');
  return { title: t('title') };
}

/** Imports a stock list from a file. */
export default async function StockImportPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const ctx = await pageCtx(['pharmacy'], { locale, path: '/stock/import' });
  const [pharmacy] = await listOwnPharmacies(ctx);
  if (pharmacy === undefined) notFound();
  const t = await getTranslations('stockImport');
  const errors = await pageFlash((await searchParams).problem);
  const file = `/api/pharmacy/${pharmacy.id}/stock/file`;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} back={{ href: '/stock', label: t('back') }} />
      {errors !== null && (
        <div className="mb-5">
          <FileProblem errors={errors} />
        </div>
      )}
      <ClientMessages namespaces={['stockImport', 'kit', 'problems']}>
        <ImportForm pharmacyId={pharmacy.id} today={localDateOf(ctx.now(), pharmacy.openingHours.timeZone)} />
      </ClientMessages>
      <Section title={t('startTitle')}>
        <div className="flex flex-wrap gap-3">
          <a href={file} download className={buttonLook('quiet')}>
            {t('download')}
          </a>
          <a href={`${file}?empty=true`} download className={buttonLook('quiet')}>
            {t('template')}
          </a>
        </div>
      </Section>
    </>
  );
}

async function FileProblem({ errors }: { errors: FormErrors }) {
  const t = await getTranslations('stockImport');
  const codes = errors.errors.map(({ code }) => code);
  const code = FILE_CODES.find((one) => codes.includes(one));
  if (code === undefined && errors.code !== 'too-large') return <ProblemNotice code={errors.code} />;
  const missing = MISSING.filter((column) => errors.errors.some(({ at }) => at === `columns.${column}`));
  return (
    <Notice kind="danger" live>
      {t(`refusals.${code ?? 'too-large'}`, { columns: missing.map((column) => t(`columns.${column}`)).join(', ') })}
    </Notice>
  );
}
