import { isProblem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';

/** Why the enrolment failed, as far as the person can do something about it. */
export type SetupFault = 'wrong-password' | 'wrong-code' | 'too-old' | 'too-many' | 'offline' | 'not-now' | 'broken';

/** Maps an error of the enrolment to a fault. */
export function setupFaultOf(error: unknown): SetupFault {
  if (error instanceof NetworkError) return 'offline';
  if (!isProblem(error)) return 'broken';
  const wrong = (at: string) => error.detail.errors?.some((one) => one.at === at) === true;
  switch (error.code) {
    case 'wrong-credentials':
      return 'wrong-password';
    case 'second-factor-needed':
      return 'wrong-code';
    case 'bad-request':
      return wrong('enrolment') ? 'too-old' : 'wrong-code';
    case 'too-many-requests':
      return 'too-many';
    case 'try-later':
      return 'offline';
    case 'wrong-state':
      return 'not-now';
    default:
      return 'broken';
  }
}
