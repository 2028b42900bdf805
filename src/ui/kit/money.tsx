import { useLocale, useTranslations } from 'next-intl';
import { INTL_LOCALE } from '@/domain/shared/clock-text';
import type { Locale } from '@/domain/shared/primitives';

const PAISE_PER_RUPEE = 100;
/** Kept, because constructing a formatter costs a hundred times what using one does. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterFor(locale: Locale, fraction: 0 | 2): Intl.NumberFormat {
  const key = `${locale} ${String(fraction)}`;
  const style = { style: 'currency', currency: 'INR', minimumFractionDigits: fraction } as const;
  const made = formatters.get(key) ?? new Intl.NumberFormat(INTL_LOCALE[locale], style);
  formatters.set(key, made);
  return made;
}

/** An amount of integer paise as rupees; zero is shown as a word. */
export function Money({ paise }: { paise: number }) {
  const locale = useLocale();
  const t = useTranslations('kit');
  if (paise === 0) return <>{t('free')}</>;
  const fraction = paise % PAISE_PER_RUPEE === 0 ? 0 : 2;
  return <span className="whitespace-nowrap">{formatterFor(locale, fraction).format(paise / PAISE_PER_RUPEE)}</span>;
}
