import { Stethoscope, UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/ui/kit/empty-state';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTitle } from '@/ui/kit/page-title';

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
            <LinkButton href="/doctors" icon={<Stethoscope aria-hidden className="size-5 shrink-0" />}>
              {t('findDoctor')}
            </LinkButton>
            <LinkButton kind="quiet" href="/profile" icon={<UserRound aria-hidden className="size-5 shrink-0" />}>
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
