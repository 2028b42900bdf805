export type ButtonKind = 'main' | 'quiet' | 'danger';

const BASE =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-lg px-5 py-2.5 text-center font-semibold no-underline transition-colors disabled:opacity-55 aria-busy:opacity-75';

const LOOKS: Record<ButtonKind, string> = {
  main: 'bg-act text-on-act hover:bg-act-strong active:bg-act-strong',
  quiet: 'border border-edge text-act hover:border-act hover:bg-tint active:bg-tint',
  danger: 'border border-danger text-danger hover:bg-danger-tint active:bg-danger-tint',
};

/** The classes of a button. One `main` per screen; `danger` for irreversible actions. */
export function buttonLook(kind: ButtonKind): string {
  return `${BASE} ${LOOKS[kind]}`;
}
