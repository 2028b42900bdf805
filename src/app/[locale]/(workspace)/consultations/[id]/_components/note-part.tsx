import { useId, useLayoutEffect, useRef } from 'react';
import { expandPhrase } from '@/domain/notes/phrases';
import { INPUT_LOOK } from '@/ui/kit/input-look';

const PART_CHARACTERS_MAX = 10_000;

type Props = {
  label: string;
  text: string;
  isReady: boolean;
  phrases: readonly { name: string; text: string }[];
  onType: (text: string) => void;
};

/** One part of the note. A phrase's name after a dot expands when a blank is typed behind it. */
export function NotePart({ label, text, isReady, phrases, onType }: Props) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    // A text that is set by script leaves the caret at its end.
    if (caret.current !== null) area.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={3}
        maxLength={PART_CHARACTERS_MAX}
        className={`${INPUT_LOOK} field-sizing-content min-h-24`}
        value={text}
        readOnly={!isReady}
        onChange={({ target }) => {
          const expanded = expandPhrase(target.value, target.selectionEnd, phrases);
          const fits = expanded !== null && expanded.text.length <= PART_CHARACTERS_MAX;
          caret.current = fits ? expanded.caret : null;
          onType(fits ? expanded.text : target.value);
        }}
      />
    </div>
  );
}
