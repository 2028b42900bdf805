import { Hospital, MessageSquareText, Phone, Video, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Mode } from '@/domain/scheduling/schema';

export const MODE_ICONS: Record<Mode, LucideIcon> = { video: Video, audio: Phone, text: MessageSquareText, in_person: Hospital };

/** The appointment's mode as an icon and a word. */
export function ModeText({ mode }: { mode: Mode }) {
  const t = useTranslations('visit.mode');
  const Icon = MODE_ICONS[mode];
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden className="size-5 shrink-0" />
      {t(mode)}
    </span>
  );
}
