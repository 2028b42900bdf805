import { SignInFailure } from './sign-in-fault';

/** Long enough for the puzzle that proves one is no robot; one that was closed would be waited for without end. */
const PATIENCE_MS = 90_000;

/** What was asked of Firebase, or `offline` when no answer came. */
export async function inTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SignInFailure('offline')), PATIENCE_MS);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
