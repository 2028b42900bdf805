import { PHOTO_PIXELS } from '@/domain/documents/photo';

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

type Props = {
  name: string;
  size?: 'plain' | 'large';
  /** The file of the person's portrait; their initials without one. */
  portraitId?: string | undefined;
};

/** A person's portrait, or their initials on a stitched diamond; always shown with the name. */
export function Avatar({ name, size = 'plain', portraitId }: Props) {
  if (portraitId !== undefined) {
    return (
      // The picture is cached for a day and as large as it is shown; there is nothing to optimise on the way.
      // eslint-disable-next-line @next/next/no-img-element
      <img
        src={`/api/portraits/${portraitId}`}
        alt=""
        width={PHOTO_PIXELS}
        height={PHOTO_PIXELS}
        loading="lazy"
        decoding="async"
        className={`shrink-0 rounded-lg bg-tint object-cover ${size === 'large' ? 'size-20' : 'size-12'}`}
      />
    );
  }
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
