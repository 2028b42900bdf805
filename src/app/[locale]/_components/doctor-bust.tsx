/** A doctor to the elbows, 120 wide and 130 high from its origin: dupatta, white coat, stethoscope. */
export function DoctorBust() {
  return (
    <g>
      <path d="M60 20c-27 0-35 25-34 50 1 18-4 34-12 44 16 8 76 8 92 0-8-10-13-26-12-44 1-25-7-50-34-50Z" className="fill-scarf" />
      <path d="M4 134c1-28 18-39 42-43l14 9 14-9c24 4 41 15 42 43Z" className="fill-coat" />
      <path d="M51 76v15c0 5 4 9 9 9s9-4 9-9V76Z" className="fill-skin" />
      <path d="M51 81c5 4 13 4 18 0v4c-5 5-13 5-18 0Z" className="fill-hair opacity-20" />
      <path d="m50 89-4 2 14 33 14-33-4-2-10 11Z" className="fill-thread" />
      <path d="m46 91-9 3 4 13 8-3 11 20Zm28 0 9 3-4 13-8-3-11 20Z" className="fill-tint stroke-edge" strokeWidth="1" />
      <ellipse cx="60" cy="58" rx="19.5" ry="24" className="fill-skin" />
      <path d="M38 66c-4-24 6-38 22-38s26 14 22 38c-2-12-9-20-22-24-13 4-20 12-22 24Z" className="fill-hair" />
      <g className="fill-hair">
        <ellipse cx="52" cy="60" rx="2.1" ry="2.5" />
        <ellipse cx="68" cy="60" rx="2.1" ry="2.5" />
      </g>
      <path d="M47.5 54c2-1.6 5-2 8-1M64.5 53c3-1 6-.6 8 1" fill="none" className="stroke-hair" strokeWidth="1.5" strokeLinecap="round" />
      <path d="M53 70.5c4 4 10 4 14 0" fill="none" className="stroke-hair" strokeWidth="1.7" strokeLinecap="round" />
      <g fill="none" className="stroke-hair" strokeWidth="2.4" strokeLinecap="round">
        <path d="M43 92c-5 12-3 22 5 27M77 92c4 8 4 15 2 21" />
        <circle cx="78" cy="118" r="4.5" className="fill-coat" />
      </g>
    </g>
  );
}
