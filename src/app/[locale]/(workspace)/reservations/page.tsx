import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getMessages, getTranslations } from 'next-intl/server';
import type { ReservationView } from '@/domain/reservations/api';
import { pageCtx, pageFlash, singleValue } from '@/server/platform/page';
import { listReservations } from '@/server/reservations/list-reservations';
import { ArrivalSignal } from '@/ui/consultations/arrival-signal';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Tabs } from '@/ui/kit/tabs';
import { LiveReservations } from './_components/live-reservations';
import { PatientRow } from './_components/patient-row';
import { ShopGroups } from './_components/shop-groups';
import { versionsOf } from './_components/versions-of';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Partial<Record<'view' | 'made' | 'problem', string | string[]>>>;
};

const SHOWN_MAX = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reservations');
  return { title: t('title') };
}

/** What is kept at a shop: a patient's own and their family's, or at a desk the shop's. */
export default async function ReservationsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(['patient', 'caregiver', 'pharmacy'], { locale, path: '/reservations' });
  const t = await getTranslations('reservations');
  const side = ctx.principal.role === 'pharmacy' ? 'shop' : 'patient';
  const isOpenOnly = side === 'shop' && singleValue(query.view) !== 'all';
  const live = await getTranslations('queue');
  const { arrival } = await getMessages();
  const [{ items }, flash] = await Promise.all([listReservations(ctx, { limit: SHOWN_MAX, open: isOpenOnly }), pageFlash(query.problem)]);
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t(side === 'shop' ? 'shopLead' : 'lead')}
        action={
          side === 'patient' ? (
            <LinkButton kind="quiet" href="/medicines">
              {t('find')}
            </LinkButton>
          ) : undefined
        }
      />
      {side === 'shop' && (
        <Tabs
          label={t('views')}
          tabs={[
            { href: '/reservations', label: t('openOnes'), current: isOpenOnly },
            { href: '/reservations?view=all', label: t('all'), current: !isOpenOnly },
          ]}
        />
      )}
      <div className="mb-5 grid gap-3 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.made !== undefined && (
          <Notice kind="done" title={t('made')} live>
            {t('madeText')}
          </Notice>
        )}
      </div>
      <div className="mb-5 grid justify-items-start gap-3 empty:hidden">
        <LiveReservations shown={versionsOf(items)} query={{ limit: SHOWN_MAX, ...(isOpenOnly && { open: true }) }} words={live('stale')} />
        {side === 'shop' && <ArrivalSignal waiting={newOnes(items)} words={arrival} page="reservations" />}
      </div>
      {side === 'shop' ? (
        <ShopGroups items={items} isOpenOnly={isOpenOnly} now={ctx.now()} />
      ) : (
        <OwnReservations items={items} now={ctx.now()} />
      )}
    </>
  );
}

const newOnes = (items: readonly ReservationView[]) => items.filter(({ state }) => state === 'held').map(({ id }) => id);

function OwnReservations({ items, now }: { items: readonly ReservationView[]; now: string }) {
  const t = useTranslations('reservations');
  if (items.length === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  return (
    <List label={t('title')}>
      {items.map((one) => (
        <PatientRow key={one.id} one={one} now={now} />
      ))}
    </List>
  );
}
