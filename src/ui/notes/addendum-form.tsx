import { useTranslations } from 'next-intl';
import type { BodyOf } from '@/domain/shared/endpoint';
import type { noteApi } from '@/domain/notes/api';
import { formFields, type FormErrors } from '@/ui/form-fields';
import { Button } from '@/ui/kit/button';
import { TextArea } from '@/ui/kit/text-area';

type Props = { id: string; here: string; formKey: string; errors: FormErrors | null };

/** Adds to a note that can no longer be changed; posts natively. */
export function AddendumForm({ id, here, formKey, errors }: Props) {
  const t = useTranslations('noteEditor');
  const { field } = formFields<BodyOf<typeof noteApi.addAddendum>>(errors);
  return (
    <form method="post" action={`/api/consultations/${id}/note/addenda`} className="grid max-w-text justify-items-start gap-3 *:w-full">
      <input type="hidden" name="_then" value={here} />
      <input type="hidden" name="_key" value={formKey} />
      <TextArea {...field('text')} label={t('addendum')} required rows={3} maxLength={4_000} />
      <Button kind="quiet" className="w-auto!">
        {t('addAddendum')}
      </Button>
    </form>
  );
}
