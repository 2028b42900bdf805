import type { Locale } from '@/domain/shared/primitives';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch } from '@/ui/api';
import { signIn } from './endpoints';

type Told = { locale: Locale; name?: string };

/**
 * Shows our own server who Firebase says this is: `in` once the session's cookie is there, `name-needed` when a newcomer has not
 * said their name. Throws what {@link faultOf} can read.
 */
export async function enter(idToken: string, told: Told): Promise<'in' | 'name-needed'> {
  try {
    await apiFetch(signIn, { body: { idToken, askName: true, ...told } });
    return 'in';
  } catch (error) {
    if (told.name === undefined && isProblem(error) && error.detail.errors?.some(({ at }) => at === 'name') === true) return 'name-needed';
    throw error;
  }
}
