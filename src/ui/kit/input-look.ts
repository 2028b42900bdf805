/** The classes of all text inputs. */
export const INPUT_LOOK =
  'min-h-12 w-full rounded-lg border border-edge bg-raised px-3.5 py-2.5 text-body text-ink aria-invalid:border-2 aria-invalid:border-danger disabled:opacity-60';
