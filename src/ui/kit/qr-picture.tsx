import { encode } from 'uqr';

type Props = { text: string; label: string };

/** A QR code: dark on white in both themes, because cameras expect it. */
export function QrPicture({ text, label }: Props) {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${String(size)} ${String(size)}`}
      className="aspect-square w-full max-w-64 rounded-lg"
      shapeRendering="crispEdges"
    >
      <path fill="#ffffff" d={`M0 0h${String(size)}v${String(size)}H0z`} />
      <path fill="#000000" d={dark.join('')} />
    </svg>
  );
}
