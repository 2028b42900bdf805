import { useLocale, useTranslations } from 'next-intl';
import { INTL_LOCALE } from '@/domain/shared/clock-text';

const PAISE_PER_RUPEE = 100;

/** An amount of integer paise as rupees; zero is shown as a word. */
export function Money({ paise }: { paise: number }) {
  const locale = useLocale();
  const t = useTranslations('kit');
  if (paise === 0) return <>{t('free')}</>;
  const fraction = paise % PAISE_PER_RUPEE === 0 ? 0 : 2;
  const format = new Intl.NumberFormat(INTL_LOCALE[locale], {
    style: 'currency',
    currency: 'INR',
    minimumFractionDigits: fraction,
  });
  return <span className="whitespace-nowrap">{format.format(paise / PAISE_PER_RUPEE)}</span>;
}
