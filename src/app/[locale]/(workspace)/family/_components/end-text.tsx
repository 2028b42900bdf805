import { useLocale, useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { CLINIC_TIME_ZONE, formatterFor } from '@/domain/shared/clock-text';
import { TimeText } from '@/ui/kit/time-text';

/** The last day of a link, or when it ended; nothing for one without an end. */
export function EndText({ link: { state, expiresAt, revokedAt } }: { link: FamilyLink }) {
  const t = useTranslations('family');
  const date = formatterFor('dayMonthYear', useLocale(), CLINIC_TIME_ZONE);
  if (state === 'revoked' && revokedAt !== undefined) {
    return (
      <p>
        {t('endedOn')}: <TimeText at={revokedAt} />
      </p>
    );
  }
  if (expiresAt === undefined) return null;
  // A link ends at a midnight; the day before is the last one on which it is valid.
  const lastDay = new Date(Date.parse(expiresAt) - 1);
  return (
    <p>
      {t('until')}: {date.format(lastDay)}
    </p>
  );
}
