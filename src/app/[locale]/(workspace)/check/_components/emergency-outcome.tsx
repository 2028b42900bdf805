import { useTranslations } from 'next-intl';
import type { SymptomCheckReply } from '@/domain/triage/api';
import { Icon } from '@/ui/kit/icon';
import { CallList } from '@/ui/triage/call-list';
import { Points } from '@/ui/triage/points';

type Props = { reply: SymptomCheckReply; contact: { name: string; phone: string } | null };

/** An emergency: the number, what to do until help comes, and who else to tell. Nothing else. */
export function EmergencyOutcome({ reply, contact }: Props) {
  const t = useTranslations('check');
  return (
    <div id="outcome" className="grid max-w-text gap-6">
      <section className="rounded-lg border-2 border-danger bg-danger-tint p-5">
        <h1 className="flex items-center gap-3 text-head">
          <Icon name="siren" className="size-8 shrink-0" />
          {t('level.emergency')}
        </h1>
        {[...new Set(reply.why.map((reason) => reason.text))].map((reason) => (
          <p key={reason} data-check="why" className="mt-2">
            {reason}
          </p>
        ))}
      </section>
      <CallList call={reply.call} />
      <Points title={t('untilHelp')} points={reply.advice} name="advice" />
      <section>
        <h2 className="mb-2 text-title">{t('tell')}</h2>
        {contact === null ? (
          <p>{t('tellSomebody')}</p>
        ) : (
          <a
            href={`tel:${contact.phone}`}
            className="flex min-h-14 items-center gap-4 rounded-lg border-2 border-edge bg-paper px-5 py-2 font-semibold"
          >
            <Icon name="phone-call" className="size-6 shrink-0 text-act" />
            {t('callContact', { name: contact.name })}
          </a>
        )}
      </section>
    </div>
  );
}
