import type { Browser } from '@playwright/test';
import type { Picture } from './take-pictures';

/** The width of a sheet in pixels, and the least of one picture on it. */
const SHEET_WIDTH = 1600;
const PICTURE_WIDTH_MIN = 250;

/** Writes a contact sheet: the pictures in rows, each with its label, in the order given. */
export async function writeSheet(browser: Browser, file: string, { title, pictures }: { title: string; pictures: readonly Picture[] }) {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 100 } });
  const widest = Math.max(...pictures.map(({ width }) => width));
  const columns = Math.min(pictures.length, Math.floor(SHEET_WIDTH / Math.max(PICTURE_WIDTH_MIN, Math.min(widest * 0.4, SHEET_WIDTH / 3))));
  const figures = pictures.map(
    ({ label, png }) => `<figure><figcaption>${label}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:8px;font:14px sans-serif;background:#999}main{display:grid;gap:8px;align-items:start;` +
      `grid-template-columns:repeat(${String(columns)},1fr)}figure{margin:0}img{width:100%;display:block}</style>` +
      `<h1 style="font-size:16px;margin:0 0 6px">${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h1><main>${figures.join('')}</main>`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}
