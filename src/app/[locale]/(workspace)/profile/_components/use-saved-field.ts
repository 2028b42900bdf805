import { useTranslations } from 'next-intl';
import type { FormFields } from '@/ui/form-fields';

/**
 * A profile field with the value that was submitted before the form was rejected, or what is saved. When another save happened in
 * between, its value is shown beside it, so that nothing is overwritten unseen.
 */
export function useSavedField<P extends string>({ field, errors }: FormFields<P>) {
  const t = useTranslations('profile');
  return (name: P, known = '', hint?: string) => {
    const typed = field(name, known);
    const isOther = errors?.code === 'changed-meanwhile' && field(name).defaultValue !== known;
    const saved = known === '' ? t('savedIsEmpty') : t('savedIs', { text: known });
    return { ...typed, hint: isOther ? saved : hint };
  };
}
