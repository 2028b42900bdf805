import { useTranslations } from 'next-intl';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';

/**
 * The value of a profile field: what was submitted before the form was rejected, or what is saved. When another save happened
 * in between, its value is shown beside it, so that nothing is overwritten unseen.
 */
export function useOwnField(back: FormErrors | null) {
  const t = useTranslations('profile');
  return (name: string, known = '', hint?: string) => {
    const isOther = back?.code === 'changed-meanwhile' && fieldValue(back, name) !== known;
    const saved = known === '' ? t('savedIsEmpty') : t('savedIs', { text: known });
    return {
      name,
      defaultValue: fieldValue(back, name, known),
      errorCode: errorAt(back, name),
      hint: isOther ? saved : hint,
    };
  };
}
