import { stitches } from './stitches';

const STEP = 2;
const PETALS = [
  stitches({ x: 32, y: 16, halfWidth: 9, halfHeight: 14 }, 'down', STEP),
  stitches({ x: 32, y: 48, halfWidth: 9, halfHeight: 14 }, 'down', STEP),
  stitches({ x: 16, y: 32, halfWidth: 14, halfHeight: 9 }, 'across', STEP),
  stitches({ x: 48, y: 32, halfWidth: 14, halfHeight: 9 }, 'across', STEP),
].join('');
const BUDS = [
  stitches({ x: 14, y: 14, halfWidth: 6, halfHeight: 6 }, 'across', STEP),
  stitches({ x: 50, y: 14, halfWidth: 6, halfHeight: 6 }, 'across', STEP),
  stitches({ x: 14, y: 50, halfWidth: 6, halfHeight: 6 }, 'across', STEP),
  stitches({ x: 50, y: 50, halfWidth: 6, halfHeight: 6 }, 'across', STEP),
].join('');

/** One embroidered flower, in the colour of the text around it. */
export function PhulkariStar({ className = '' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 64 64" className={className} fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d={PETALS} />
      <path d={BUDS} opacity="0.55" />
    </svg>
  );
}
