/**
 * The logo: a phulkari flower of four petals whose arms form the health cross, with four heads between them, friends around it.
 * Drawn large, so that it still reads at 24 px.
 */
export function Logo({ className = '' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 32 32" className={className}>
      <rect width="32" height="32" rx="9" className="fill-cloth" />
      <g className="fill-thread">
        <path d="M16 4.2 19.8 10.1 16 16 12.2 10.1ZM27.8 16 21.9 19.8 16 16 21.9 12.2ZM16 27.8 12.2 21.9 16 16 19.8 21.9ZM4.2 16 10.1 12.2 16 16 10.1 19.8Z" />
        <circle cx="9" cy="9" r="2.2" />
        <circle cx="23" cy="9" r="2.2" />
        <circle cx="9" cy="23" r="2.2" />
        <circle cx="23" cy="23" r="2.2" />
      </g>
    </svg>
  );
}
