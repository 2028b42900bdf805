'use client';

import { useId, useRef, type ReactNode } from 'react';
import { buttonLook, type ButtonKind } from './button-look';

type Props = {
  /** The label of the button that opens it. */
  opener: ReactNode;
  openerKind?: ButtonKind;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
};

/** A modal question in the browser's own dialog: focus stays in it and Escape closes it. */
export function Dialog({ opener, openerKind = 'quiet', title, closeLabel, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <button type="button" className={buttonLook(openerKind)} onClick={() => dialog.current?.showModal()}>
        {opener}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] rounded-lg border border-line bg-paper p-5 text-ink"
      >
        <h2 id={titleId} className="mb-3 text-title">
          {title}
        </h2>
        {children}
        <button type="button" className={`${buttonLook('quiet')} mt-3 w-full`} onClick={() => dialog.current?.close()}>
          {closeLabel}
        </button>
      </dialog>
    </>
  );
}
