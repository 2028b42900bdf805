import { useTranslations } from 'next-intl';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import { LiveRefresh } from '@/ui/live-refresh';
import { stateOfList } from '@/ui/state-of-list';

/** Shows questions and answers as they come. */
export function LiveChanges({ url, items }: { url: string; items: readonly ChangeRequest[] }) {
  const t = useTranslations('queue');
  return <LiveRefresh url={url} shown={stateOfList(items)} words={t('stale')} />;
}
