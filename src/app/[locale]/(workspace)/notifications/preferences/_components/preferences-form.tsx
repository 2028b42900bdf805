import { useLocale, useTranslations } from 'next-intl';
import type { PreferencesReply } from '@/domain/notifications/api';
import { TOPICS } from '@/domain/notifications/kinds';
import { CHANNELS, type NotificationPreferences } from '@/domain/notifications/schema';
import { localePath } from '@/i18n/locale-path';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { ActionBar } from '@/ui/kit/action-bar';
import { Button } from '@/ui/kit/button';
import { Choice } from '@/ui/kit/choice';
import { Field } from '@/ui/kit/field';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';

type Props = { preferences: PreferencesReply; formErrors: FormErrors | null };

/** Channels by topic, and the quiet hours. */
export function PreferencesForm({ preferences, formErrors }: Props) {
  const t = useTranslations('notifications');
  const { field, choices, hidden } = formFields<NotificationPreferences>(formErrors);
  const { topics, quietHours, channels } = preferences;
  const offered = CHANNELS.filter((channel) => channels.includes(channel));
  const others = CHANNELS.filter((channel) => !channels.includes(channel));
  return (
    <form method="post" action="/api/notifications/preferences">
      <input type="hidden" name="_method" value="PUT" />
      <input type="hidden" name="_then" value={localePath('/notifications/preferences?saved=1', useLocale())} />
      {offered.length === 0 && <Notice>{t('noChannels')}</Notice>}
      {TOPICS.map((topic) => (
        <div key={topic} className="mt-6 empty:hidden">
          {/* A check box that is off sends nothing: the empty value says that the topic was there. */}
          <input {...hidden(`topics.${topic}`, '')} />
          {others
            .filter((channel) => topics[topic].includes(channel))
            .map((channel) => (
              <input key={channel} {...hidden(`topics.${topic}`, channel)} />
            ))}
          {offered.length > 0 && (
            <Choice
              kind="many"
              layout="grid"
              legend={t(`topics.${topic}`)}
              {...choices(`topics.${topic}`, topics[topic])}
              options={offered.map((channel) => ({ value: channel, label: t(`channels.${channel}`) }))}
            />
          )}
        </div>
      ))}
      <div className="mt-8">
        <Section title={t('quietTitle')} lead={t('quietLead')}>
          <div className="grid max-w-text gap-5 sm:grid-cols-2">
            <Field {...field('quietHours.from', quietHours?.from)} type="time" label={t('quietFrom')} />
            <Field {...field('quietHours.until', quietHours?.until)} type="time" label={t('quietUntil')} />
          </div>
        </Section>
      </div>
      <ActionBar>
        <Button>{t('save')}</Button>
      </ActionBar>
    </form>
  );
}
