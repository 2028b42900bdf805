import { useTranslations } from 'next-intl';
import type { Understood } from '@/domain/people/api';
import { Icon } from '@/ui/kit/icon';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';

/** Whom to call before a doctor is looked for, when the words of a search are signs of an emergency. */
export function CallFirst({ emergencies, callFirst }: Pick<Understood, 'emergencies' | 'callFirst'>) {
  const t = useTranslations('doctors');
  const isOfMind = emergencies.every((one) => one === 'suicide');
  return (
    <div role="alert" className="mt-4 grid gap-3 rounded-lg border border-danger bg-danger-tint p-4">
      <p className="flex gap-3 font-semibold">
        <Icon name="triangle-exclamation-point" className="mt-0.5 size-6 shrink-0 text-danger" />
        {t('callFirstTitle')}
      </p>
      <p className="max-w-text">{t(isOfMind ? 'callMind' : 'callFirst')}</p>
      <EmergencyNumbers numbers={callFirst} />
    </div>
  );
}
