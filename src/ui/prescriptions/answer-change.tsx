import { useLocale, useTranslations } from 'next-intl';
import type { ChangeRequest } from '@/domain/prescriptions/change-request';
import { localePath } from '@/i18n/locale-path';
import { Button } from '@/ui/kit/button';
import { Field } from '@/ui/kit/field';
import { PostButton } from '@/ui/kit/post-button';

type Props = { one: Pick<ChangeRequest, 'id' | 'medicine' | 'version'>; thenPath: string };

/** What the doctor does about a question: write a replacement, or say why nothing changes. */
export function AnswerChange({ one: { id, medicine, version }, thenPath }: Props) {
  const t = useTranslations('changeRequests');
  const locale = useLocale();
  return (
    <>
      <PostButton
        action={`/api/change-requests/${id}/prepare`}
        then={localePath('/consultations/{consultationId}?rx', locale)}
        kind="main"
        name={t('prepareOf', { medicine })}
      >
        {t('prepare')}
      </PostButton>
      <details className="basis-full">
        <summary className="flex min-h-12 items-center font-semibold text-act">{t('refuse')}</summary>
        <form method="post" action={`/api/change-requests/${id}/refuse`} className="grid max-w-text gap-3 pb-3">
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="_then" value={localePath(thenPath, locale)} />
          <Field name="answer" label={t('refuseWhy')} required minLength={3} maxLength={500} />
          <Button kind="quiet" className="w-auto! justify-self-start" aria-label={t('refuseOf', { medicine })}>
            {t('refuseNow')}
          </Button>
        </form>
      </details>
    </>
  );
}
