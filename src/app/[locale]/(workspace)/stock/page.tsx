import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { STOCK_STATES, StockState, type StockRow } from '@/domain/pharmacies/schema';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { listAlerts } from '@/server/pharmacies/list-alerts';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { listStock } from '@/server/pharmacies/list-stock';
import { pageCtx, readOrNotFound, singleValue, type PageCtx } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { StockSearch } from './_components/stock-search';
import { StockTable } from './_components/stock-table';

type SearchParams = Partial<Record<'q' | 'state' | 'view' | 'cursor' | 'saved', string | string[]>>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };
type View = { q: string; state: StockState | undefined; isDated: boolean };

const PAGE_SIZE = 25;
const QUERY_CHARACTERS_MAX = 100;
const MATCHES_SHOWN = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('title') };
}

/** What the pharmacy has, with what needs doing. */
export default async function StockPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['pharmacy'], { locale, path: '/stock' });
  const t = await getTranslations('stock');
  const [pharmacy] = await listOwnPharmacies(ctx);
  if (pharmacy === undefined) return <NoPharmacy />;
  const q = (singleValue(query.q) ?? '').trim().slice(0, QUERY_CHARACTERS_MAX);
  const view: View = { q, state: StockState.safeParse(query.state).data, isDated: query.view === 'expiring' };
  const cursor = singleValue(query.cursor);
  const { items, nextCursor } = view.isDated
    ? { items: await datedRows(ctx), nextCursor: null }
    : await readOrNotFound(listStock(ctx, pharmacy.id, { q, state: view.state, limit: PAGE_SIZE, cursor }));
  return (
    <>
      <PageTitle title={t('title')} lead={pharmacy.name} />
      {query.saved !== undefined && (
        <div className="mb-5">
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        </div>
      )}
      <StockSearch q={q} />
      <Tabs label={t('viewsLabel')} tabs={tabsOf(view, t)} />
      {items.length === 0 ? <NoRows view={view} /> : <StockTable rows={items} />}
      <Pager
        nextHref={nextCursor === null ? undefined : hrefOf({ q, state: view.state, cursor: nextCursor })}
        firstHref={cursor === undefined ? undefined : hrefOf({ q, state: view.state })}
      />
      {q !== '' && <ToAdd ctx={ctx} q={q} known={items} />}
    </>
  );
}

async function datedRows(ctx: PageCtx): Promise<StockRow[]> {
  const { items } = await listAlerts(ctx);
  return items.filter(({ alert }) => alert === 'expired' || alert === 'expiring');
}

function tabsOf({ q, state, isDated }: View, t: Awaited<ReturnType<typeof getTranslations<'stock'>>>) {
  const all = { href: hrefOf({ q }), label: t('all'), current: state === undefined && !isDated };
  const byState = STOCK_STATES.map((one) => ({ href: hrefOf({ q, state: one }), label: t(`states.${one}`), current: state === one }));
  return [all, ...byState, { href: '/stock?view=expiring', label: t('expiring'), current: isDated }];
}

/** Medicines of the master that match and are not on the shelf yet. */
async function ToAdd({ ctx, q, known }: { ctx: PageCtx; q: string; known: readonly StockRow[] }) {
  const t = await getTranslations('stock');
  const { items } = await searchMedicines(ctx, { q, limit: MATCHES_SHOWN });
  const isKnown = new Set(known.map(({ medicineId }) => medicineId));
  const others = items.filter(({ id }) => !isKnown.has(id));
  if (others.length === 0) return null;
  return (
    <Section title={t('addTitle')} lead={t('addLead')}>
      <List label={t('addTitle')}>
        {others.map(({ id, generic, strength, form, brands }) => (
          <Row key={id} href={`/stock/${id}`} title={<span lang="en">{`${generic} ${strength}, ${form}`}</span>}>
            <span lang="en">{brands.join(', ')}</span>
          </Row>
        ))}
      </List>
    </Section>
  );
}

function NoRows({ view }: { view: View }) {
  const t = useTranslations('stock');
  const isFirst = view.q === '' && view.state === undefined && !view.isDated;
  return <EmptyState title={t(isFirst ? 'emptyTitle' : 'noneTitle')}>{isFirst ? t('emptyText') : t('noneText')}</EmptyState>;
}

function NoPharmacy() {
  const t = useTranslations();
  return (
    <EmptyState heading="h1" title={t('pharmacy.missingTitle')} action={<LinkButton href="/profile">{t('pharmacy.fillIn')}</LinkButton>}>
      {t('pharmacy.missingText')}
    </EmptyState>
  );
}

function hrefOf(view: { q: string; state?: StockState | undefined; cursor?: string }): string {
  const filters = Object.entries(view).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  const search = new URLSearchParams(filters).toString();
  return search === '' ? '/stock' : `/stock?${search}`;
}
