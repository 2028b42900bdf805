import type { Locale } from '@/domain/primitives';
import { isProblem } from '@/domain/problem';
import { call } from '../api';
import { signIn } from './endpoints';
import { SignInFailure } from './sign-in-fault';

/** What our server still wants to know before it lets somebody in. */
export type Wanted = 'name' | 'code';

type Told = { locale: Locale; name?: string; code?: string };

/** Shows our own server who Firebase says this is; null once the session's cookie is there. Throws what {@link faultOf} can read. */
export async function enter(idToken: string, told: Told): Promise<Wanted | null> {
  try {
    await call(signIn, { body: { idToken, askName: true, ...told } });
    return null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    if (error.code === 'second-factor-needed') {
      if (told.code === undefined) return 'code';
      throw new SignInFailure('wrong-code');
    }
    const isAboutName = error.code === 'bad-request' && error.detail.errors?.some(({ at }) => at === 'name') === true;
    if (isAboutName && told.name === undefined) return 'name';
    throw error;
  }
}
