import { expect, type Locator, type Page } from '@playwright/test';

/** Two browsers, the server and other tests share one small machine. */
const PATIENT_MS = 30_000;

/** The other person's picture. */
export const pictureOf = (page: Page): Locator => page.getByLabel(/^Video of /);

/** The remote picture really plays: it has a size, its clock runs, and new frames arrive. */
export async function expectPlaying(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        pictureOf(page).evaluate(async (element: HTMLVideoElement) => {
          const readPlayback = () => ({ time: element.currentTime, frames: element.getVideoPlaybackQuality().totalVideoFrames });
          const before = readPlayback();
          // Playing is a change over time, so two looks lie apart.
          await new Promise((resolve) => setTimeout(resolve, 800));
          const after = readPlayback();
          return element.videoWidth > 0 && after.time > before.time && after.frames > before.frames;
        }),
      { timeout: PATIENT_MS },
    )
    .toBe(true);
}
