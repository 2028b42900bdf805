import { useLocale, useTranslations } from 'next-intl';
import type { Queue } from '@/domain/consultations/view';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';

/** What a doctor does after a visit: lets in who is next, or goes back to the day. */
export function NextPatient({ queue: { items } }: { queue: Queue }) {
  const t = useTranslations('queue');
  const locale = useLocale();
  const next = items.find(({ isPresent }) => isPresent) ?? items[0];
  return (
    <div className="mb-6 flex flex-wrap items-center gap-3 rounded-lg border border-line bg-tint p-4">
      <p className="min-w-0 grow font-semibold">{next === undefined ? t('emptyTitle') : t('nextIs', { name: next.patientName })}</p>
      {next !== undefined && (
        <form method="post" action={`/api/consultations/${next.consultationId}/admit`}>
          <input type="hidden" name="_then" value={localePath(`/consultations/${next.consultationId}`, locale)} />
          <Button icon={<Icon name="door-open" className="size-5" />}>{t('admitNext')}</Button>
        </form>
      )}
      <LinkButton kind="quiet" href={next === undefined ? '/today' : '/queue'}>
        {next === undefined ? t('backToToday') : t('openQueue', { count: items.length })}
      </LinkButton>
    </div>
  );
}
