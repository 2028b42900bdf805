import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';

/** What a link or an invitation opens, in words. */
export function ScopeWords({ scopes }: Pick<FamilyLink, 'scopes'>) {
  const t = useTranslations('family.scopes');
  return <span className="text-ink">{scopes.map((scope) => t(scope)).join(' · ')}</span>;
}
