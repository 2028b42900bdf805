import type { IconName } from './icon-names';
import { ICON_SHEET } from './icon-sheet';

type Props = {
  name: IconName;
  className?: string | undefined;
  /** The icon's accessible name, where no word beside it says the same. */
  label?: string;
};

/**
 * An icon of the sheet, one small file that browsers cache: the page carries a reference and no drawing. It is 24 px large unless a
 * class says otherwise, in the colour of the text.
 */
export function Icon({ name, className, label }: Props) {
  const meaning = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg {...meaning} className={className === undefined ? 'icon' : `icon ${className}`}>
      <use href={`${ICON_SHEET}#${name}`} />
    </svg>
  );
}
