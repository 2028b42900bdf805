import { useTranslations } from 'next-intl';
import type { ReservationView } from '@/domain/reservations/api';
import { EmptyState } from '@/ui/kit/empty-state';
import { List } from '@/ui/kit/list';
import { Section } from '@/ui/kit/section';
import { ShopRow } from './shop-row';

type Props = { items: readonly ReservationView[]; isOpenOnly: boolean; now: string };

/** A shop's reservations: first those that wait for an answer, then what lies ready. */
export function ShopGroups({ items, isOpenOnly, now }: Props) {
  const t = useTranslations('reservations');
  if (items.length === 0) return <EmptyState title={t('shopNone')}>{t('shopNoneText')}</EmptyState>;
  const fresh = items.filter(({ state }) => state === 'held');
  const others = items.filter(({ state }) => state !== 'held');
  const groups = [
    { title: t('new', { count: fresh.length }), items: fresh },
    { title: t(isOpenOnly ? 'aside' : 'others'), items: others },
  ];
  return groups.map(
    (group) =>
      group.items.length > 0 && (
        <Section key={group.title} title={group.title}>
          <List label={group.title}>
            {group.items.map((one) => (
              <ShopRow key={one.id} one={one} now={now} />
            ))}
          </List>
        </Section>
      ),
  );
}
