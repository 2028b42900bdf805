import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { useId } from 'react';
import { useLocale, useTranslations } from 'next-intl';
import { clockText, formatterFor } from '@/domain/shared/clock-text';
import { addMinutes } from '@/domain/shared/time';
import type { ChartPoint, TimeSeries } from '@/domain/vitals/api';
import { targetOf } from '@/domain/vitals/risk';

type Props = { series: TimeSeries; from: string; to: string; days: number };
type Dot = { x: number; y: number } | null;

const WIDTH = 640;
const HEIGHT = 280;
const LEFT = 58;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 40;
/** In units of the drawing, which a phone shows at half their size. */
const TEXT = 'fill-muted text-[24px] sm:text-[15px]';
/** Readings this far apart are not joined: a gap in the readings is a gap in the curve. Minutes, by the days shown. */
const GAP_MINUTES: Readonly<Record<number, number>> = { 1: 180, 7: 360, 30: 2160 };
const TICK_MINUTES: Readonly<Record<number, number>> = { 1: 360, 7: 1440, 30: 10_080 };

/**
 * A metric over time as a drawing made on the server: the mean of each stretch as a line, its range as a bar, the target as a band.
 * What it shows is also in the table under it.
 */
export function Curve({ series, from, to, days }: Props) {
  const t = useTranslations('vitals');
  const locale = useLocale();
  const id = useId();
  const { metric, points, thresholds, timeZone } = series;
  const target = thresholds ? targetOf(thresholds) : {};
  const low = Math.min(...points.map(({ min, diastolic }) => Math.min(min, diastolic?.min ?? min)), target.low ?? Infinity);
  const high = Math.max(...points.map(({ max }) => max), target.high ?? -Infinity);
  const y = scaleLinear([low, high], [HEIGHT - BOTTOM, TOP]).nice(5);
  const x = scaleLinear([Date.parse(from), Date.parse(to)], [LEFT, WIDTH - RIGHT]);
  const [bottom = low, top = high] = y.domain();
  const band = { from: y(Math.min(target.high ?? top, top)), to: y(Math.max(target.low ?? bottom, bottom)) };
  const gap = GAP_MINUTES[days] ?? 0;
  const first = dots(points, gap, x, (point) => y(point.mean));
  const second = dots(points, gap, x, ({ diastolic }) => (diastolic === undefined ? null : y(diastolic.mean)));
  const ticks = timeTicks(from, to, TICK_MINUTES[days] ?? 1440);
  const tickText = (at: string) => {
    if (days === 1) return clockText(at, locale, timeZone);
    return formatterFor('dayMonthShort', locale, timeZone).format(new Date(at));
  };
  return (
    <figure>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-title ${id}-text`} className="block w-full text-act">
        <title id={`${id}-title`}>{t(`metrics.${metric}`)}</title>
        <desc id={`${id}-text`}>{t('curve.text', { count: points.length })}</desc>
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line x1="0" y1="0" x2="0" y2="6" stroke="var(--act)" strokeWidth="1" opacity="0.35" />
          </pattern>
        </defs>
        {thresholds && (
          <rect x={LEFT} y={band.from} width={WIDTH - LEFT - RIGHT} height={Math.max(0, band.to - band.from)} fill={`url(#${id}-hatch)`} />
        )}
        {y.ticks(5).map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} stroke="var(--line)" />
            <text x={LEFT - 6} y={y(value) + 5} textAnchor="end" className={TEXT}>
              {value}
            </text>
          </g>
        ))}
        {ticks.map((at, nth) => (
          <text
            key={at}
            x={x(Date.parse(at))}
            y={HEIGHT - 10}
            textAnchor={nth === ticks.length - 1 ? 'end' : 'middle'}
            className={`${TEXT} ${nth % 2 === 1 ? 'hidden sm:block' : ''}`}
          >
            {tickText(at)}
          </text>
        ))}
        {points.map(({ at, min, max }) => (
          <line key={at} x1={x(Date.parse(at))} x2={x(Date.parse(at))} y1={y(min)} y2={y(max)} stroke="var(--edge)" strokeWidth="2" />
        ))}
        <Path dots={first} dashed={false} />
        <Path dots={second} dashed />
      </svg>
      <figcaption className="mt-2 text-small text-muted">
        {thresholds ? t('curve.target') : t('curve.plain')} {metric === 'blood_pressure' && t('curve.pressure')}
      </figcaption>
    </figure>
  );
}

function Path({ dots: all, dashed }: { dots: readonly Dot[]; dashed: boolean }) {
  const path = line<Dot>()
    .defined((dot) => dot !== null)
    .x((dot) => dot?.x ?? 0)
    .y((dot) => dot?.y ?? 0)(all);
  return (
    <>
      {path !== null && <path d={path} fill="none" stroke="var(--act)" strokeWidth="2.5" strokeDasharray={dashed ? '6 4' : undefined} />}
      {all.map((dot) => dot !== null && <circle key={dot.x} cx={dot.x} cy={dot.y} r="5" fill="var(--act)" />)}
    </>
  );
}

/** The points of a line, with a break where the readings have a gap. */
function dots(
  points: readonly ChartPoint[],
  gapMinutes: number,
  x: (ms: number) => number,
  y: (point: ChartPoint) => number | null,
): Dot[] {
  return points.flatMap((point, nth): Dot[] => {
    const at = Date.parse(point.at);
    const before = points[nth - 1];
    const height = y(point);
    if (height === null) return [];
    const dot = { x: x(at), y: height };
    return before !== undefined && at - Date.parse(before.at) > gapMinutes * 60_000 ? [null, dot] : [dot];
  });
}

function timeTicks(from: string, to: string, stepMinutes: number): string[] {
  const ticks: string[] = [];
  for (let at = from; at < to; at = addMinutes(at, stepMinutes)) ticks.push(at);
  return ticks;
}
