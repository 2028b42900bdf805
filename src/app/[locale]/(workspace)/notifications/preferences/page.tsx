import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/domain/shared/primitives';
import { ROLES } from '@/domain/shared/principal';
import { getPreferences } from '@/server/notifications/preferences';
import { pageCtx, pageFlash } from '@/server/platform/page';
import { Notice } from '@/ui/kit/notice';
import { PageTitle } from '@/ui/kit/page-title';
import { ProblemNotice } from '@/ui/kit/problem-notice';
import { Section } from '@/ui/kit/section';
import { PushSwitch } from '@/ui/notifications/push-switch';
import { PreferencesForm } from './_components/preferences-form';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ saved?: string | string[]; problem?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications');
  return { title: t('choose') };
}

export default async function NotificationPreferencesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const ctx = await pageCtx(ROLES, { locale, path: '/notifications/preferences' });
  const t = await getTranslations('notifications');
  const flash = await pageFlash(query.problem);
  const preferences = await getPreferences(ctx);
  return (
    <>
      <PageTitle title={t('choose')} lead={t('chooseLead')} back={{ href: '/notifications', label: t('title') }} />
      <div className="mb-5 grid gap-4 empty:hidden">
        {flash !== null && <ProblemNotice code={flash.code} />}
        {flash === null && query.saved !== undefined && (
          <Notice kind="done" live>
            {t('saved')}
          </Notice>
        )}
        {preferences.unreachable.length > 0 && (
          <Notice kind="needs">
            {t('unreachable', { channels: preferences.unreachable.map((channel) => t(`channels.${channel}`)).join(', ') })}
          </Notice>
        )}
      </div>
      {preferences.pushKey !== null && (
        <Section title={t('push.title')} lead={t('push.lead')}>
          <PushSwitch offer={{ key: preferences.pushKey, fcm: preferences.fcm }} />
        </Section>
      )}
      <PreferencesForm preferences={preferences} formErrors={flash} />
    </>
  );
}
