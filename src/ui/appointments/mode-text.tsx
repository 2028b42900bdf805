import { useTranslations } from 'next-intl';
import type { Mode } from '@/domain/scheduling/schema';
import { Icon } from '../kit/icon';
import type { IconName } from '../kit/icon-names';

export const MODE_ICONS: Record<Mode, IconName> = { video: 'video', audio: 'phone', text: 'message-square-text', in_person: 'hospital' };

/** The appointment's mode as an icon and a word. */
export function ModeText({ mode }: { mode: Mode }) {
  const t = useTranslations('visit.mode');
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon name={MODE_ICONS[mode]} className="size-5 shrink-0" />
      {t(mode)}
    </span>
  );
}
