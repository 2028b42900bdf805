import { useTranslations } from 'next-intl';
import type { BodyPlace } from '@/domain/triage/body-map';
import { Link } from '@/i18n/link';

/** A rounded box: left, top, width, height and the radius of its corners. At 320 pixels of width 30 units are 48. */
type Box = readonly [x: number, y: number, width: number, height: number, radius: number];
type Region = { place: BodyPlace; at?: 'of-head'; boxes: readonly Box[] };

const MIDDLE = 100;
/** The same on both sides of the body. */
const both = ([x, y, width, height, radius]: Box): Box[] => [
  [x, y, width, height, radius],
  [2 * MIDDLE - x - width, y, width, height, radius],
];

const HEAD: Region = { place: 'head', at: 'of-head', boxes: [[70, 6, 60, 62, 30]] };
const LIMBS: readonly Region[] = [
  { place: 'shoulder', boxes: both([28, 98, 44, 34, 14]) },
  { place: 'arm', boxes: both([24, 134, 36, 70, 14]) },
  { place: 'hand', boxes: both([18, 206, 38, 36, 14]) },
];
const SIDES: Readonly<Record<'front' | 'behind', readonly Region[]>> = {
  front: [
    HEAD,
    { place: 'neck', boxes: [[79, 68, 42, 30, 8]] },
    ...LIMBS,
    { place: 'chest', boxes: [[73, 98, 54, 54, 10]] },
    { place: 'upper-abdomen', boxes: [[66, 153, 68, 30, 6]] },
    { place: 'abdomen', boxes: [[66, 184, 68, 30, 6]] },
    { place: 'lower-abdomen', boxes: [[66, 215, 68, 30, 6]] },
    { place: 'thigh', boxes: both([58, 278, 40, 52, 12]) },
    { place: 'groin', boxes: [[66, 246, 68, 31, 12]] },
    { place: 'knee', boxes: both([60, 331, 36, 31, 12]) },
    { place: 'leg', boxes: both([61, 363, 34, 56, 12]) },
    { place: 'foot', boxes: both([46, 420, 49, 31, 12]) },
  ],
  behind: [
    HEAD,
    { place: 'neck', boxes: [[79, 68, 42, 30, 8]] },
    ...LIMBS,
    { place: 'back', boxes: [[73, 98, 54, 80, 10]] },
    { place: 'lower-back', boxes: [[66, 179, 68, 40, 8]] },
    { place: 'buttock', boxes: [[64, 220, 72, 46, 16]] },
    { place: 'thigh', boxes: both([58, 267, 40, 63, 12]) },
    { place: 'calf', boxes: both([60, 331, 36, 76, 14]) },
    { place: 'heel', boxes: both([56, 408, 39, 42, 14]) },
  ],
};

type Props = { side: keyof typeof SIDES };

/** The body as links; each names its place, in the picture and for a screen reader. */
export function BodyPicture({ side }: Props) {
  const t = useTranslations('check.body');
  return (
    <nav aria-label={side === 'front' ? t('picture') : t('pictureBehind')}>
      <svg viewBox="0 0 200 456" className="w-80 max-w-full" role="presentation">
        {SIDES[side].map(({ place, at, boxes }) => (
          <Link
            key={place}
            href={`/check/body?at=${at ?? place}&side=${side}`}
            aria-label={t(`places.${place}`)}
            className="group outline-none"
          >
            {boxes.map(([x, y, width, height, radius]) => (
              <g key={x}>
                <rect
                  {...{ x, y, width, height }}
                  rx={radius}
                  className="fill-tint stroke-edge stroke-1 group-hover:fill-needs-tint group-focus-visible:stroke-act group-focus-visible:stroke-3"
                />
                <text
                  x={x + width / 2}
                  y={y + height / 2}
                  textAnchor="middle"
                  dominantBaseline="central"
                  fontSize={9.5}
                  aria-hidden
                  className="fill-ink"
                >
                  {t(`places.${place}`)}
                </text>
              </g>
            ))}
          </Link>
        ))}
      </svg>
    </nav>
  );
}
