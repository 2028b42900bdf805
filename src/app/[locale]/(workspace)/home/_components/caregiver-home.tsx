import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';
import { Icon } from '@/ui/kit/icon';

/** What a caregiver's home will contain, and what can be done today. */
export function CaregiverHome({ name }: { name: string }) {
  const t = useTranslations('home');
  return (
    <>
      <PageTitle title={t('hello', { name })} />
      <EmptyState
        title={t('caregiverNoneTitle')}
        action={
          <>
            <LinkButton href="/doctors" icon={<Icon name="stethoscope" className="size-5 shrink-0" />}>
              {t('findDoctor')}
            </LinkButton>
            <LinkButton kind="quiet" href="/profile" icon={<Icon name="user-round" className="size-5 shrink-0" />}>
              {t('myDetails')}
            </LinkButton>
          </>
        }
      >
        {t('caregiverNoneText')}
      </EmptyState>
    </>
  );
}
