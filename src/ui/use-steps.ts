import { useRef, useState } from 'react';

export type Steps<S, F> = {
  step: S;
  isBusy: boolean;
  fault: F | null;
  /** Does the work of a press and goes to the step it leads to; when it fails, the step stays and says why. */
  run: (work: () => Promise<S>) => Promise<void>;
  /** Goes there at once; what was under way no longer counts. */
  goTo: (step: S) => void;
};

/** Where somebody stands in something done step by step, one piece of work at a time; `read` names what was thrown. */
export function useSteps<S, F>(first: S, read: (error: unknown) => F): Steps<S, F> {
  const [state, setState] = useState<Pick<Steps<S, F>, 'step' | 'isBusy' | 'fault'>>({ step: first, isBusy: false, fault: null });
  const turn = useRef(0);
  const run = async (work: () => Promise<S>) => {
    const mine = ++turn.current;
    setState(({ step }) => ({ step, isBusy: true, fault: null }));
    const next = await work().then(
      (step) => ({ step, isBusy: false, fault: null }),
      (error: unknown) => ({ isBusy: false, fault: read(error) }),
    );
    if (mine === turn.current) setState((now) => ({ ...now, ...next }));
  };
  const goTo = (step: S) => {
    turn.current += 1;
    setState({ step, isBusy: false, fault: null });
  };
  return { ...state, run, goTo };
}
