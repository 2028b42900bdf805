import { useTranslations } from 'next-intl';
import type { Understood } from '@/domain/people/api';
import { Notice } from '@/ui/kit/notice';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';

/** Whom to call before a doctor is looked for, when the words of a search are signs of an emergency. */
export function CallFirst({ emergencies, callFirst }: Pick<Understood, 'emergencies' | 'callFirst'>) {
  const t = useTranslations('doctors');
  const isOfMind = emergencies.every((one) => one === 'suicide');
  return (
    <Notice kind="danger" title={t('callFirstTitle')} action={<EmergencyNumbers numbers={callFirst} />} live>
      {t(isOfMind ? 'callMind' : 'callFirst')}
    </Notice>
  );
}
