import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { CLINIC_TIME_ZONE, formatterFor } from '@/domain/shared/clock-text';
import type { LabTrend } from '@/domain/records/overview';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 64;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 40;
/** In units of the drawing, which a phone shows at half their size. */
const TEXT = 'fill-muted text-[24px] sm:text-[15px]';

/** Each result that was measured before, over time, as a drawing made on the server. */
export function LabTrends({ trends }: { trends: readonly LabTrend[] }) {
  if (trends.length === 0) return null;
  return (
    <div className="mt-6 grid gap-6 lg:grid-cols-2">
      {trends.map((trend) => (
        <Trend key={trend.name} trend={trend} />
      ))}
    </div>
  );
}

function Trend({ trend: { name, unit, points, low, high } }: { trend: LabTrend }) {
  const t = useTranslations('records');
  const locale = useLocale();
  const id = useId();
  const values = points.map(({ value }) => value);
  const known = [...values, ...[low, high].filter((bound) => bound !== undefined)];
  const y = scaleLinear([Math.min(...known), Math.max(...known)], [HEIGHT - BOTTOM, TOP]).nice(4);
  const times = points.map(({ on }) => Date.parse(on));
  const x = scaleLinear([Math.min(...times), Math.max(...times)], [LEFT, WIDTH - RIGHT]);
  const [bottom = 0, top = 0] = y.domain();
  const bandTop = y(Math.min(high ?? top, top));
  const path = line<LabTrend['points'][number]>()
    .x(({ on }) => x(Date.parse(on)))
    .y(({ value }) => y(value))(points);
  const dayOf = (on: string) => formatterFor('dayMonthShort', locale, CLINIC_TIME_ZONE).format(new Date(on));
  const ends = [points[0], points.at(-1)].filter((point) => point !== undefined);
  return (
    <figure>
      <figcaption className="mb-2 font-semibold">
        {t('trend', { name })} {unit !== undefined && <span className="font-normal text-muted">({unit})</span>}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-text`} className="block w-full text-act">
        <title id={`${id}-text`}>{`${name}: ${points.map(({ on, value }) => `${dayOf(on)} ${value}`).join(', ')}`}</title>
        {(low !== undefined || high !== undefined) && (
          <rect
            x={LEFT}
            y={bandTop}
            width={WIDTH - LEFT - RIGHT}
            height={Math.max(0, y(Math.max(low ?? bottom, bottom)) - bandTop)}
            fill="var(--tint)"
          />
        )}
        {y.ticks(4).map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke="var(--line)" />
            <text x={LEFT - 8} y={y(value) + 5} textAnchor="end" className={TEXT}>
              {value}
            </text>
          </g>
        ))}
        {ends.map(({ on }, nth) => (
          <text key={on} x={x(Date.parse(on))} y={HEIGHT - 8} textAnchor={nth === 0 ? 'start' : 'end'} className={TEXT}>
            {dayOf(on)}
          </text>
        ))}
        {path !== null && <path d={path} fill="none" stroke="var(--act)" strokeWidth="2.5" />}
        {points.map(({ on, value }) => (
          <circle key={on} cx={x(Date.parse(on))} cy={y(value)} r="6" fill="var(--act)" />
        ))}
      </svg>
      <p className="mt-1 text-small text-muted">{t('trendText', { count: points.length })}</p>
    </figure>
  );
}
