import { SignInFailure } from './sign-in-fault';

/** Long enough to solve a reCAPTCHA; a dismissed one would otherwise never settle. */
const PATIENCE_MS = 90_000;

/** The result of a Firebase call, or `offline` when there is no reply in time. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SignInFailure('offline')), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
