import { expect, type APIRequestContext, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { DEMO_EMAIL_END, DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';

export type Person = { page: Page; id: string; ask: <T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown) => Promise<T> };

/** One of the demo people in a browser of their own, signed in. */
export async function personOf(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  return signedIn(browser, `${name}${DEMO_EMAIL_END}`, options);
}

/** A patient nobody else has anything to do with, in a browser of their own, signed in. */
export async function newPatient(browser: Browser, name: string, options: BrowserContextOptions = {}): Promise<Person> {
  const stranger = await browser.newContext(options);
  const email = `${crypto.randomUUID()}@patients.test`;
  await requestWith(stranger.request)('POST', '/api/auth/register', { name, email, password: DEMO_PASSWORD, role: 'patient' });
  await stranger.close();
  return signedIn(browser, email, options);
}

async function signedIn(browser: Browser, identifier: string, options: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext({ permissions: ['camera', 'microphone'], ...options });
  const ask = requestWith(context.request);
  const { user } = await ask<{ user: { id: string } }>('POST', '/api/auth/session', { identifier, password: DEMO_PASSWORD });
  return { page: await context.newPage(), id: user.id, ask };
}

/** The doctor works round the clock, in slots of five minutes. */
export async function openHours(doctor: Person): Promise<void> {
  const weekly = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '24:00' }));
  await doctor.ask('PUT', '/api/doctor/availability', {
    timeZone: 'Asia/Kolkata',
    slotMinutes: 5,
    bufferMinutes: 0,
    weekly,
    exceptions: [],
    modes: ['video', 'audio', 'text', 'in_person'],
  });
}

/** The patient has an appointment with the doctor in a few minutes, whatever the hour. */
export async function bookNow(patient: Person, doctor: Person, mode: 'video' | 'audio' | 'text' | 'in_person'): Promise<string> {
  await openHours(doctor);
  const { slots } = await patient.ask<{ slots: { startsAt: string }[] }>('GET', `/api/doctors/${doctor.id}/slots?days=2`);
  // Another test may have the same person busy at the first of them.
  for (const { startsAt } of slots.slice(0, 3)) {
    const booking = { doctorId: doctor.id, startsAt, mode, reason: 'Fever for two days' };
    const appointment = await patient.ask<{ id: string }>('POST', '/api/appointments', booking).catch(() => null);
    if (appointment) return appointment.id;
  }
  throw new Error('none of the next three slots could be booked');
}

/** The patient checks in; answers the path of the consultation without its language. */
export async function checkInTo(patient: Person, appointmentId: string): Promise<string> {
  const { id } = await patient.ask<{ id: string }>('POST', '/api/consultations', { appointmentId });
  return `/consultations/${id}`;
}

/** The patient has checked in, and both have the visit open. */
export async function openVisit(patient: Person, doctor: Person, mode: 'video' | 'audio' | 'text'): Promise<void> {
  const path = await checkInTo(patient, await bookNow(patient, doctor, mode));
  await Promise.all([patient.page.goto(`/en${path}`), doctor.page.goto(`/en${path}`)]);
}

/**
 * The doctor admits the patient. Before hydration the button submits a form, after which the call is joined by a second button;
 * a press during hydration may be lost, so it is repeated.
 */
export async function letIn({ page }: Person): Promise<void> {
  const letInButton = page.getByRole('button', { name: 'Let in and start' });
  const join = page.getByRole('button', { name: /Join the call|Open the chat/ });
  const isIn = page.getByRole('button', { name: 'End the visit' });
  await expect(letInButton).toBeVisible();
  await expect(async () => {
    if (await letInButton.isVisible()) await letInButton.click();
    await expect(join.or(isIn).first()).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 20_000 });
  if (await join.isVisible()) await join.click();
}

/** The doctor ends the visit; where no advice was written, the page asks once more. */
export async function endVisit({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'End the visit' }).click();
  await page.getByRole('button', { name: 'Yes, end it' }).click();
  const anyway = page.getByRole('button', { name: 'End without advice' });
  await expect(anyway.or(page.getByRole('heading', { name: 'The visit is over' })).first()).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
}

function requestWith(request: APIRequestContext): Person['ask'] {
  return async <T>(method: string, path: string, data?: unknown): Promise<T> => {
    const response = await request.fetch(path, { method, data });
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  };
}
