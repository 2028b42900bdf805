import type { ReactNode } from 'react';

const LINE = { fill: 'none', strokeWidth: 2.5, strokeLinecap: 'round', strokeLinejoin: 'round' } as const;
const EDGE = { strokeWidth: 2.5, strokeLinejoin: 'round' } as const;

function Picture({ width, children }: { width: number; children: ReactNode }) {
  return (
    <svg aria-hidden viewBox={`0 0 ${width} 140`} className="h-40 w-auto max-w-full">
      {children}
    </svg>
  );
}

/** A list of doctors on a phone, with one free slot selected. */
function Choosing() {
  return (
    <Picture width={160}>
      <rect x="2" y="4" width="104" height="132" rx="14" className="fill-raised stroke-ink" {...EDGE} />
      {[0, 1].map((row) => (
        <g key={row} transform={`translate(15 ${19 + row * 32})`}>
          <rect width="22" height="22" rx="6" className={row === 0 ? 'fill-act' : 'fill-line'} />
          <path d="M31 7h46M31 16h28" className="stroke-edge" {...LINE} />
        </g>
      ))}
      <path d="M15 82h78" className="stroke-line" {...LINE} strokeWidth={1.5} />
      {[0, 1, 2, 3, 4, 5].map((slot) => (
        <rect
          key={slot}
          x={15 + (slot % 3) * 27}
          y={90 + Math.floor(slot / 3) * 20}
          width="23"
          height="15"
          rx="4"
          strokeWidth="1.8"
          className={slot === 5 ? 'fill-act stroke-act' : 'fill-none stroke-edge'}
        />
      ))}
      <path d="m74 117.5 4 3.5 7-7" className="stroke-on-act" {...LINE} />
      <path d="M95 118h26" className="stroke-act" {...LINE} strokeDasharray="5 5.5" />
      <path d="M140 99 158 118 140 137 122 118Z" className="fill-act" />
      <path d="m132 118 5.5 5.5L148 113" className="stroke-on-act" {...LINE} />
    </Picture>
  );
}

/** The patient's own home, and a queue token as every clinic hands out. */
function Waiting() {
  return (
    <Picture width={244}>
      <path d="M2 135h236" className="stroke-ink" {...LINE} />
      <path d="M20 70v65h92V70" className="fill-raised stroke-ink" {...EDGE} />
      <path d="M6 76 66 26l60 50Z" className="fill-cloth stroke-cloth" {...EDGE} />
      <path d="M27 68 66 35l39 33" className="stroke-thread" {...LINE} strokeDasharray="5 5" />
      <path d="M34 135V99a13 13 0 0 1 26 0v36Z" className="fill-tint stroke-ink" {...EDGE} />
      <rect x="76" y="90" width="22" height="22" rx="3" className="fill-tint stroke-ink" {...EDGE} />
      <path d="M87 90v22M76 101h22" className="stroke-ink" {...LINE} strokeWidth={2} />
      <path d="M132 52c10-12 18-16 30-18" className="stroke-act" {...LINE} strokeDasharray="5 5.5" />
      <g transform="rotate(5 196 62)">
        <path
          d="M168 18h56a6 6 0 0 1 6 6v20a7 7 0 0 0 0 14v40a6 6 0 0 1-6 6h-56a6 6 0 0 1-6-6V58a7 7 0 0 0 0-14V24a6 6 0 0 1 6-6Z"
          className="fill-raised stroke-ink"
          {...EDGE}
        />
        <path d="M174 51h44" className="stroke-edge" {...LINE} strokeDasharray="1 6" />
        <path d="M196 26 205 34.5 196 43 187 34.5Z" className="fill-act" />
        <path d="M188 72c1-6 5-8 9-8 5 0 9 3 9 8 0 7-12 11-18 20h18" className="stroke-act" {...LINE} strokeWidth={4} />
      </g>
    </Picture>
  );
}

/** Video, audio or text, by bandwidth: each bubble smaller than the one before. */
function Talking() {
  return (
    <Picture width={216}>
      <path d="M16 6h86a12 12 0 0 1 12 12v46a12 12 0 0 1-12 12H42L26 92V76H16A12 12 0 0 1 4 64V18A12 12 0 0 1 16 6Z" className="fill-act" />
      <path d="M34 28h30v26H34Zm30 9 17-9v26l-17-9" className="stroke-on-act" {...LINE} />
      <path
        d="M132 34h68a12 12 0 0 1 12 12v30a12 12 0 0 1-12 12v14l-16-14h-52a12 12 0 0 1-12-12V46a12 12 0 0 1 12-12Z"
        className="fill-raised stroke-ink"
        {...EDGE}
      />
      <path d="M138 57v8M148 50v22M158 44v34M168 52v18M178 47v28M188 54v14" className="stroke-act" {...LINE} strokeWidth={3.5} />
      <path
        d="M58 100h64a10 10 0 0 1 10 10v16a10 10 0 0 1-10 10H58a10 10 0 0 1-10-10v-1l-12 6 12-15v-6a10 10 0 0 1 10-10Z"
        className="fill-tint stroke-ink"
        {...EDGE}
      />
      <path d="M62 112h54M62 123h32" className="stroke-edge" {...LINE} strokeWidth={3} />
    </Picture>
  );
}

export const STEP_PICTURES = { choose: <Choosing />, wait: <Waiting />, talk: <Talking /> } as const;
