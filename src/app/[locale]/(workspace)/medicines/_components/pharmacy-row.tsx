import { useFormatter, useTranslations } from 'next-intl';
import type { FoundPharmacy } from '@/domain/pharmacies/api';
import type { ReactNode } from 'react';
import { Money } from '@/ui/kit/money';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { ReachPharmacy } from '@/ui/pharmacies/reach-pharmacy';
import { StockStatus } from '@/ui/pharmacies/stock-status';

type Props = {
  found: FoundPharmacy;
  /** The brand that was asked for. */
  asked: string | undefined;
  /** The way to have it kept. */
  reserve: ReactNode;
};

const METRES_PER_KM = 1000;

/** A pharmacy that has the medicine: how far, whether it is open, what it has, how old that news is, and how to reach it. */
export function PharmacyRow({ found: { pharmacy, distanceMetres, stock }, asked, reserve }: Props) {
  const t = useTranslations('nearMe');
  const format = useFormatter();
  const { name, address, openNow, licence } = pharmacy;
  const km = format.number(distanceMetres / METRES_PER_KM, { maximumFractionDigits: distanceMetres < 10 * METRES_PER_KM ? 1 : 0 });
  const isOther = stock.brand !== undefined && asked !== undefined && !stock.brand.toLowerCase().includes(asked.toLowerCase());
  return (
    <Row
      title={name}
      end={
        <span className="flex flex-wrap gap-2">
          <StockStatus state={stock.state} />
          <Status kind={openNow ? 'good' : 'over'}>{t(openNow ? 'openNow' : 'closedNow')}</Status>
        </span>
      }
      actions={
        <>
          <ReachPharmacy pharmacy={pharmacy} />
        </>
      }
    >
      <p>
        {t('away', { km })} · {[address.line, address.city].filter(Boolean).join(', ')}
      </p>
      <p className="text-ink">
        <Money paise={stock.pricePaise} /> {t('each')}
        {stock.brand !== undefined && <span lang="en">{` · ${stock.brand}`}</span>}
      </p>
      {isOther && <p className="font-medium text-ink">{t('otherBrand')}</p>}
      <p className="text-small">
        {t('told')} <TimeText at={stock.updatedAt} />
        {licence !== 'approved' && ` · ${t('licencePending')}`}
      </p>
      {reserve}
    </Row>
  );
}
