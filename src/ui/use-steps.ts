import { useRef, useState } from 'react';

export type Steps<S, F> = {
  step: S;
  isBusy: boolean;
  fault: F | null;
  /** Runs a step's work and goes to the step it returns; on failure the step stays and shows why. */
  run: (work: () => Promise<S>) => Promise<void>;
  /** Goes to a step at once; the result of running work is ignored. */
  goTo: (step: S) => void;
};

/** The state of a multi-step process, one piece of work at a time; `read` maps an error to a fault. */
export function useSteps<S, F>(first: S, read: (error: unknown) => F): Steps<S, F> {
  const [state, setState] = useState<Pick<Steps<S, F>, 'step' | 'isBusy' | 'fault'>>({ step: first, isBusy: false, fault: null });
  const turn = useRef(0);
  const run = async (work: () => Promise<S>) => {
    const own = ++turn.current;
    setState(({ step }) => ({ step, isBusy: true, fault: null }));
    const next = await work().then(
      (step) => ({ step, isBusy: false, fault: null }),
      (error: unknown) => ({ isBusy: false, fault: read(error) }),
    );
    if (own === turn.current) setState((now) => ({ ...now, ...next }));
  };
  const goTo = (step: S) => {
    turn.current += 1;
    setState({ step, isBusy: false, fault: null });
  };
  return { ...state, run, goTo };
}
