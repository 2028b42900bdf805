const PAUSE_MS = 1_500;
const TRIES_MAX = 20;

/** Retries a dynamic import until the connection allows it; a page must not break because a chunk arrived late. */
export async function retryImport<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries < TRIES_MAX; tries += 1) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
  return load();
}
