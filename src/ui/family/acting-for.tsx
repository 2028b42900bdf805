import { useTranslations } from 'next-intl';
import { Icon } from '../kit/icon';

/** For whom the viewer acts, on every page that shows or changes something of somebody else. */
export function ActingFor({ name }: { name: string }) {
  const t = useTranslations('family.acting');
  return (
    <p className="mb-4 flex items-center gap-3 rounded-lg border border-act bg-tint px-4 py-3 font-semibold">
      <Icon name="heart-handshake" className="size-6 shrink-0 text-act" />
      {t('for', { name })}
    </p>
  );
}
