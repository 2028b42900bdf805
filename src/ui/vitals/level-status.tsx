import { useTranslations } from 'next-intl';
import type { Level } from '@/domain/vitals/risk';
import { Status, type StatusKind } from '@/ui/kit/status';

const KINDS: Record<Level, StatusKind> = { none: 'good', watch: 'plain', urgent: 'needs', emergency: 'danger' };

/** How soon somebody has to look at a reading, in words. */
export function LevelStatus({ level }: { level: Level }) {
  const t = useTranslations('vitals');
  return <Status kind={KINDS[level]}>{t(`levels.${level}`)}</Status>;
}
