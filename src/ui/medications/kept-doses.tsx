import { useTranslations } from 'next-intl';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';

/** How many doses wait on this phone for a network, and which of them were not accepted; `public/doses.js` shows it. */
export function KeptDoses() {
  const t = useTranslations('medications.kept');
  return (
    <>
      <DosesWaiting />
      <div hidden data-doses-refused="" role="alert" className="mb-6" suppressHydrationWarning>
        <Notice
          kind="needs"
          title={t('refusedTitle')}
          action={
            <Button type="button" kind="quiet" data-doses-seen="">
              {t('seen')}
            </Button>
          }
        >
          {t('refusedText')} <b data-doses-which="" suppressHydrationWarning />
        </Notice>
      </div>
    </>
  );
}

/** The number alone: for a page that does not know who looks at it. */
export function DosesWaiting() {
  const t = useTranslations('medications.kept');
  return (
    <div hidden data-doses-waiting="" role="status" className="mb-6" suppressHydrationWarning>
      <Notice>
        {t('waiting')} <b data-doses-count="" suppressHydrationWarning />
      </Notice>
    </div>
  );
}
