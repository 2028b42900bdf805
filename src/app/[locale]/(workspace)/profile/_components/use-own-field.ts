import { useTranslations } from 'next-intl';
import { errorAt, writtenAt, type CameBack } from '@/ui/form-errors';

/**
 * What a field of one's own details shows: what was written before the form came back, or what is saved. When somebody
 * saved something else in the meantime, that stands beside it, so that nothing is overwritten unseen.
 */
export function useOwnField(back: CameBack | null) {
  const t = useTranslations('profile');
  return (name: string, known = '', hint?: string) => {
    const isOther = back?.code === 'changed-meanwhile' && writtenAt(back, name) !== known;
    const saved = known === '' ? t('savedIsEmpty') : t('savedIs', { text: known });
    return {
      name,
      defaultValue: writtenAt(back, name, known),
      errorCode: errorAt(back, name),
      hint: isOther ? saved : hint,
    };
  };
}
