import { useTranslations } from 'next-intl';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { pushAttributes, type PushOffer } from './push-offer';

/**
 * Has this browser told, or no longer. `public/push.js` shows the part of the present state and asks for permission when the button
 * is pressed, never before; without script there is only the sentence that says so.
 */
export function PushSwitch({ offer }: { offer: PushOffer }) {
  const t = useTranslations('notifications.push');
  return (
    <div {...pushAttributes(offer)} className="grid justify-items-start gap-3">
      <p data-push-state="unsupported" className="text-muted">
        {t('unsupported')}
      </p>
      <div data-push-state="denied" hidden>
        <Notice>{t('denied')}</Notice>
      </div>
      <div data-push-state="on" hidden>
        <Notice kind="done">{t('on')}</Notice>
      </div>
      <div data-push-state="failed" hidden role="alert">
        <Notice kind="danger">{t('failed')}</Notice>
      </div>
      <Button type="button" kind="quiet" data-push-do="start" hidden>
        {t('start')}
      </Button>
      <Button type="button" kind="quiet" data-push-do="stop" hidden>
        {t('stop')}
      </Button>
    </div>
  );
}
