const PAUSE_MS = 1_500;
const TRIES_MAX = 20;

/** Loads a part of the script again until the line lets it through; a page must not break because a chunk came too late. */
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
