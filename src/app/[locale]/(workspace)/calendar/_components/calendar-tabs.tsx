import { useTranslations } from 'next-intl';
import { Tabs } from '@/ui/kit/tabs';

/** A doctor's week and all their visits. */
export function CalendarTabs({ open }: { open: 'week' | 'visits' }) {
  const t = useTranslations('calendar');
  const tabs = [
    { href: '/calendar', label: t('week'), current: open === 'week' },
    { href: '/calendar/visits', label: t('allVisits'), current: open === 'visits' },
  ];
  return <Tabs label={t('title')} tabs={tabs} />;
}
