export type Diamond = { x: number; y: number; halfWidth: number; halfHeight: number };

/**
 * The satin stitches that fill a diamond, as the `d` of a path: parallel threads `step` apart, laid `down` or `across`. Phulkari
 * is darned this way, and two directions side by side catch the light differently.
 */
export function stitches({ x, y, halfWidth, halfHeight }: Diamond, lay: 'down' | 'across', step: number): string {
  const [reach, length] = lay === 'down' ? [halfWidth, halfHeight] : [halfHeight, halfWidth];
  const threads: string[] = [];
  for (let offset = -reach + step / 2; offset < reach; offset += step) {
    const half = round(length * (1 - Math.abs(offset) / reach));
    threads.push(
      lay === 'down'
        ? `M${round(x + offset)} ${round(y - half)}v${round(2 * half)}`
        : `M${round(x - half)} ${round(y + offset)}h${round(2 * half)}`,
    );
  }
  return threads.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
