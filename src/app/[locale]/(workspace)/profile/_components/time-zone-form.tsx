import { useLocale, useTranslations } from 'next-intl';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { Section } from '@/ui/kit/section';
import { Select } from '@/ui/kit/select';
import { isOffered, OFFERED_ZONES, type OfferedZone } from '@/ui/people/time-zones';

/** In which zone the person lives; one that is not offered stands under its own name. */
export function TimeZoneForm({ timeZone, isSaved }: { timeZone: string; isSaved: boolean }) {
  const t = useTranslations('profile.timeZone');
  const locale = useLocale();
  const offered = Object.keys(OFFERED_ZONES).filter((zone): zone is OfferedZone => isOffered(zone));
  const options = offered.map((zone) => ({ value: zone as string, label: t(`zones.${OFFERED_ZONES[zone]}`) }));
  if (!isOffered(timeZone)) options.unshift({ value: timeZone, label: timeZone });
  return (
    <Section title={t('title')} id="time-zone">
      <form method="post" action="/api/profile/me/time-zone" className="grid max-w-text justify-items-start gap-5">
        <input type="hidden" name="_method" value="PUT" />
        <input type="hidden" name="_then" value={localePath('/profile?zone=1#time-zone', locale)} />
        {isSaved && <Notice kind="done" live title={t('saved')} />}
        <p className="text-muted">{t('lead')}</p>
        <div className="w-full">
          <Select label={t('label')} name="timeZone" defaultValue={timeZone} options={options} />
        </div>
        <Button kind="quiet">{t('save')}</Button>
      </form>
    </Section>
  );
}
