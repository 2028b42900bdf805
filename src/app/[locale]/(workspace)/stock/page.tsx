import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { STOCK_SORTS } from '@/domain/pharmacies/api';
import { STOCK_STATES, StockState, type StockRow } from '@/domain/pharmacies/schema';
import { searchMedicines } from '@/server/medicines/search-medicines';
import { listAlerts } from '@/server/pharmacies/list-alerts';
import { listOwnPharmacies } from '@/server/pharmacies/list-own-pharmacies';
import { listStock } from '@/server/pharmacies/list-stock';
import { listPage, readOrNotFound, type ListPageProps, type PageCtx } from '@/server/platform/page';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { listView, type ListView } from '@/ui/kit/list-view';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { Pager } from '@/ui/kit/pager';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { Tabs } from '@/ui/kit/tabs';
import { StockSearch } from './_components/stock-search';
import { StockTable } from './_components/stock-table';

type Shown = { q: string; state: StockState | undefined; isDated: boolean };

const PATH = '/stock';
const PAGE_SIZE = 25;
const QUERY_CHARACTERS_MAX = 100;
const MATCHES_SHOWN = 10;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('stock');
  return { title: t('title') };
}

/** What the pharmacy has, with what needs doing. */
export default async function StockPage(props: ListPageProps) {
  const { ctx, query, cursor } = await listPage(['pharmacy'], PATH, props);
  const t = await getTranslations('stock');
  const [pharmacy] = await listOwnPharmacies(ctx);
  if (pharmacy === undefined) return <NoPharmacy />;
  const q = (query['q'] ?? '').trim().slice(0, QUERY_CHARACTERS_MAX);
  const shown: Shown = { q, state: StockState.safeParse(query['state']).data, isDated: query['view'] === 'expiring' };
  const filters = { q, state: shown.state };
  const view = listView({ path: PATH, query, filters, sorts: STOCK_SORTS, usual: { sort: 'title', order: 'asc' } });
  const { sort, order } = view;
  const { items, nextCursor } = shown.isDated
    ? { items: await datedRows(ctx), nextCursor: null }
    : await readOrNotFound(listStock(ctx, pharmacy.id, { q, state: shown.state, sort, order, limit: PAGE_SIZE, cursor }));
  const isSortable = q === '' && !shown.isDated;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={pharmacy.name}
        action={
          <LinkButton kind="quiet" href="/stock/import">
            {t('importFile')}
          </LinkButton>
        }
      />
      {query['saved'] !== undefined && (
        <div className="mb-5">
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        </div>
      )}
      <StockSearch view={view} />
      <Tabs label={t('viewsLabel')} tabs={tabsOf(shown, view, t)} />
      {items.length === 0 ? <NoRows shown={shown} /> : <StockTable rows={items} view={isSortable ? view : undefined} />}
      <Pager {...view.pages(nextCursor)} />
      {q !== '' && <ToAdd ctx={ctx} q={q} known={items} />}
    </>
  );
}

async function datedRows(ctx: PageCtx): Promise<StockRow[]> {
  const { items } = await listAlerts(ctx);
  return items.filter(({ alert }) => alert === 'expired' || alert === 'expiring');
}

function tabsOf({ state, isDated }: Shown, view: Pick<ListView, 'href'>, t: Awaited<ReturnType<typeof getTranslations<'stock'>>>) {
  const all = { href: view.href({ state: undefined }), label: t('all'), current: state === undefined && !isDated };
  const byState = STOCK_STATES.map((one) => ({ href: view.href({ state: one }), label: t(`states.${one}`), current: state === one }));
  return [all, ...byState, { href: `${PATH}?view=expiring`, label: t('expiring'), current: isDated }];
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

function NoRows({ shown }: { shown: Shown }) {
  const t = useTranslations('stock');
  const isFirst = shown.q === '' && shown.state === undefined && !shown.isDated;
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
