import { useTranslations } from 'next-intl';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';

/** Pharmacies wait at a counter for an answer. */
export function QuestionsNotice({ count }: { count: number }) {
  const t = useTranslations('changeRequests');
  return (
    <Notice
      kind="needs"
      title={t('count', { count })}
      action={
        <LinkButton kind="quiet" href="/prescriptions/questions">
          {t('open')}
        </LinkButton>
      }
    />
  );
}
