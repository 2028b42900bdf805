import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';
import { specialtyName } from '@/domain/people/specialty';
import type { Locale } from '@/domain/shared/primitives';
import type { SymptomCheckReply } from '@/domain/triage/api';
import { Icon } from '@/ui/kit/icon';
import type { IconName } from '@/ui/kit/icon-names';
import { LinkButton } from '@/ui/kit/link-button';
import { PageTools } from '@/ui/kit/page-tools';
import { CallList } from '@/ui/triage/call-list';
import { Points } from '@/ui/triage/points';
import { UnderstoodText } from './understood-text';

type Level = Exclude<SymptomCheckReply['level'], 'emergency'>;
type Props = {
  reply: SymptomCheckReply & { level: Level };
  text: string;
  locale: Locale;
  /** Under which the browser keeps what was written, so that it can go along with a booking. */
  checkId: string | undefined;
  /** The way to keep it in the record, or to sign in for that; a check worked out on the phone has none. */
  keep?: ReactNode;
  /** What stands for the name of a specialty in a model. */
  specialty?: string;
};

const READ_ID = 'outcome';

const LOOKS: Record<Level, { icon: IconName; box: string }> = {
  urgent: { icon: 'bell-ring', box: 'border-needs bg-needs-tint' },
  routine: { icon: 'calendar-check', box: 'border-act bg-tint' },
  self_care: { icon: 'house', box: 'border-act bg-tint' },
  unclear: { icon: 'info', box: 'border-line bg-tint' },
};

/** What to do, why, and the next step. */
export function Outcome({ reply, text, locale, checkId, keep, specialty }: Props) {
  const t = useTranslations('check');
  const { level, why, advice, comeBack, call, specialties, understood } = reply;
  const { icon, box } = LOOKS[level];
  return (
    <div id={READ_ID} className="grid max-w-text gap-6">
      <section className={`rounded-lg border-2 p-5 ${box}`}>
        <h1 className="flex items-center gap-3 text-head">
          <Icon name={icon} className="size-8 shrink-0" />
          {t(`level.${level}`)}
        </h1>
        {[...new Set(why.map((reason) => reason.text))].map((reason) => (
          <p key={reason} data-check="why" className="mt-2">
            {reason}
          </p>
        ))}
      </section>
      <CallList call={call} />
      <Points title={t('whatToDo')} points={advice} name="advice" />
      <Points title={t('comeBackTitle')} points={comeBack} name="comeBack" />
      {specialties.map((id, nth) => (
        <LinkButton
          key={id}
          data-check="specialty"
          href={`/doctors?${new URLSearchParams({ specialty: id, ...(checkId !== undefined && { check: checkId }) })}`}
          kind={nth > 0 || level === 'self_care' ? 'quiet' : 'main'}
          wide
          className="print:hidden"
        >
          {t('findDoctorOf', { specialty: specialty ?? specialtyName(id, locale) })}
        </LinkButton>
      ))}
      {keep}
      <UnderstoodText text={text} understood={understood} />
      {why.length > 0 && (
        <p data-check="sources" className="text-small text-muted">
          {t('sources', { list: [...new Set(why.map(({ source }) => source))].join('; ') })}
        </p>
      )}
      {reply.fallback !== undefined && <p className="text-small text-muted">{t('model.fallback')}</p>}
      <p className="text-small text-muted">{t('limits')}</p>
      <div className="flex flex-wrap gap-3 print:hidden">
        <PageTools readId={READ_ID} />
        <LinkButton href="/check" kind="quiet">
          {t('again')}
        </LinkButton>
      </div>
    </div>
  );
}
