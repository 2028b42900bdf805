import { useId } from 'react';
import { stitches } from './stitches';

const TILE = 64;
const STEP = 2;

/** Four petals around the middle of the tile, stitched down and across. */
const PETALS = [
  stitches({ x: 32, y: 20, halfWidth: 7, halfHeight: 11 }, 'down', STEP),
  stitches({ x: 32, y: 44, halfWidth: 7, halfHeight: 11 }, 'down', STEP),
  stitches({ x: 20, y: 32, halfWidth: 11, halfHeight: 7 }, 'across', STEP),
  stitches({ x: 44, y: 32, halfWidth: 11, halfHeight: 7 }, 'across', STEP),
].join('');
/** A quarter of a small diamond in each corner: neighbouring tiles complete it. */
const KNOTS = [0, TILE].flatMap((x) => [0, TILE].map((y) => stitches({ x, y, halfWidth: 9, halfHeight: 9 }, 'down', STEP))).join('');
/** The running stitch of the lattice. */
const LATTICE = `M0 ${TILE / 2}L${TILE / 2} 0 ${TILE} ${TILE / 2} ${TILE / 2} ${TILE}Z`;

/** A phulkari pattern that fills its container. */
export function PhulkariCloth({ className = '' }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden className={`bg-cloth text-thread ${className}`} width="100%" height="100%">
      <defs>
        <pattern id={id} width={TILE} height={TILE} patternUnits="userSpaceOnUse">
          <g fill="none" stroke="currentColor" strokeWidth="1.35">
            <path d={LATTICE} strokeWidth="1" strokeDasharray="3 2.66" opacity="0.5" />
            <path d={PETALS} />
            <path d={KNOTS} opacity="0.6" />
          </g>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
