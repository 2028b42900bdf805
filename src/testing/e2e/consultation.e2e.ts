import { expect, test, type Page } from '@playwright/test';
import { bookNow, checkInTo, endVisit, letIn, openVisit, personOf } from './arrange-visit';
import { axeFaults } from './axe-faults';
import { expectPlaying, pictureOf } from './expect-playing';

const PHONE = { viewport: { width: 360, height: 740 } };
/** Both browsers, the server and the build share one small machine. */
const PATIENT_MS = 20_000;
const CUT_MS = 8_000;

async function expectStill(page: Page): Promise<void> {
  await expect
    .poll(() =>
      pictureOf(page).evaluate(async (element: HTMLVideoElement) => {
        const before = element.getVideoPlaybackQuality().totalVideoFrames;
        // That nothing comes can only be seen over a time.
        await new Promise((resolve) => setTimeout(resolve, 800));
        return element.getVideoPlaybackQuality().totalVideoFrames - before;
      }),
    )
    .toBe(0);
}

/** The line of one browser, media and all: only a line whose conditions are set before the call can be cut in it. */
async function lineOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const become = (offline: boolean, packetLoss: number) =>
    session.send('Network.emulateNetworkConditions', { offline, packetLoss, latency: 1, downloadThroughput: -1, uploadThroughput: -1 });
  await become(false, 1);
  return { cut: () => become(true, 100), weaken: () => become(false, 40), mend: () => become(false, 0) };
}

test('a patient and a doctor have a video visit, through a cut line, with a chat and a note that lasts', async ({ browser }) => {
  test.setTimeout(180_000);
  const patient = await personOf(browser, 'simran', PHONE);
  const doctor = await personOf(browser, 'singh');
  const path = await checkInTo(patient, await bookNow(patient, doctor, 'video'));

  // The patient waits and tries the camera; the doctor sees who waits.
  await patient.page.goto(`/en${path}`);
  await expect(patient.page.getByText('You are next')).toBeVisible();
  expect(await axeFaults(patient.page)).toEqual([]);
  await patient.page.getByRole('button', { name: 'Start test' }).click();
  await expect(patient.page.getByText('We can hear you.')).toBeVisible();
  await patient.page.getByRole('button', { name: 'End test' }).click();
  await doctor.page.goto('/en/queue');
  await expect(doctor.page.getByText('Simran Kaur').first()).toBeVisible();

  // Let in, both see each other.
  await doctor.page.goto(`/en${path}`);
  const connection = await lineOf(patient.page);
  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectPlaying(patient.page);
  await expectPlaying(doctor.page);
  expect(await axeFaults(doctor.page)).toEqual([]);
  expect(await axeFaults(patient.page)).toEqual([]);

  // The line is cut and comes back, without another admission.
  await connection.cut();
  await expectStill(doctor.page);
  await expect(doctor.page.getByText('The network dropped. Reconnecting…')).toBeVisible({ timeout: PATIENT_MS });
  // The cut itself lasts: how long is what is tried, and nothing happens meanwhile that could be waited for.
  await patient.page.waitForTimeout(CUT_MS / 2);
  await connection.mend();
  await expectPlaying(patient.page);
  await expectPlaying(doctor.page);

  // They write to each other.
  await patient.page.getByRole('button', { name: 'Chat' }).click();
  await patient.page.getByLabel('Message').fill('The fever began on Monday');
  await patient.page.getByRole('button', { name: 'Send' }).click();
  await doctor.page.getByRole('button', { name: 'Chat (1)' }).click();
  await expect(doctor.page.getByRole('log').getByText('The fever began on Monday')).toBeVisible();

  // The note is there after a reload that comes before it was saved, and so is the call.
  await doctor.page.getByLabel('What to do').fill('Rest, water, paracetamol');
  await doctor.page.reload();
  await doctor.page.getByRole('button', { name: 'Join the call' }).click();
  await expect(doctor.page.getByLabel('What to do')).toHaveValue('Rest, water, paracetamol');
  await expect(doctor.page.getByText('Saved', { exact: true })).toBeVisible();
  await expectPlaying(patient.page);
  await expectPlaying(doctor.page);

  // Ended, both have the summary and the patient the note.
  await endVisit(doctor);
  for (const { page } of [patient, doctor]) await expect(page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();
  await expect(patient.page.getByText('Rest, water, paracetamol')).toBeVisible();
  await expect(doctor.page.getByLabel('What to do')).toHaveValue('Rest, water, paracetamol');
  expect(await axeFaults(patient.page)).toEqual([]);
});

test('a weak line takes the call from pictures to voices, and one tap brings the pictures back', async ({ browser }) => {
  test.setTimeout(120_000);
  const patient = await personOf(browser, 'deepak', PHONE);
  const doctor = await personOf(browser, 'verma');
  await openVisit(patient, doctor, 'video');
  const connection = await lineOf(patient.page);
  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectPlaying(doctor.page);

  await connection.weaken();
  for (const { page } of [patient, doctor])
    await expect(page.getByText('The network is weak, so the video is off.')).toBeVisible({ timeout: 40_000 });
  await connection.mend();
  await patient.page.getByRole('button', { name: 'Video', exact: true }).click();
  await expectPlaying(patient.page);
  await expectPlaying(doctor.page);
  await endVisit(doctor);
});

/** The other's voice really sounds: its clock runs, and it is not silence. */
async function expectHeard(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.locator('audio').evaluate(async (element: HTMLAudioElement) => {
          if (!(element.srcObject instanceof MediaStream)) return false;
          const context = new AudioContext();
          const analyser = context.createAnalyser();
          context.createMediaStreamSource(element.srcObject).connect(analyser);
          const samples = new Float32Array(analyser.fftSize);
          const began = element.currentTime;
          let loudest = 0;
          for (let attempt = 0; attempt < 30; attempt += 1) {
            // Samples of the sound, over the length of a word.
            await new Promise((resolve) => setTimeout(resolve, 50));
            analyser.getFloatTimeDomainData(samples);
            loudest = Math.max(loudest, ...samples.map(Math.abs));
          }
          await context.close();
          return !element.paused && element.currentTime > began && loudest > 0.01;
        }),
      { timeout: 20_000 },
    )
    .toBe(true);
}

test('a visit by voice is heard on both sides, and who leaves the call can join again', async ({ browser }) => {
  test.setTimeout(120_000);
  const patient = await personOf(browser, 'balwinder', PHONE);
  const doctor = await personOf(browser, 'sharma');
  await openVisit(patient, doctor, 'audio');
  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectHeard(patient.page);
  await expectHeard(doctor.page);

  await patient.page.getByRole('button', { name: 'Leave call' }).click();
  await expect(doctor.page.getByText('Waiting for Balwinder Kaur to join the call')).toBeVisible();
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectHeard(doctor.page);
  await endVisit(doctor);
});

test('a visit in writing needs no camera, and a patient who left the waiting room comes back', async ({ browser }) => {
  const patient = await personOf(browser, 'asha', PHONE);
  const doctor = await personOf(browser, 'khan');
  await openVisit(patient, doctor, 'text');
  await patient.page.getByRole('button', { name: 'Leave the waiting room' }).click();
  await expect(doctor.page.getByText('Left the waiting room')).toBeVisible();
  await patient.page.getByRole('button', { name: 'Back to the waiting room' }).click();
  await expect(doctor.page.getByText('Is here')).toBeVisible();

  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Open the chat' }).click();
  await doctor.page.getByLabel('Message').fill('How can I help?');
  await doctor.page.getByRole('button', { name: 'Send' }).click();
  await expect(patient.page.getByText('How can I help?')).toBeVisible();
  await expect(patient.page.locator('video')).toHaveCount(0);
  await endVisit(doctor);
  await expect(patient.page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();
});

test('without script a patient sees the place in the line, leaves it and comes back', async ({ browser }) => {
  const patient = await personOf(browser, 'simran', { ...PHONE, javaScriptEnabled: false });
  const doctor = await personOf(browser, 'dhillon');
  const path = await checkInTo(patient, await bookNow(patient, doctor, 'audio'));
  await patient.page.goto(`/pa${path}`);
  await expect(patient.page.getByText('ਅਗਲੀ ਵਾਰੀ ਤੁਹਾਡੀ ਹੈ')).toBeVisible();
  await expect(patient.page.getByRole('link', { name: 'ਫਿਰ ਵੇਖੋ' })).toBeVisible();
  await patient.page.getByRole('button', { name: 'ਵੇਟਿੰਗ ਰੂਮ ਛੱਡੋ' }).click();
  await patient.page.getByRole('button', { name: 'ਵੇਟਿੰਗ ਰੂਮ ਵਿੱਚ ਵਾਪਸ' }).click();
  await expect(patient.page.getByText('ਅਗਲੀ ਵਾਰੀ ਤੁਹਾਡੀ ਹੈ')).toBeVisible();
});
