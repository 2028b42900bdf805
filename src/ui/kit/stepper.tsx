import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';

type Props = { steps: readonly string[]; /** Index of the step being done. */ now: number };

/** Where one is in something done step by step. */
export function Stepper({ steps, now }: Props) {
  const t = useTranslations('kit');
  return (
    <div className="mb-6">
      <p className="text-small text-muted">{t('step', { now: now + 1, all: steps.length })}</p>
      <ol className="mt-2 flex gap-2">
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === now ? 'step' : undefined}
            className={`flex-1 border-t-4 pt-1.5 text-small ${index <= now ? 'border-act' : 'border-line'} ${index === now ? 'font-semibold' : 'text-muted'}`}
          >
            {step}
            {index < now && <Check role="img" aria-label={t('stepDone')} className="ml-1 inline size-4 text-act" />}
          </li>
        ))}
      </ol>
    </div>
  );
}
