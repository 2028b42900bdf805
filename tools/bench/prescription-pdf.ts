import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDF } from '@libpdf/core';
import { chromium } from '@playwright/test';
import PDFDocument from 'pdfkit';
import wawoff2 from 'wawoff2';
import type { PrescriptionView } from '@/domain/prescriptions/views';
import { sayDose, sayFrequency } from '@/domain/prescriptions/say-dosage';
import { LOCALES, type Locale } from '@/domain/shared/primitives';
import { prescriptionWords } from '@/i18n/prescription-words';
import { printPrescription } from '@/server/prescriptions/print-prescription';
import { openClinic, type Clinic } from '@/testing/clinic';
import { admitted } from '@/testing/consult';
import { signRx } from '@/testing/prescriptions';
import { findChromium } from '../test-runner/find-chromium.mjs';
import { race, type Runner } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printRatio, printTimings } from './lib/report';

const MEDICINES = [
  'paracetamol-500-mg-tablet',
  'cetirizine-10-mg-tablet',
  'ambroxol-30-mg-tablet',
  'folic-acid-5-mg-tablet',
  'calcium-carbonate-vitamin-d3-500-mg-250-iu-tablet',
] as const;
const FONTS = { en: ['noto-sans', 'latin'], hi: ['noto-sans-devanagari', 'devanagari'], pa: ['noto-sans-gurmukhi', 'gurmukhi'] } as const;

type Side = { name: string; print: (locale: Locale) => Promise<Uint8Array>; stop?: () => Promise<void> };

/**
 * A prescription of five medicines as a PDF in three languages: ours, read, audited, set with its QR and tags, and sealed; pdfkit alone,
 * which writes the same lines with the same faces and nothing else; Chromium printing them from a page that is open already.
 */
export async function bench(): Promise<void> {
  printHeading('A prescription of five medicines as a PDF');
  const clinic = await openClinic();
  const rx = await fiveMedicines(clinic);
  const ours: Side = {
    name: 'ours',
    print: async (locale) => (await printPrescription(clinic.as('asha@demo.test'), { id: rx.id, locale, size: 'a5' })).body,
  };
  const peers = [
    await peerOrSkip('Chromium', () => chromiumPrint(rx)),
    { name: 'pdfkit alone', print: (locale: Locale) => pdfkitPrint(rx, locale) },
  ].filter((side) => side !== null);

  for (const locale of LOCALES) {
    console.log(`\n  ${locale}`);
    const runners: (Runner & { bytes: number })[] = [];
    for (const { name, print } of [ours, ...peers]) {
      const first = await peerOrSkip(`${name} in ${locale}`, () => print(locale));
      if (first === null) continue;
      if (name === 'ours') mustEqual('the same bytes again', Buffer.from(await print(locale)).equals(first), true);
      const pages = (await PDF.load(first)).extractText();
      const said = pages
        .map(({ text }) => text)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      mustEqual(
        `${name}: every medicine is found by a search`,
        rx.items.filter(({ generic }) => !said.includes(generic.toUpperCase())).length,
        0,
      );
      runners.push({ name, run: () => print(locale), bytes: first.length });
    }
    const timings = await race(runners, { rounds: 9 });
    printTimings(timings);
    console.log(`  ${runners.map(({ name, bytes }) => `${name}: ${(bytes / 1024).toFixed(0)} kB`).join(', ')}`);
    const [own, ...others] = timings;
    for (const other of others) if (own !== undefined) printRatio(own, other, 'none');
  }
  for (const { stop } of peers) await stop?.();
  await clinic.close();
}

async function fiveMedicines(clinic: Clinic): Promise<PrescriptionView> {
  const items = MEDICINES.map((medicineId) => ({
    ...{ medicineId, dose: '1 tablet', frequency: '0-0-1', timing: 'after_food', days: 5 },
  }));
  const overrides = items.map((_, item) => ({ item, code: 'too-often', reason: 'For the measurement' }));
  return signRx(clinic, (await admitted(clinic)).id, { items, overrides });
}

/** What stands on the paper, line by line. */
function linesOf(rx: PrescriptionView, locale: Locale): string[] {
  const t = prescriptionWords(locale);
  return [
    ...[rx.prescriber.name, `${t('registration')}: ${rx.prescriber.registrationNumber}`, rx.prescriber.clinicAddress],
    ...[`${t('patient')}: ${rx.patient.name}`, `${t('validUntil')}: ${rx.validUntil.slice(0, 10)}`],
    ...rx.items.flatMap(({ generic, strength, dose, frequency, days, quantity }) => [
      [generic.toUpperCase(), strength].join(' '),
      [sayDose(dose, t), sayFrequency(frequency, t), t('forDays', { days }), t('quantity', { quantity })].join(', '),
    ]),
    `${t('advice')}: ${rx.advice}`,
    t('paper.check'),
  ];
}

const faces = new Map<string, Buffer>();
async function faceOf(locale: Locale): Promise<Buffer> {
  const [family, subset] = FONTS[locale];
  const { resolve } = createRequire(import.meta.url);
  const file = resolve(`@fontsource/${family}/files/${family}-${subset}-400-normal.woff2`);
  const face = faces.get(file) ?? Buffer.from(await wawoff2.decompress(readFileSync(file)));
  faces.set(file, face);
  return face;
}

async function pdfkitPrint(rx: PrescriptionView, locale: Locale): Promise<Uint8Array> {
  const [latin, own] = [await faceOf('en'), await faceOf(locale)];
  const document = new PDFDocument({ size: 'A5', margin: 34 });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((done) => document.on('end', done));
  document.registerFont('latin', latin).registerFont('own', own).fontSize(9.5);
  // It chooses no face by itself for letters that another lacks.
  for (const line of linesOf(rx, locale)) document.font(/[\u0900-\u0A7F]/.test(line) ? 'own' : 'latin').text(line);
  document.end();
  await ended;
  return Buffer.concat(parts);
}

async function chromiumPrint(rx: PrescriptionView): Promise<Side> {
  const browser = await chromium.launch({ executablePath: findChromium().chromium, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const print = async (locale: Locale) => {
    const lines = linesOf(rx, locale).map((line) => `<p>${line}</p>`);
    await page.setContent(`<html lang="${locale}"><body style="font:9.5pt 'Noto Sans'">${lines.join('')}</body></html>`);
    return page.pdf({ format: 'A5' });
  };
  return { name: 'Chromium’s print', print, stop: () => browser.close() };
}
