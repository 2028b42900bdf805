import { existsSync, readFileSync } from 'node:fs';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { peerOrSkip } from './report';

type Site = { url: string; pid: number };
/** `isFresh` asks for another address each time, which no cache knows; `cookie` is whose session it is. */
type Measured = { name: string; address: string; pid: number; cookie?: string; isFresh?: boolean };

const COST_RATIO_MAX = 3;
const WARM_UP = 60;
const REQUESTS = 100;
const ROUNDS = 5;
/** The clock of /proc counts in hundredths of a second. */
const TICK_MS = 10;
const PAYLOAD = /<script[^>]*>[^<]*__next_f[^<]*<\/script>/g;

/** Processor time of the server for a page, and bytes of HTML and of what React hydrates from, against the least Next page. */
export async function printPageCosts(site: Site, hello: Site | null): Promise<void> {
  if (!existsSync('/proc/self/stat')) {
    console.log('  skipped: processor time: this system does not tell that of another process (/proc)');
    return;
  }
  const cookie = await cookieOf(site.url, 'asha@demo.test');
  const doctors = { address: `${site.url}/en/doctors`, pid: site.pid };
  const pages: Measured[] = [
    ...['/en', '/en/doctors', '/en/sign-in'].map((path) => ({ name: `ours: ${path}`, address: site.url + path, pid: site.pid })),
    { ...doctors, name: 'ours: /en/doctors, not kept', isFresh: true },
    { ...doctors, name: 'ours: /en/doctors, signed in', cookie },
  ];
  const peer = hello && { name: 'peer: Next hello, made for each request', address: hello.url, pid: hello.pid };
  const costs = await peerOrSkip('processor time', () => cpuOfPages(peer === null ? pages : [...pages, peer]));
  if (costs === null) return;
  const least = peer === null ? undefined : costs.at(-1)?.cpuMs;
  console.log(
    `\n  processor time a page (goal for doctors: at most ${String(COST_RATIO_MAX)} × the least Next page), HTML, React's payload:`,
  );
  for (const { name, cpuMs, html } of costs) {
    const ratio = least === undefined ? '' : `${(cpuMs / least).toFixed(2)} ×`;
    const payload = (html.match(PAYLOAD) ?? []).join('');
    console.log(`  ${name.padEnd(44)} ${cpuMs.toFixed(2).padStart(6)} ms ${ratio.padStart(8)}  ${kB(html)}, ${kB(payload)}`);
  }
}

/** In each round each page is asked for one after the other; the median round counts. Throws for a page that is not there. */
async function cpuOfPages(pages: readonly Measured[]): Promise<{ name: string; cpuMs: number; html: string }[]> {
  for (const page of pages) await load(page, WARM_UP);
  const spent = pages.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, page] of pages.entries()) {
      const before = cpuMsOf(page.pid);
      await load(page, REQUESTS);
      spent[index]?.push((cpuMsOf(page.pid) - before) / REQUESTS);
    }
  }
  const html = await Promise.all(pages.map((page) => load(page, 1)));
  return pages.map(({ name }, index) => ({
    name,
    cpuMs: (spent[index] ?? []).toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0,
    html: html[index] ?? '',
  }));
}

let visitors = 0;

/** An address of its own for each visitor: how many pages one may have is limited. */
function nextAddress(): string {
  visitors += 1;
  return `10.0.${String((visitors >> 8) & 255)}.${String(visitors & 255)}`;
}

/** The page's HTML. A language is sent as browsers do: to one that names none, the page's own is sent as a cookie. */
async function load({ address, cookie = '', isFresh = false }: Measured, times: number): Promise<string> {
  const browser = { 'accept-encoding': 'gzip', 'accept-language': 'en', ...(cookie !== '' && { cookie }) };
  let html = '';
  for (let n = 0; n < times; n += 1) {
    const headers = { ...browser, 'x-forwarded-for': nextAddress() };
    const reply = await fetch(isFresh ? `${address}?bench=${crypto.randomUUID()}` : address, { headers, redirect: 'manual' });
    html = await reply.text();
    if (reply.status !== 200) throw new Error(`${address} answered ${String(reply.status)}`);
  }
  return html;
}

async function cookieOf(url: string, identifier: string): Promise<string> {
  const reply = await fetch(`${url}/api/auth/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ identifier, password: DEMO_PASSWORD }),
  });
  if (!reply.ok) throw new Error(`${identifier} was not signed in: ${await reply.text()}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

function cpuMsOf(pid: number): number {
  const [, numbers = ''] = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').split(') ');
  const fields = numbers.split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

function kB(text: string): string {
  return `${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`;
}
