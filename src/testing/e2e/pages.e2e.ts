import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { ROOT } from '../../../tools/lib/paths.mjs';
import { bookNow, checkInTo, newPatient, personOf, type Person } from './arrange-visit';
import { axeFaults } from './axe-faults';

const PHONE = { viewport: { width: 360, height: 740 } };
const SCRIPTS = { en: /\p{Script=Latin}/u, hi: /\p{Script=Devanagari}/u, pa: /\p{Script=Gurmukhi}/u } as const;
type Locale = keyof typeof SCRIPTS;
/** The folder of a page under `[locale]`, and an address of it. */
type Visit = { folder: string; path: string };

/** Whose page is which, with addresses of things that are there. */
async function visitsOf(browser: Browser) {
  const patient = await newPatient(browser, 'Pritam Kaur', PHONE);
  const doctor = await personOf(browser, 'bansal', PHONE);
  const waiting = await bookNow(patient, doctor, 'video');
  const consultation = await checkInTo(patient, waiting);
  const { slots } = await patient.ask<{ slots: { startsAt: string }[] }>('GET', `/api/doctors/${doctor.id}/slots?days=3`);
  const startsAt = slots.at(-1)?.startsAt ?? '';
  const coming = await patient.ask<{ id: string }>('POST', '/api/appointments', { doctorId: doctor.id, startsAt, mode: 'audio', reason: '' });
  const free = slots.at(-2)?.startsAt ?? '';

  const manager = await personOf(browser, 'gill', PHONE);
  const { items: clinics } = await manager.ask<{ items: { id: string; kind: string }[] }>('GET', '/api/organisations');
  const clinic = clinics.find(({ kind }) => kind === 'clinic')?.id ?? '';
  const admin = await personOf(browser, 'admin', PHONE);
  const { items: pending } = await admin.ask<{ items: { id: string }[] }>('GET', '/api/admin/doctors/pending-verification');
  const stranger: Person = { page: await (await browser.newContext(PHONE)).newPage(), id: '', ask: () => Promise.reject(new Error('a stranger asks nothing')) };

  const at = (folder: string, address = `/${folder}`): Visit => ({ folder, path: address });
  const journeys: { who: string; person: Person; visits: Visit[] }[] = [
    { who: 'a stranger', person: stranger, visits: [at('', ''), at('about'), at('sign-in'), at('register'), at('doctors'), at('doctors/[id]', `/doctors/${doctor.id}`), at('[...rest]', '/nowhere')] },
    {
      who: 'a patient',
      person: patient,
      visits: [
        at('home'),
        at('doctors', '/doctors?q=fever'),
        at('doctors/[id]', `/doctors/${doctor.id}`),
        at('doctors/[id]/book', `/doctors/${doctor.id}/book?at=${encodeURIComponent(free)}`),
        at('appointments'),
        at('appointments/[id]', `/appointments/${coming.id}`),
        at('appointments/[id]/move', `/appointments/${coming.id}/move`),
        at('profile'),
        at('sessions'),
        at('consultations/[id]', consultation),
      ],
    },
    { who: 'a caregiver', person: await personOf(browser, 'meena', PHONE), visits: [at('home'), at('profile')] },
    { who: 'a pharmacy', person: await personOf(browser, 'sehat', PHONE), visits: [at('home'), at('profile')] },
    { who: 'a doctor', person: doctor, visits: [at('today'), at('queue'), at('availability'), at('profile'), at('appointments/[id]', `/appointments/${coming.id}`), at('consultations/[id]', consultation)] },
    { who: 'a clinic’s manager', person: manager, visits: [at('clinic'), at('clinic/[orgId]', `/clinic/${clinic}`)] },
    {
      who: 'an admin',
      person: admin,
      visits: [at('admin/users'), at('admin/users/[id]', `/admin/users/${patient.id}`), at('admin/verification'), at('admin/verification/[id]', `/admin/verification/${pending[0]?.id ?? ''}`)],
    },
  ];
  return journeys;
}

/** What is wrong with one page in one language, a line each. */
async function faultsOf(page: Page, locale: Locale, address: string): Promise<string[]> {
  const faults: string[] = [];
  const hear = (fault: string) => faults.push(fault);
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('pageerror', ({ message }) => hear(message));
  page.on('console', (message) => message.type() === 'error' && !message.text().includes('status of 404') && hear(message.text()));
  await page.goto(`/${locale}${address}`);
  const { lang, sideways } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }));
  if (lang !== locale) hear(`says it is in ${lang}`);
  if (sideways > 0) hear(`scrolls ${String(sideways)} px sideways`);
  const main = await page.getByRole('main').innerText();
  if (!SCRIPTS[locale].test(main)) hear('says nothing in its language');
  // What axe looks at is the same in every language; the roles' own tests ask it of their main pages in all three.
  const axe = locale === 'en' ? await axeFaults(page) : [];
  return [...faults, ...axe].map((fault) => `${locale} ${address}: ${fault}`);
}

test('every page fits a phone, speaks its language and can be used by everybody, in all three languages', async ({ browser }) => {
  test.setTimeout(600_000);
  const journeys = await visitsOf(browser);
  const found: string[] = [];
  for (const { person, visits } of journeys) {
    for (const visit of visits) {
      for (const locale of ['en', 'hi', 'pa'] as const) found.push(...(await faultsOf(person.page, locale, visit.path)));
    }
    await person.page.context().close();
  }
  expect(found).toEqual([]);

  const files = readdirSync(path.join(ROOT, 'src/app/[locale]'), { recursive: true, encoding: 'utf8' });
  const folders = files.filter((file) => path.basename(file) === 'page.tsx').map((file) => path.dirname(file).replaceAll('\\', '/').replace(/\([a-z]+\)\/|^\.$/g, ''));
  const seen = new Set(journeys.flatMap(({ visits }) => visits.map(({ folder }) => folder)));
  expect(folders.filter((folder) => !seen.has(folder))).toEqual([]);
  expect(folders.length).toBeGreaterThan(20);
});
