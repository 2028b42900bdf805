import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SymptomCheckReply } from '@/domain/triage/api';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';
import { LinkButton } from '@/ui/kit/link-button';
import { UnderstoodText } from './understood-text';

type Props = { reply: SymptomCheckReply; text: string };

const LOOKS: Record<SymptomCheckReply['level'], { icon: IconName; box: string }> = {
  emergency: { icon: 'siren', box: 'border-danger bg-danger-tint' },
  urgent: { icon: 'bell-ring', box: 'border-needs bg-needs-tint' },
  routine: { icon: 'calendar-check', box: 'border-act bg-tint' },
  self_care: { icon: 'house', box: 'border-act bg-tint' },
  unclear: { icon: 'info', box: 'border-line bg-tint' },
};

/** What to do, why, and the next step. In an emergency the number and what to do until help comes, and nothing else. */
export function Outcome({ reply, text }: Props) {
  const t = useTranslations('check');
  const { level, why, advice, comeBack, call, specialties, understood } = reply;
  const { icon, box } = LOOKS[level];
  const isEmergency = level === 'emergency';
  return (
    <div className="grid max-w-text gap-6">
      <section className={`rounded-lg border-2 p-5 ${box}`}>
        <h1 className="flex items-center gap-3 text-head">
          <Icon name={icon} className="size-8 shrink-0" />
          {t(`level.${level}`)}
        </h1>
        {[...new Set(why.map((reason) => reason.text))].map((reason) => (
          <p key={reason} className="mt-2">
            {reason}
          </p>
        ))}
      </section>
      {call.length > 0 && (
        <ul className="grid gap-3">
          {call.map(({ number, label }) => (
            <li key={number} className="grid">
              <a
                href={`tel:${number}`}
                className="flex min-h-16 items-center gap-4 rounded-lg border-2 border-danger bg-paper px-5 py-2 text-danger hover:bg-danger-tint"
              >
                <Icon name="phone-call" className="size-7 shrink-0" />
                <span className="text-head">{number}</span>
                <span>{label}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {advice.length > 0 && <Points title={t(isEmergency ? 'untilHelp' : 'whatToDo')} points={advice} />}
      {comeBack.length > 0 && <Points title={t('comeBackTitle')} points={comeBack} />}
      {!isEmergency && specialties[0] !== undefined && (
        <LinkButton href={`/doctors?specialty=${specialties[0]}`} kind={level === 'self_care' ? 'quiet' : 'main'} wide>
          {t('findDoctor')}
        </LinkButton>
      )}
      {!isEmergency && <UnderstoodText text={text} understood={understood} />}
      {!isEmergency && why.length > 0 && (
        <p className="text-small text-muted">{t('sources', { list: [...new Set(why.map(({ source }) => source))].join('; ') })}</p>
      )}
      <p className="text-small text-muted">{t('limits')}</p>
      <LinkButton href="/check" kind="quiet">
        {t('again')}
      </LinkButton>
    </div>
  );
}

function Points({ title, points }: { title: ReactNode; points: readonly string[] }) {
  return (
    <section>
      <h2 className="mb-2 text-title">{title}</h2>
      <ul className="grid gap-2">
        {points.map((point) => (
          <li key={point} className="grid grid-cols-[auto_1fr] gap-3">
            <span aria-hidden className="mt-2.5 size-2.5 rotate-45 bg-act" />
            {point}
          </li>
        ))}
      </ul>
    </section>
  );
}
