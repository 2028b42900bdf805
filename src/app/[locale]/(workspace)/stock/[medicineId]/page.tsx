import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { medicineTitle } from '@/domain/medicines/schema';
import type { StockChange, StockRow } from '@/domain/pharmacies/schema';
import { isProblem } from '@/domain/shared/problem';
import { getMedicine } from '@/server/medicines/get-medicine';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { getStockRow, listStockChanges } from '@/server/pharmacies/list-stock';
import { pageCtx, pageFlash, readOrNotFound } from '@/server/platform/page';
import { Columns } from '@/ui/kit/columns';
import { List } from '@/ui/kit/list';
import { Money } from '@/ui/kit/money';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import { StockStatus } from '@/ui/pharmacies/stock-status';
import { RemoveRow } from './_components/remove-row';
import { StockForm } from './_components/stock-form';

type Props = { params: Promise<{ locale: string; medicineId: string }>; searchParams: Promise<{ problem?: string | string[] }> };

const CHANGES_SHOWN = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('rowTitle') };
}

/** One row of the stock, or a medicine that is about to be added. */
export default async function StockRowPage({ params, searchParams }: Props) {
  const { locale, medicineId } = await params;
  const ctx = await pageCtx(['pharmacy'], { locale, path: `/stock/${medicineId}` });
  const medicine = await readOrNotFound(getMedicine(ctx, medicineId));
  const [pharmacy] = await listOwnPharmacies(ctx);
  if (pharmacy === undefined) notFound();
  const row = await orNull(getStockRow(ctx, pharmacy.id, medicineId));
  const { items: changes } = await listStockChanges(ctx, pharmacy.id, medicineId, { limit: CHANGES_SHOWN });
  const errors = await pageFlash((await searchParams).problem);
  const t = await getTranslations('stock');
  return (
    <>
      <PageTitle
        title={<span lang="en">{medicineTitle(medicine)}</span>}
        back={{ href: '/stock', label: t('back') }}
        action={row !== null && <StockStatus state={row.state} />}
      />
      <div className="mb-5 empty:hidden">
        {errors?.code === 'changed-meanwhile' && (
          <Notice kind="danger" live title={t('changedTitle')}>
            {t('changedText')}
          </Notice>
        )}
        {errors !== null && errors.code !== 'changed-meanwhile' && <ProblemNotice code={errors.code} />}
      </div>
      <Columns
        side={
          (row !== null || changes.length > 0) && (
            <>
              <History changes={changes} />
              {row !== null && <RemoveRow pharmacyId={pharmacy.id} row={row} />}
            </>
          )
        }
      >
        <StockForm pharmacyId={pharmacy.id} medicineId={medicineId} row={row} brands={medicine.brands} errors={errors} />
      </Columns>
    </>
  );
}

async function orNull(read: Promise<StockRow>): Promise<StockRow | null> {
  try {
    return await read;
  } catch (error) {
    if (isProblem(error) && error.code === 'not-found') return null;
    throw error;
  }
}

function History({ changes }: { changes: readonly StockChange[] }) {
  const t = useTranslations('stock');
  if (changes.length === 0) return null;
  return (
    <Section title={t('historyTitle')}>
      <List label={t('historyTitle')}>
        {changes.map(({ at, kind, by, before, after }) => (
          <Row key={`${at} ${kind}`} title={t(`kinds.${kind}`)} end={<TimeText at={at} exact />}>
            <p>{by}</p>
            <p>{t('fromTo', { from: before?.quantity ?? 0, to: after?.quantity ?? 0 })}</p>
            {before !== undefined && after !== undefined && before.pricePaise !== after.pricePaise && (
              <p>
                <Money paise={before.pricePaise} /> → <Money paise={after.pricePaise} />
              </p>
            )}
          </Row>
        ))}
      </List>
    </Section>
  );
}
