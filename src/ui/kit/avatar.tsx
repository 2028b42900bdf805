const INITIALS_MAX = 2;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** First letters as graphemes: a Devanagari or Gurmukhi letter keeps its vowel sign. */
function initialsOf(name: string): string {
  return name
    .replace(/^(?:dr|डॉ|ਡਾ)\.?\s+/iu, '')
    .split(/\s+/u)
    .slice(0, INITIALS_MAX)
    .map((word) => GRAPHEMES.segment(word).containing(0)?.segment ?? '')
    .join('');
}

/** A person's initials on a stitched diamond, always shown with the name. */
export function Avatar({ name, size = 'plain' }: { name: string; size?: 'plain' | 'large' }) {
  return (
    <span
      aria-hidden
      className={`relative grid shrink-0 place-items-center font-semibold text-on-act ${size === 'large' ? 'size-20 text-title' : 'size-12 text-small'}`}
    >
      <svg viewBox="0 0 48 48" className="absolute inset-0 size-full">
        <rect x="2" y="2" width="44" height="44" rx="12" className="fill-act" />
        <path d="M24 5 43 24 24 43 5 24Z" className="fill-none stroke-on-act opacity-45" strokeDasharray="3 2.4" />
      </svg>
      <span className="relative">{initialsOf(name)}</span>
    </span>
  );
}
