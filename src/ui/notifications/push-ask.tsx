import { useTranslations } from 'next-intl';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { pushAttributes, type PushOffer } from './push-offer';

/**
 * Asks after something worth being told about whether this browser shall tell. `public/push.js` shows it only where that was neither
 * chosen nor refused, and the browser's own question comes when the button is pressed.
 */
export function PushAsk({ offer }: { offer: PushOffer }) {
  const t = useTranslations('notifications.push');
  return (
    <div {...pushAttributes(offer)} data-put-off-part className="mt-6 max-w-text">
      <div data-push-state="ask" hidden>
        <Notice
          title={t('ask')}
          action={
            <>
              <Button type="button" data-push-do="start" hidden>
                {t('start')}
              </Button>
              <Button type="button" kind="quiet" data-put-off="push" hidden>
                {t('later')}
              </Button>
            </>
          }
        >
          {t('askText')}
        </Notice>
      </div>
      <div data-push-state="on-now" hidden role="alert">
        <Notice kind="done">{t('on')}</Notice>
      </div>
      <div data-push-state="failed" hidden role="alert">
        <Notice kind="danger">{t('failed')}</Notice>
      </div>
    </div>
  );
}
