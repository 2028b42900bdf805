import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { ROOT } from '../../../server/paths.mjs';
import { bookNow, checkInTo, newPatient, personOf, type Person } from './arrange-visit';
import { LOCALES, PHONE, pageFaults } from './page-faults';

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
  const coming = await patient.ask<{ id: string }>('POST', '/api/appointments', {
    doctorId: doctor.id,
    startsAt,
    mode: 'audio',
    reason: '',
  });
  const free = slots.at(-2)?.startsAt ?? '';

  const manager = await personOf(browser, 'gill', PHONE);
  const { items: clinics } = await manager.ask<{ items: { id: string; kind: string }[] }>('GET', '/api/organisations');
  const clinic = clinics.find(({ kind }) => kind === 'clinic')?.id ?? '';
  const admin = await personOf(browser, 'admin', PHONE);
  const { items: pending } = await admin.ask<{ items: { id: string }[] }>('GET', '/api/admin/doctors/pending-verification');
  const stranger: Person = {
    page: await (await browser.newContext(PHONE)).newPage(),
    id: '',
    ask: () => Promise.reject(new Error('a stranger asks nothing')),
  };

  const at = (folder: string, address = `/${folder}`): Visit => ({ folder, path: address });
  // Only a platform on Firebase serves these; its own run looks at them, and here they are pages that are not there.
  const notHere = ['phone', 'email', 'forgot', 'new-password', 'confirm-email', 'return']
    .map((page) => at(`sign-in/${page}`))
    .concat(at('security'));
  const journeys: { who: string; person: Person; visits: Visit[] }[] = [
    {
      who: 'a stranger',
      person: stranger,
      visits: [
        at('', ''),
        at('about'),
        at('sign-in'),
        at('register'),
        at('doctors'),
        at('doctors/[id]', `/doctors/${doctor.id}`),
        at('[...rest]', '/nowhere'),
        ...notHere,
      ],
    },
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
        at('profile/access'),
        at('sessions'),
        at('consultations/[id]', consultation),
      ],
    },
    { who: 'a caregiver', person: await personOf(browser, 'meena', PHONE), visits: [at('home'), at('profile')] },
    { who: 'a pharmacy', person: await personOf(browser, 'sehat', PHONE), visits: [at('home'), at('profile')] },
    {
      who: 'a doctor',
      person: doctor,
      visits: [
        at('today'),
        at('queue'),
        at('availability'),
        at('profile'),
        at('appointments/[id]', `/appointments/${coming.id}`),
        at('consultations/[id]', consultation),
      ],
    },
    { who: 'a clinic’s manager', person: manager, visits: [at('clinic'), at('clinic/[orgId]', `/clinic/${clinic}`)] },
    {
      who: 'an admin',
      person: admin,
      visits: [
        at('admin/users'),
        at('admin/users/[id]', `/admin/users/${patient.id}`),
        at('admin/verification'),
        at('admin/verification/[id]', `/admin/verification/${pending[0]?.id ?? ''}`),
      ],
    },
  ];
  return journeys;
}

test('every page fits a phone, speaks its language and can be used by everybody, in all three languages', async ({ browser }) => {
  test.setTimeout(600_000);
  const journeys = await visitsOf(browser);
  const found: string[] = [];
  for (const { person, visits } of journeys) {
    for (const visit of visits) {
      for (const locale of LOCALES) found.push(...(await pageFaults(person.page, locale, visit.path)));
    }
    await person.page.context().close();
  }
  expect(found).toEqual([]);

  const files = readdirSync(path.join(ROOT, 'src/app/[locale]'), { recursive: true, encoding: 'utf8' });
  const folders = files
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) =>
      path
        .dirname(file)
        .replaceAll('\\', '/')
        .replace(/\([a-z]+\)\/|^\.$/g, ''),
    );
  const seen = new Set(journeys.flatMap(({ visits }) => visits.map(({ folder }) => folder)));
  expect(folders.filter((folder) => !seen.has(folder))).toEqual([]);
  expect(folders.length).toBeGreaterThan(20);
});
