import { useTranslations } from 'next-intl';
import { Button } from '@/ui/kit/button';
import { LinkButton } from '@/ui/kit/link-button';
import { Notice } from '@/ui/kit/notice';

type Props = {
  advice: { kind: 'set-up' } | { kind: 'codes-left'; count: number } | null;
  /** Whether the person has put the advice off. */
  isPutOff: boolean;
};

/** Advice about the second step on the first page of staff; `public/page.js` puts it off for a month. */
export function SecondStepAdvice({ advice, isPutOff }: Props) {
  const t = useTranslations('secondStep');
  if (advice === null || (advice.kind === 'set-up' && isPutOff)) return null;
  const isNew = advice.kind === 'set-up';
  const setUp = (
    <LinkButton kind="quiet" href="/security">
      {t(isNew ? 'setUp' : 'look')}
    </LinkButton>
  );
  return (
    <div className="mb-6" data-put-off-part>
      {isNew ? (
        <Notice
          title={t('title')}
          action={
            <>
              {setUp}
              <Button type="button" kind="quiet" data-put-off="second-step" hidden>
                {t('later')}
              </Button>
            </>
          }
        >
          {t('text')}
        </Notice>
      ) : (
        <Notice kind="needs" action={setUp}>
          {t('codesLeft', { count: advice.count })}
        </Notice>
      )}
    </div>
  );
}
