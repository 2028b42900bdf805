import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { TimeText } from '@/ui/kit/time-text';

/** Until when a link is valid, or when it ended; nothing for one without an end. */
export function EndText({ link: { state, expiresAt, revokedAt } }: { link: FamilyLink }) {
  const t = useTranslations('family');
  const at = state === 'revoked' ? revokedAt : expiresAt;
  if (at === undefined) return null;
  return (
    <p>
      {state === 'active' ? t('until') : t('endedOn')} <TimeText at={at} />
    </p>
  );
}
