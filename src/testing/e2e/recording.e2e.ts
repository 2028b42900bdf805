import { expect, test, type Page } from '@playwright/test';
import { endVisit, letIn, newPatient, openVisit, personOf } from './arrange-visit';
import { axeFaults } from './axe-faults';
import { expectPlaying } from './expect-playing';

const PHONE = { viewport: { width: 360, height: 740 } };
/** Two browsers, the server and other tests share one small machine. */
const ARRIVES_MS = 20_000;

const saysSo = (page: Page) => page.getByRole('status').filter({ hasText: /^Recording$/ });

test('a call is recorded while both agree, played by the patient, and gone once they take that back', async ({ browser }) => {
  test.setTimeout(90_000);
  const patient = await newPatient(browser, 'Parminder Kaur', PHONE);
  const doctor = await personOf(browser, 'garg');
  await openVisit(patient, doctor, 'video');
  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectPlaying(doctor.page);

  // Nothing is recorded on the question alone.
  const first = doctor.page.waitForResponse((response) => response.url().includes('/parts?seq=0') && response.ok(), {
    timeout: ARRIVES_MS,
  });
  await doctor.page.getByRole('button', { name: 'Ask to record' }).click();
  await expect(patient.page.getByText('asks to record this call')).toBeVisible({ timeout: ARRIVES_MS });
  await expect(saysSo(doctor.page)).toBeHidden();
  expect(await axeFaults(patient.page)).toEqual([]);
  await patient.page.getByRole('button', { name: 'Agree to the recording' }).click();
  for (const { page } of [patient, doctor]) await expect(saysSo(page)).toBeVisible({ timeout: ARRIVES_MS });
  await first;

  // The patient stops it, and what was recorded until then still arrives.
  const last = doctor.page.waitForResponse((response) => response.url().includes('/parts?seq=1') && response.ok(), { timeout: ARRIVES_MS });
  await patient.page.getByRole('button', { name: 'Stop recording' }).click();
  for (const { page } of [patient, doctor]) await expect(saysSo(page)).toBeHidden({ timeout: ARRIVES_MS });
  await last;
  await endVisit(doctor);

  await expect(patient.page.getByRole('heading', { name: 'Recordings of calls' })).toBeVisible({ timeout: ARRIVES_MS });
  await patient.page.getByRole('link', { name: 'Play' }).click();
  const player = patient.page.getByLabel('Recording of the call');
  await expect(player).toBeVisible();
  const played = await player.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
    await new Promise((resolve) => video.addEventListener('timeupdate', () => video.currentTime > 1 && resolve(null)));
    return { duration: video.duration, width: video.videoWidth };
  });
  expect(played.duration).toBeGreaterThan(1);
  expect(played.width).toBe(640);
  expect(await axeFaults(patient.page)).toEqual([]);

  await patient.page.getByText('Delete the recordings of this call').click();
  await patient.page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(patient.page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();
  await expect(patient.page.getByRole('heading', { name: 'Recordings of calls' })).toBeHidden();
  await doctor.page.reload();
  await expect(doctor.page.getByRole('heading', { name: 'The visit is over' })).toBeVisible();
  await expect(doctor.page.getByRole('heading', { name: 'Recordings of calls' })).toBeHidden();
});
