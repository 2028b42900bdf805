import type { ReactNode } from 'react';

type Props = { head: ReactNode; title: ReactNode; text: ReactNode; foot: ReactNode; lang?: string };

/** A message as a phone shows it. */
export function PhoneMessage({ head, title, text, foot, lang }: Props) {
  return (
    <div>
      <p className="mb-1 text-small text-muted">{head}</p>
      <div lang={lang} className="max-w-text rounded-lg border border-line bg-raised px-4 py-3">
        <p className="font-semibold">{title}</p>
        <p>{text}</p>
      </div>
      <div className="mt-1 text-small text-muted">{foot}</div>
    </div>
  );
}
