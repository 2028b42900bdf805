/**
 * `npm run pictures [-- --routes=REGEX --widths=360,768,1280 --locales=en,hi,pa --themes=light,dark --height=780 --to=FOLDER]`: pictures of
 * every page as everybody it opens for sees it, on a production server with the demo clinic, and contact sheets of them to look at.
 * Needs a build (`npm run build`). Prints what a page says in the browser's console, and every page that scrolls sideways.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { startAppServer } from '@/testing/e2e/app-server.mjs';
import { startTileServer } from '@/testing/e2e/tile-server.mjs';
import { everyPage } from '@/testing/every-page';
import { arrangeVisits, visitsOf } from '@/testing/page-visits';
import { ROOT } from '../server/paths.mjs';
import { takePictures, type Look } from './pictures/take-pictures';
import { writeSheet } from './pictures/write-sheet';

const { values } = parseArgs({
  options: {
    routes: { type: 'string', default: '' },
    widths: { type: 'string', default: '360,768,1280' },
    locales: { type: 'string', default: 'en,hi,pa' },
    themes: { type: 'string', default: 'light,dark' },
    height: { type: 'string', default: '780' },
    to: { type: 'string', default: path.join(ROOT, 'test-results', 'pictures') },
  },
});
const looks: Look[] = values.widths.split(',').flatMap((width) => ({
  width: Number(width),
  height: Number(values.height),
  locales: values.locales.split(','),
  themes: values.themes.split(',').filter((theme) => theme === 'light' || theme === 'dark'),
}));

const tiles = await startTileServer();
const { port, stop } = await startAppServer({ LOG_LEVEL: 'warn', MAP_TILES_URL: tiles.url });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
});
try {
  mkdirSync(values.to, { recursive: true });
  const url = `http://127.0.0.1:${String(port)}`;
  const arrangement = await arrangeVisits(url);
  const pages = everyPage().filter(({ route, isFirebaseOnly }) => !isFirebaseOnly && new RegExp(values.routes).test(route));
  for (const page of pages) {
    for (const [index, visit] of visitsOf(arrangement, page).entries()) {
      const name = `${page.route.replaceAll(/[^\w]+/g, '-').replace(/^-|-$/g, '') || 'landing'}-${String(index)}`;
      for (const look of looks) {
        const { pictures, faults } = await takePictures(browser, { url, ...visit, ...look });
        const sheet = path.join(values.to, `${name}-${String(look.width)}.png`);
        await writeSheet(browser, sheet, { title: `${visit.path} (${visit.as ?? 'signed out'})`, pictures });
        process.stdout.write([sheet, ...faults.map((fault) => `  ${fault}`), ''].join('\n'));
      }
    }
  }
} finally {
  await browser.close();
  await stop();
  tiles.stop();
}
