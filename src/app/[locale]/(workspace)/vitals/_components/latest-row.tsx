import { useTranslations } from 'next-intl';
import type { Reading } from '@/domain/vitals/schema';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { LevelStatus } from '@/ui/vitals/level-status';
import { ValueText } from '@/ui/vitals/value-text';

/** The latest reading of a metric; the row leads to its curve. */
export function LatestRow({ reading, href, zone }: { reading: Reading; href: string; zone: string }) {
  const { metric, value, measuredAt, level, pressureClass } = reading;
  const t = useTranslations('vitals');
  return (
    <Row title={t(`metrics.${metric}`)} href={href} end={metric === 'weight' ? undefined : <LevelStatus level={level} />}>
      <p className="text-lead text-ink">
        <ValueText metric={metric} value={value} />
      </p>
      <p className="text-small">
        <TimeText at={measuredAt} zone={zone} />
      </p>
      {pressureClass && (
        <p className="text-small">
          {t('pressure.reading')} {t(`pressure.aha.${pressureClass.aha}`)}, {t(`pressure.programme.${pressureClass.programme}`)}
        </p>
      )}
    </Row>
  );
}
