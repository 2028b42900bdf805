import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AlertView } from '@/domain/vitals/api';
import { DEVICE_SILENCE } from '@/domain/vitals/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { TimeText } from '@/ui/kit/time-text';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';
import { AlertTitle } from '@/ui/vitals/alert-title';
import { ValueText } from '@/ui/vitals/value-text';

type Contact = { name: string; phone: string };
type Props = { alert: AlertView; contact: Contact | null; thenPath: string; idempotencyKey: string };

/** An alert that is not over: what it is about, what to do now, and the button that says somebody has seen it. */
export function AlertNotice({ alert, contact, thenPath, idempotencyKey }: Props) {
  const { id, metric, level, state } = alert;
  const t = useTranslations('vitals');
  const locale = useLocale();
  return (
    <div data-alert={id}>
      <Notice
        kind={level === 'emergency' ? 'danger' : 'needs'}
        title={<AlertTitle alert={alert} />}
        action={
          state === 'open' && (
            <form method="post" action={`/api/iot/alerts/${id}/acknowledge`}>
              <input type="hidden" name="_then" value={localePath(thenPath, locale)} />
              <input type="hidden" name="_key" value={idempotencyKey} />
              <Button kind="quiet">{t('alerts.acknowledge')}</Button>
            </form>
          )
        }
      >
        <Measured alert={alert} />
        <p className="mt-2">{t(`alerts.doNow.${metric === DEVICE_SILENCE ? 'silence' : level}`)}</p>
        {level === 'emergency' && (
          <div className="mt-3 grid justify-items-start gap-2">
            <EmergencyNumbers />
            {contact !== null && (
              <a
                href={`tel:${contact.phone}`}
                className="flex min-h-12 items-center rounded-lg border border-danger bg-paper px-4 py-1 text-danger hover:bg-danger-tint"
              >
                {t('alerts.contact', { name: contact.name })} · {contact.phone}
              </a>
            )}
          </div>
        )}
        <Told alert={alert} />
      </Notice>
    </div>
  );
}

function Measured({ alert: { metric, latest, worst, lastAt, count } }: { alert: AlertView }) {
  const t = useTranslations('vitals');
  if (metric === DEVICE_SILENCE) return <Timed words={t('alerts.silentSince')} at={lastAt} />;
  return (
    <>
      <p>
        <ValueText metric={metric} value={latest} /> · <TimeText at={lastAt} />
      </p>
      {count > 1 && (
        <p className="text-small text-muted">
          {t('alerts.count', { count })} {t('alerts.worst')} <ValueText metric={metric} value={worst} />
        </p>
      )}
    </>
  );
}

/** Who was told, who is next, and who has seen it. */
function Told({ alert: { escalations, nextStepAt, state, acknowledgedByName, acknowledgedAt, note } }: { alert: AlertView }) {
  const t = useTranslations('vitals');
  return (
    <>
      {escalations.length > 0 && (
        <p className="mt-2 text-small text-muted">
          {t('alerts.told')}{' '}
          {escalations.map(({ at, to, userId }, nth) => (
            <span key={`${at} ${userId}`}>
              {nth > 0 && ' · '}
              {t(`alerts.who.${to}`)} <TimeText at={at} />
            </span>
          ))}
        </p>
      )}
      {nextStepAt !== undefined && <Timed words={t('alerts.next')} at={nextStepAt} />}
      {state === 'acknowledged' && acknowledgedAt !== undefined && (
        <p className="mt-2 font-semibold">
          {acknowledgedByName === undefined ? t('alerts.seen') : t('alerts.seenBy', { name: acknowledgedByName })}{' '}
          <TimeText at={acknowledgedAt} />
        </p>
      )}
      {note !== undefined && <p>{note}</p>}
    </>
  );
}

function Timed({ words, at }: { words: ReactNode; at: string }) {
  return (
    <p className="text-small text-muted">
      {words} <TimeText at={at} />
    </p>
  );
}
