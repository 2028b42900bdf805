import type { Locale } from '@/domain/shared/primitives';
import { isProblem } from '@/domain/shared/problem';
import { apiFetch } from '@/ui/api';
import { signIn } from './endpoints';

type SignInFields = { locale: Locale; name?: string };

/**
 * Opens a session from Firebase's token: `in` once the cookie is set, `name-needed` when a new user has not given a name.
 * Throws errors {@link faultOf} can map.
 */
export async function enter(idToken: string, fields: SignInFields): Promise<'in' | 'name-needed'> {
  try {
    await apiFetch(signIn, { body: { idToken, askName: true, ...fields } });
    return 'in';
  } catch (error) {
    if (fields.name === undefined && isProblem(error) && error.detail.errors?.some(({ at }) => at === 'name') === true)
      return 'name-needed';
    throw error;
  }
}
