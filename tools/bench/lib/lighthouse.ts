import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../../server/paths.mjs';
import { findNode } from '../../launcher/find-node.mjs';
import { findChromium } from '../../test-runner/find-chromium.mjs';

/** Lighthouse brings 114 packages of 176 MB, so it is no dependency of ours. */
const INSTALL = 'npm install --no-save --ignore-scripts lighthouse@13.5.0';
const PROGRAM = path.join(ROOT, 'node_modules', 'lighthouse', 'cli', 'index.js');
const PAGES = ['/en', '/en/doctors', '/en/sign-in'];
const RUNS = 3;
const REPORT_BYTES_MAX = 50_000_000;

/** The part of Lighthouse's report that is printed; scores are 0 to 1. */
type Report = {
  categories: Record<string, { id: string; score: number | null }>;
  audits: Record<string, { numericValue?: number } | undefined>;
};

/** Lighthouse's scores in its phone setting: of three runs the one with the median performance. */
export async function printLighthouse(url: string): Promise<void> {
  if (!existsSync(PROGRAM)) {
    console.log(`\n  skipped: Lighthouse is not installed (${INSTALL})`);
    return;
  }
  console.log(`\n  Lighthouse on a phone, the median of ${String(RUNS)} runs (goals: performance 97, blocked 150 ms, the others 100):`);
  for (const page of PAGES) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run += 1) reports.push(await reportOf(url + page));
    const median = reports.toSorted((a, b) => scoreOf(a, 'performance') - scoreOf(b, 'performance'))[Math.floor(RUNS / 2)];
    if (median) console.log(`  ours: ${page.padEnd(14)} ${textOf(median)}`);
  }
}

async function reportOf(address: string): Promise<Report> {
  const chrome = '--chrome-flags=--headless=new --no-sandbox --disable-gpu';
  const { stdout } = await promisify(execFile)(findNode(), [PROGRAM, address, '--quiet', '--output=json', chrome], {
    env: { ...process.env, CHROME_PATH: findChromium().chromium },
    maxBuffer: REPORT_BYTES_MAX,
  });
  return JSON.parse(stdout) as Report;
}

function scoreOf({ categories }: Report, category: string): number {
  return Math.round((categories[category]?.score ?? 0) * 100);
}

function textOf(report: Report): string {
  const scores = Object.keys(report.categories).map((category) => `${category} ${String(scoreOf(report, category))}`);
  const blocked = report.audits['total-blocking-time']?.numericValue ?? NaN;
  return `${scores.join(', ')}; blocked ${blocked.toFixed(0)} ms`;
}
