import { useLocale, useTranslations } from 'next-intl';
import type { Alert } from '@/domain/vitals/schema';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { TimeText } from '@/ui/kit/time-text';
import { EmergencyNumbers } from '@/ui/shell/emergency-numbers';
import { ValueText } from '@/ui/vitals/value-text';

type Props = { alert: Alert; thenPath: string; idempotencyKey: string };

/** An alert that is not over: what was measured, what to do now, and the button that says somebody has seen it. */
export function AlertNotice({ alert, thenPath, idempotencyKey }: Props) {
  const { id, metric, level, state, worst, latest, lastAt, count, escalations, nextStepAt } = alert;
  const t = useTranslations('vitals');
  const locale = useLocale();
  return (
    <Notice
      kind={level === 'emergency' ? 'danger' : 'needs'}
      title={t(`alerts.titles.${level}`, { metric: t(`metrics.${metric}`) })}
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
      <p>
        <ValueText metric={metric} value={latest} /> · <TimeText at={lastAt} />
      </p>
      {count > 1 && (
        <p className="text-small text-muted">
          {t('alerts.count', { count })} {t('alerts.worst')} <ValueText metric={metric} value={worst} />
        </p>
      )}
      <p className="mt-2">{t(`alerts.doNow.${level}`)}</p>
      {level === 'emergency' && (
        <div className="mt-3">
          <EmergencyNumbers />
        </div>
      )}
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
      {nextStepAt !== undefined && (
        <p className="text-small text-muted">
          {t('alerts.next')} <TimeText at={nextStepAt} />
        </p>
      )}
      {state === 'acknowledged' && <p className="mt-2 font-semibold">{t('alerts.seen')}</p>}
    </Notice>
  );
}
