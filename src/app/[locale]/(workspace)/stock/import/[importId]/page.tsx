import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ClientMessages } from '@/i18n/client-messages';
import { getImport, listBadRows } from '@/server/pharmacies/get-import';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { buttonLook } from '@/ui/kit/button-look';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { ProblemTable } from '@/ui/pharmacies/problem-table';
import { ImportStatus } from './_components/import-status';

type Props = {
  params: Promise<{ locale: string; importId: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
};

const PROBLEMS_SHOWN = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stockImport');
  return { title: t('title') };
}

/** One import: what it changes, the button that starts it, how far it is, and what did not land. */
export default async function StockImportResultPage({ params, searchParams }: Props) {
  const { locale, importId } = await params;
  const ctx = await pageCtx(['pharmacy'], { locale, path: `/stock/import/${importId}` });
  const [pharmacy] = await listOwnPharmacies(ctx);
  if (pharmacy === undefined) notFound();
  const stored = await readOrNotFound(getImport(ctx, pharmacy.id, importId));
  const bad = stored.rejectedRows === 0 ? [] : await readOrNotFound(listBadRows(ctx, pharmacy.id, importId));
  const problems = bad.flatMap(({ row, cells, problems: wrong }) => wrong.map((one) => ({ row, ...one, value: cells[one.column] })));
  const t = await getTranslations('stockImport');
  const errors = await pageFlash((await searchParams).problem);
  return (
    <>
      <PageTitle title={t('title')} back={{ href: '/stock', label: t('back') }} />
      {errors !== null && <ProblemNotice code={errors.code} />}
      <ClientMessages namespaces={['stockImport']}>
        <ImportStatus pharmacyId={pharmacy.id} initial={stored} />
      </ClientMessages>
      {problems.length > 0 && (
        <div className="mt-8 grid justify-items-start gap-4 *:w-full">
          <div>
            <a href={`/api/pharmacy/${pharmacy.id}/stock/imports/${importId}/rejected`} download className={buttonLook('quiet')}>
              {t('downloadBad')}
            </a>
          </div>
          <ProblemTable problems={problems.slice(0, PROBLEMS_SHOWN)} count={problems.length} />
        </div>
      )}
    </>
  );
}
