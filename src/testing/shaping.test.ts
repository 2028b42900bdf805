import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/prescriptions/[id]/pdf/route';
import { findChromium } from '../../tools/test-runner/find-chromium.mjs';
import { openClinic, type Clinic } from './clinic';
import { admitted } from './consult';
import { hasPoppler, poppler } from './poppler';
import { signRx } from './prescriptions';
import { unmatchedInk, type Word } from './unmatched-ink';

/** Words in which letters change places, join, stack, or carry a sign above or below. */
const WORDS = {
  hi: ['गोलियाँ', 'दिन', 'ज़रूरी', 'रक्षा', 'पर्ची', 'श्रीमती', 'द्वारा', 'बुख़ार', 'ख़ुराक', 'विद्यार्थी', 'चिकित्सा'],
  pa: ['ਗੋਲੀਆਂ', 'ਦਿਨ', 'ਜ਼ਰੂਰੀ', 'ਵਿਦਿਆਰਥੀ', 'ਵਿੱਚ', 'ਪਰਚੀ', 'ਸ੍ਰੀਮਤੀ', 'ਖ਼ੁਰਾਕ', 'ਪਹਿਲਾਂ', 'ਬੁਖ਼ਾਰ'],
} as const;
const FONTS = {
  hi: 'noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
  pa: 'noto-sans-gurmukhi/files/noto-sans-gurmukhi-gurmukhi',
};
/** Between the words, so that what of one hangs over is not taken for the next one's. */
const WIDE = ' \u2003 ';
const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;
/** Of the running text of the paper. */
const FONT_POINTS = 9.5;
/** Of a word's ink, what may lie apart from the other picture's: the two programs round a curve's edge each in its way. */
const UNMATCHED_MAX = 0.005;

const place = process.env['CHROMIUM_HEADLESS_SHELL'] ?? findChromium().chromium;
const isPossible = hasPoppler('pdftoppm') && hasPoppler('pdftotext');

const LANGUAGES = ['hi', 'pa'] as const;
type Language = (typeof LANGUAGES)[number];

/** The prescriptions whose advice is the words. */
const signed: Partial<Record<Language, string>> = {};
let clinic: Clinic;
let browser: Browser;
beforeAll(async () => {
  if (!isPossible) return;
  clinic = await openClinic();
  const visit = (await admitted(clinic)).id;
  for (const [version, locale] of LANGUAGES.entries())
    signed[locale] = (await signRx(clinic, visit, { version, advice: WORDS[locale].join(WIDE) })).id;
  browser = await chromium.launch({ executablePath: place, args: ['--no-sandbox'] });
});
afterAll(async () => {
  if (!isPossible) return;
  await browser.close();
  await clinic.close();
});

/** A prescription on A4, where the words stand on one line. */
async function printed(locale: Language): Promise<Buffer> {
  const headers = { authorization: `Bearer ${await clinic.tokenOf('asha@demo.test')}` };
  const response = await GET(
    new Request(`http://clinic.test/api/prescriptions/${signed[locale] ?? ''}/pdf?locale=${locale}&size=a4`, { headers }),
  );
  return Buffer.from(await response.arrayBuffer());
}

/** Where the words stand on the first page, in dots. */
function wordsOf(pdf: Uint8Array): Word[] {
  const found = poppler('pdftotext', pdf, (file) => ['-bbox', '-l', '1', file, '-']);
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]+)<\/word>/g;
  return [...found.matchAll(word)].map(([, ...all]) => {
    const [left = 0, top = 0, right = 0, bottom = 0] = all.slice(0, 4).map((one) => (Number(one) * DOTS_PER_INCH) / POINTS_PER_INCH);
    return { text: all[4] ?? '', left, top, right, bottom };
  });
}

test.skipIf(!isPossible).each(LANGUAGES)(
  'the letters of the paper in %s are those a browser draws (needs Chromium, and pdftoppm and pdftotext of poppler)',
  async (locale) => {
    const pdf = await printed(locale);
    const all = wordsOf(pdf);
    const words = WORDS[locale].map((text) => all.findLast((one) => one.text.normalize('NFC') === text.normalize('NFC')) ?? text);
    expect(words.filter((one) => typeof one === 'string')).toEqual([]);
    const page = await browser.newPage();
    const file = createRequire(import.meta.url).resolve(`@fontsource/${FONTS[locale]}-400-normal.woff2`);
    const facts = {
      picture: poppler('pdftoppm', pdf, (name) => ['-png', '-r', String(DOTS_PER_INCH), '-l', '1', name], 'base64'),
      font: readFileSync(file).toString('base64'),
      pixels: (FONT_POINTS * DOTS_PER_INCH) / POINTS_PER_INCH,
      words: words as Word[],
    };
    const right = await page.evaluate(unmatchedInk, { ...facts, as: 'shaped' as const });
    expect(right.filter(({ share }) => share > UNMATCHED_MAX)).toEqual([]);
    // That a word in which no letter was moved, or from which one sign is missing, would be found.
    for (const as of ['unshaped', 'without-a-sign'] as const) {
      const wrong = await page.evaluate(unmatchedInk, { ...facts, as });
      expect(wrong.length).toBeGreaterThan(5);
      expect(wrong.filter(({ share }) => share <= UNMATCHED_MAX)).toEqual([]);
    }
    await page.close();
  },
);
