import { useTranslations } from 'next-intl';
import type { StockState } from '@/domain/pharmacies/schema';
import { Status } from '@/ui/kit/status';

const KINDS = { in: 'good', low: 'waiting', out: 'danger' } as const;

/** In stock, low, or out. */
export function StockStatus({ state }: { state: StockState }) {
  const t = useTranslations('stock');
  return <Status kind={KINDS[state]}>{t(`states.${state}`)}</Status>;
}
