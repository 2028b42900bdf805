import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LEVELS } from '@/domain/triage/level';
import { addTallies, emptyTally } from '@/domain/triage/tally';
import { pageCtx } from '@/server/platform/page';
import { listCheckTallies } from '@/server/triage/list-check-tallies';
import { DataTable } from '@/ui/kit/data-table';
import { EmptyState } from '@/ui/kit/empty-state';
import { PageTitle } from '@/ui/kit/page-title';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('check.admin');
  return { title: t('title') };
}

/** How symptom checks came out, day by day. There is nothing else to see: no text and no answer is kept. */
export default async function ChecksPage({ params }: Props) {
  const ctx = await pageCtx(['admin'], { locale: (await params).locale, path: '/admin/checks' });
  const { items } = await listCheckTallies(ctx);
  const t = await getTranslations('check');
  const format = await getFormatter();
  const levels = LEVELS.toReversed();
  const total = items.reduce(addTallies, emptyTally(''));
  const columns = [
    { title: t('admin.day') },
    ...levels.map((level) => ({ title: t(`admin.levels.${level}`), end: true })),
    ...(['hi', 'pa', 'en'] as const).map((locale) => ({ title: t(`admin.locales.${locale}`), end: true })),
    { title: t('admin.model'), end: true },
    { title: t('admin.fallback'), end: true },
  ];
  const rows = [total, ...items].map((tally) => ({
    key: tally.on,
    cells: [
      tally.on === '' ? <b key="day">{t('admin.total')}</b> : format.dateTime(new Date(tally.on), { dateStyle: 'medium', timeZone: 'UTC' }),
      ...levels.map((level) => tally.levels[level]),
      tally.locales.hi,
      tally.locales.pa,
      tally.locales.en,
      tally.model,
      tally.fallback,
    ],
  }));
  return (
    <>
      <PageTitle title={t('admin.title')} lead={t('admin.lead')} />
      {items.length === 0 ? <EmptyState title={t('admin.none')} /> : <DataTable caption={t('admin.title')} columns={columns} rows={rows} />}
    </>
  );
}
