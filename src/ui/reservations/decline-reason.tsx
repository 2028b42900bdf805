import { useTranslations } from 'next-intl';
import { DECLINE_REASONS } from '@/domain/reservations/states';

/** Why it was declined or cancelled: a reason of the list in the reader's language, another as it was written. */
export function DeclineReason({ reason }: { reason: string }) {
  const t = useTranslations('reservations');
  const known = DECLINE_REASONS.find((one) => one === reason);
  return <p className="text-ink">{t('reason', { reason: known === undefined ? reason : t(`reasons.${known}`) })}</p>;
}
