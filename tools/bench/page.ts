import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { findChromium } from '../test-runner/find-chromium.mjs';
import { findNode } from '../launcher/find-node.mjs';
import { ROOT } from '../../server/paths.mjs';
import { demoVisits, routesWithPages, type Visit } from './lib/demo-visits';
import { freePort } from './lib/free-port';
import { startNextHello } from './lib/next-hello';
import { printLighthouse } from './lib/lighthouse';
import { printPageCosts } from './lib/page-cost';
import { spreadOf } from './lib/race';
import { mustEqual, peerOrSkip, printHeading, printTimings } from './lib/report';

const SCRIPT_KB_MAX = 150;
const ROUNDS = 5;
/** A phone on a bad line: what the goal is stated for. */
const LINE = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const CPU_SLOWER = 4;
const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The page everybody comes through: long, with a form that must work before any script. */
const TIMED = '/en/doctors';
const SETTLED_MS = 700;

type Site = { url: string; pid: number; stop: () => void };
/** `usable` is when links and forms work: once painted and parsed where they need no script, once it answers where they do. */
type Seen = { paint: number; usable: number };

/**
 * Script of every page in kB, how long a cold phone on a bad line waits and what a page costs the server, against the least Next
 * makes and a page with nothing in it; and what Lighthouse says.
 */
export async function bench(): Promise<void> {
  printHeading('Pages of the production build in Chromium');
  const site = await startSite();
  const browser = await chromium.launch({ executablePath: findChromium().chromium, args: BROWSER_ARGS });
  try {
    const visits = await demoVisits(site.url);
    mustEqual('every page is measured', visits.map(({ route }) => route).sort(), routesWithPages());
    const hello = await peerOrSkip('Next hello', startNextHello);
    await printScript(browser, site.url, visits, hello?.url);
    await printTimes(browser, site.url, hello?.url);
    await printPageCosts(site, hello);
    hello?.stop();
    await printLighthouse(site.url);
  } finally {
    await browser.close();
    site.stop();
  }
}

async function printScript(browser: Browser, url: string, visits: readonly Visit[], helloUrl: string | undefined): Promise<void> {
  console.log('\n  script in kB, gzip, each page opened with an empty cache:');
  const people = new Map<string | null, BrowserContext>([[null, await browser.newContext()]]);
  const tooMuch: string[] = [];
  for (const visit of visits) {
    const context = people.get(visit.as) ?? (await signedInContext(browser, url, visit.as ?? ''));
    people.set(visit.as, context);
    const { kB, files, status } = await scriptOf(context, `${url}/en${visit.path}`);
    if (status !== 200 || (visit.isPatients && kB > SCRIPT_KB_MAX)) tooMuch.push(`${visit.route}: ${String(status)}, ${kB.toFixed(1)} kB`);
    console.log(
      `  ${visit.route.padEnd(32)} ${(visit.isPatients ? 'patient' : 'staff').padEnd(8)} ${kB.toFixed(1).padStart(7)} kB in ${String(files)} files`,
    );
  }
  if (helloUrl !== undefined) {
    const { kB, files } = await scriptOf(await browser.newContext(), helloUrl);
    console.log(`  ${'peer: Next hello'.padEnd(41)} ${kB.toFixed(1).padStart(7)} kB in ${String(files)} files`);
  }
  mustEqual(`every page answers 200, and no patient page has more than ${String(SCRIPT_KB_MAX)} kB of script`, tooMuch, []);
}

async function scriptOf(context: BrowserContext, address: string): Promise<{ kB: number; files: number; status: number }> {
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sizes = new Map<string, Promise<number>>();
  let lastAt = performance.now();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    lastAt = performance.now();
    sizes.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  const response = await page.goto(address, { waitUntil: 'load' });
  for (lastAt = performance.now(); performance.now() - lastAt < SETTLED_MS;) await page.waitForTimeout(100);
  const bytes = (await Promise.all(sizes.values())).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { kB: bytes / 1000, files: sizes.size, status: response?.status() ?? 0 };
}

async function printTimes(browser: Browser, url: string, helloUrl: string | undefined): Promise<void> {
  const nothing = await startStatic();
  const sides = [
    { name: `ours: ${TIMED}`, address: url + TIMED },
    { name: 'peer: a static page', address: nothing.url },
    ...(helloUrl === undefined ? [] : [{ name: 'peer: Next hello', address: helloUrl }]),
  ].map((side) => ({ ...side, seen: [] as Seen[] }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides) side.seen.push(await openOnBadLine(browser, side.address));
  }
  nothing.stop();
  console.log('\n  400 kbit/s, 400 ms, processor 4 × slower, empty cache:');
  for (const [what, label] of [['paint', 'first paint'] as const, ['usable', 'usable (goal ≤ 2000 ms)'] as const]) {
    printTimings(sides.map(({ name, seen }) => ({ name: `${name}, ${label}`, ...spreadOf(seen.map((one) => one[what])) })));
  }
}

async function openOnBadLine(browser: Browser, address: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWER });
  await page.addInitScript(pressUntilItAnswers);
  await page.goto(address, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(whenUsable, undefined, { polling: 100, timeout: 60_000 });
  const result = (await seen.jsonValue()) as Seen;
  await context.close();
  return result;
}

/** Runs in the page: a button that counts shows by its number when its script has come. */
function pressUntilItAnswers(): void {
  const timer = setInterval(() => {
    const counter = [...document.querySelectorAll('button')].find(({ textContent }) => /^\d+$/.test(textContent));
    counter?.click();
    if (counter === undefined || counter.textContent === '0') return;
    Object.assign(globalThis, { answeredAt: performance.now() });
    clearInterval(timer);
  }, 50);
}

/** Runs in the page. */
function whenUsable(): { paint: number; usable: number } | false {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  const parsed = (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.domInteractive ?? 0;
  if (paint === undefined || parsed === 0) return false;
  const needsScript = [...document.querySelectorAll('button')].some((button) => button.form === null && /^\d+$/.test(button.textContent));
  const answeredAt = (globalThis as { answeredAt?: number }).answeredAt;
  if (needsScript && answeredAt === undefined) return false;
  return { paint, usable: Math.max(paint, answeredAt ?? parsed) };
}

async function signedInContext(browser: Browser, url: string, identifier: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const reply = await context.request.post(`${url}/api/auth/session`, { data: { identifier, password: DEMO_PASSWORD } });
  if (!reply.ok()) throw new Error(`${identifier} was not signed in: ${await reply.text()}`);
  return context;
}

/** The same server the browser tests run on: built when its sources have changed, with the demo clinic. */
function startSite(): Promise<Site> {
  return new Promise((resolve, reject) => {
    // As behind a proxy, so that one machine can stand for many visitors (lib/page-cost.ts).
    const env = { ...process.env, TRUST_PROXY: '1' };
    const server = spawn(findNode(), ['src/testing/e2e/serve.mjs'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    server.once('exit', (code) => reject(new Error(`the server ended with ${String(code)}`)));
    server.stdout.on('data', (chunk: Buffer) => {
      const [, port, pid] = /E2E server on port (\d+), process (\d+)/.exec(chunk.toString()) ?? [];
      if (port !== undefined) resolve({ url: `http://127.0.0.1:${port}`, pid: Number(pid), stop: () => server.kill('SIGTERM') });
    });
  });
}

async function startStatic(): Promise<Site> {
  const html = gzipSync(
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Hello</title><h1>Hello</h1><a href="/there">There</a>',
  );
  const port = await freePort();
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' }).end(html);
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${String(port)}/`, pid: process.pid, stop: () => server.close() };
}
