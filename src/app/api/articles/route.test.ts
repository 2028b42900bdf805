import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '@/domain/shared/primitives';
import { Article } from '@/domain/articles/schema';
import { readLibrary } from '@/server/articles/read-library';
import { openClinic, type Clinic } from '@/testing/clinic';
import { GET } from './route';

let clinic: Clinic;
beforeAll(async () => {
  clinic = await openClinic();
});
afterAll(() => clinic.close());

const search = async (q: string, locale = 'en') => {
  const { body } = await clinic.call(GET, { path: `/api/articles?${new URLSearchParams({ q, locale, limit: '5' })}` });
  return (body['items'] as { slug: string }[]).map(({ slug }) => slug);
};

test.each([
  ['fever', 'fever'],
  ['bukhar', 'fever'],
  ['बुखार', 'fever'],
  ['ਬੁਖਾਰ', 'fever'],
  ['diarhoea', 'diarrhoea'],
  ['snake bite', 'snake-bite'],
  ['saanp ne kata', 'snake-bite'],
  ['ਸ਼ੂਗਰ', 'diabetes'],
])('finds, signed out, what %s means', async (q, slug) => {
  expect((await search(q)).slice(0, 3)).toContain(slug);
});

test('finds nothing for what no article is about', async () => {
  expect(await search('xylophone')).toEqual([]);
});

describe('the library of this release', () => {
  test('has at least sixty articles, each whole in three languages, with sources and a day of review', async () => {
    const library = [...(await readLibrary()).values()];
    expect(library.length).toBeGreaterThanOrEqual(60);
    for (const article of library) expect(Article.safeParse(article).error, article.slug).toBeUndefined();
  });

  test('says the same number of things in every language, and names no dose', async () => {
    for (const { slug, care, help, about } of (await readLibrary()).values()) {
      for (const points of [care, help]) expect(new Set(LOCALES.map((one) => points[one].length)).size, slug).toBe(1);
      const texts = LOCALES.flatMap((one) => [about[one], ...care[one], ...help[one]]).join('\n');
      expect(texts, slug).not.toMatch(/\d\s*(?:mg|ml|mcg|tablets?|मिग्रा|मिली|ਮਿਗ੍ਰਾ|ਮਿਲੀ)(?![\p{L}\p{M}])/iu);
    }
  });
});
