import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { checkSymptoms } from '@/domain/triage/check-symptoms';
import { rankOf, type Level } from '@/domain/triage/level';
import { ENTRIES } from '@/domain/triage/lexicon';
import { TRIAGE_CASES } from '@/testing/triage-cases';
import { bundleEngine, engineWords } from '../lib/bundle-engine';
import { printHeading } from './lib/report';

const ROUNDS = 20;
const KILOBYTE = 1000;
/** What a keyword matcher would call grave: the bare words, wherever and however they stand. */
const GRAVE = [
  'chest pain',
  'छाती में दर्द',
  'ਛਾਤੀ ਵਿੱਚ ਦਰਦ',
  'unconscious',
  'बेहोश',
  'ਬੇਹੋਸ਼',
  'seizure',
  'दौरा',
  'ਦੌਰਾ',
  'bleeding',
  'खून',
  'ਖੂਨ',
  'snake',
  'साँप',
  'ਸੱਪ',
  'poison',
  'ज़हर',
  'ਜ਼ਹਿਰ',
  'breathe',
  'साँस',
  'ਸਾਹ',
];
const DENIALS = ['no chest pain and no seizure', 'दौरा नहीं पड़ा और छाती में दर्द नहीं है', 'ਖੂਨ ਨਹੀਂ ਆਇਆ'];

/** The symptom check beside a matcher of keywords without denial: speed, size, and what denied symptoms do to both. */
export async function bench(): Promise<void> {
  const texts = TRIAGE_CASES.map(({ text }) => text);
  printHeading(`Symptom check: ${String(texts.length)} texts in three languages and four scripts, ${String(ROUNDS)} rounds`);
  const ours = timesOf(texts, (text) => checkSymptoms({ text }).level);
  const peer = timesOf(texts, keywordLevel);
  print('ours', ours);
  print('peer: keywords', peer);
  const raisedBy = (levelOf: (text: string) => Level) =>
    texts.filter((text) => DENIALS.some((denial) => rankOf(levelOf(`${text}. ${denial}`)) > rankOf(levelOf(text)))).length;
  console.log(
    `\n  texts raised by a symptom that is denied: ours ${String(raisedBy((text) => checkSymptoms({ text }).level))}, keywords ${String(raisedBy(keywordLevel))}`,
  );
  const [engine, words] = [kilobytes(await bundleEngine()), kilobytes(JSON.stringify(await engineWords('hi')))];
  console.log(`  in a browser, once the page is open: ${engine.toFixed(0)} kB of engine and ${words.toFixed(0)} kB of sentences, gzipped`);
}

const kilobytes = (text: string): number => gzipSync(text).length / KILOBYTE;

const KEYWORDS = ENTRIES.flatMap(({ kind, terms }) =>
  kind === 'symptom' ? terms.slice(0, 3).flatMap((words) => (words ?? '').split('; ')) : [],
);

function keywordLevel(text: string): Level {
  const small = text.toLowerCase();
  if (GRAVE.some((word) => small.includes(word))) return 'emergency';
  return KEYWORDS.some((word) => word !== '' && small.includes(word)) ? 'routine' : 'unclear';
}

function timesOf(texts: readonly string[], levelOf: (text: string) => Level): number[] {
  const times: number[] = [];
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const text of texts) {
      const began = performance.now();
      levelOf(text);
      // The first round warms up.
      if (round >= 0) times.push(performance.now() - began);
    }
  }
  return times.sort((a, b) => a - b);
}

function print(name: string, times: readonly number[]): void {
  const total = times.reduce((sum, time) => sum + time, 0);
  const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(3);
  console.log(`  ${name.padEnd(16)} ${((times.length * 1000) / total).toFixed(0)} texts/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
