/**
 * The symptom check without a network: the same engine as the server's, on the page that the service worker keeps (decision 098).
 * `public/page.js` loads it on that page alone, after the first paint. It draws with the models the page carries.
 */
import { checkSymptoms } from '@/domain/triage/check-symptoms';
import type { SymptomCheckReply } from '@/domain/triage/api';
import { toKnownPatient } from '@/domain/triage/to-known-patient';
import { toReply, type TriageWords } from '@/domain/triage/to-reply';
import { fillOutcome, fillQuestion } from './fill-models';
import { readSteps, toBody, type CheckSteps } from './read-steps';
import { ANSWERS_MAX } from '@/domain/triage/answers-max';

/** What is fetched beside the engine: the sentences of one language. */
export type OfflineWords = { locale: 'en' | 'hi' | 'pa'; triage: TriageWords; specialties: Readonly<Record<string, string>> };

/** What the service worker puts into the kept page: the fields of the form that could not be sent. */
type SentForm = { fields: [string, string][]; isLast: boolean };

const CACHE = 'check';

/** The reply of the server, worked out here. */
export function replyOffline(steps: CheckSteps, { locale, triage }: OfflineWords): SymptomCheckReply {
  const { text, answers, patient } = toBody(steps, locale);
  return toReply(checkSymptoms({ text, ...(answers && { answers }), ...(patient && { patient: toKnownPatient(patient) }) }), triage, {
    backend: 'local',
  });
}

/** Shows the next step of a form that could not be sent; or keeps the page and this engine for when that happens. */
export async function startOfflineCheck(): Promise<void> {
  const sent = document.querySelector('#check-form');
  if (sent === null) return keepCheck();
  const { fields, isLast } = JSON.parse(sent.textContent) as SentForm;
  const steps = readSteps(fields);
  if (steps === null) return undefined;
  const words = (await (await fetch(wordsPath())).json()) as OfflineWords;
  show(steps, words, isLast);
}

function show(steps: CheckSteps, words: OfflineWords, isLast: boolean): void {
  const reply = replyOffline(steps, words);
  const [question] = reply.questions;
  const isAsking = question !== undefined && !isLast && steps.answers.length < ANSWERS_MAX && reply.level !== 'emergency';
  const place = document.querySelector('[data-check-place]');
  const notice = document.querySelector<HTMLElement>('[data-check-offline]');
  const drawn = isAsking ? fillQuestion(question, steps) : fillOutcome(reply, steps.text, words.specialties);
  if (drawn !== null) place?.replaceChildren(drawn);
  if (notice !== null) notice.hidden = false;
  scrollTo(0, 0);
}

const wordsPath = (): string => `/triage/${document.documentElement.lang}.json`;

/** Keeps the page as a stranger sees it, what it is drawn with, the engine and its words; nothing of anybody's, and nothing older. */
async function keepCheck(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
  const path = `/${document.documentElement.lang}/check`;
  const page = await fetch(path, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) return;
  const parsed = new DOMParser().parseFromString(await page.clone().text(), 'text/html');
  const parts = [...parsed.querySelectorAll('link[rel=stylesheet], script[src], use')].map(
    (part) => part.getAttribute('src') ?? part.getAttribute('href') ?? '',
  );
  const wanted = new Set(
    ['/triage/engine.js', wordsPath(), ...parts].map((address) => new URL(address, location.origin).href.split('#')[0] ?? ''),
  );
  const cache = await caches.open(CACHE);
  await cache.addAll(wanted);
  await cache.put(path, page);
  wanted.add(new URL(path, location.origin).href);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
