import { useTranslations } from 'next-intl';
import { errorAt, fieldValue, type FormErrors } from '@/ui/form-errors';

/**
 * What a field of one's own details shows: what was written before the form came back, or what is saved. When somebody
 * saved something else in the meantime, that stands beside it, so that nothing is overwritten unseen.
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
