import { useRef, useState } from 'react';
import { faultOf, type SignInFault } from './sign-in-fault';

export type Steps<S> = {
  step: S;
  isBusy: boolean;
  fault: SignInFault | null;
  /** Does the work of a press and goes to the step it leads to; when it fails, the step stays and says why. */
  run: (work: () => Promise<S>) => Promise<void>;
  /** Goes there at once; what was under way no longer counts. */
  goTo: (step: S) => void;
};

/** Where somebody stands on the way in, one piece of work at a time. */
export function useSteps<S>(first: S): Steps<S> {
  const [state, setState] = useState<Pick<Steps<S>, 'step' | 'isBusy' | 'fault'>>({ step: first, isBusy: false, fault: null });
  const turn = useRef(0);
  const run = async (work: () => Promise<S>) => {
    const mine = ++turn.current;
    setState(({ step }) => ({ step, isBusy: true, fault: null }));
    const next = await work().then(
      (step) => ({ step, isBusy: false, fault: null }),
      (error: unknown) => ({ isBusy: false, fault: faultOf(error) }),
    );
    if (mine === turn.current) setState((now) => ({ ...now, ...next }));
  };
  const goTo = (step: S) => {
    turn.current += 1;
    setState({ step, isBusy: false, fault: null });
  };
  return { ...state, run, goTo };
}
