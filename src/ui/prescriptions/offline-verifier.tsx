'use client';

import { useEffect, useRef, useState } from 'react';
import { interpolate } from '@/ui/interpolate';
import { Notice } from '@/ui/kit/notice';
import { retryImport } from '@/ui/retry-import';
import type { KeptKey, OfflineVerdict } from './verify-offline';

/** Sentences from the server. */
export type OfflineWords = Record<
  'signed' | 'signedText' | 'expired' | 'altered' | 'alteredText' | 'unknown' | 'unknownText' | 'unable' | 'person' | 'item' | 'hashOnly',
  string
>;

const KEYS = 'prescription-keys';
const CACHE = 'verify';
const load = () => retryImport(() => import('./verify-offline'));

/**
 * Checks codes where there is no network: the page keeps the published keys, and where it is open to anybody itself. The answer of
 * the server goes before it whenever there is one.
 */
export function OfflineVerifier({ words, isKept }: { words: OfflineWords; isKept: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const [verdict, setVerdict] = useState<OfflineVerdict | null>(null);

  useEffect(() => {
    const verify = async (code: string) => {
      const { verifyOffline } = await load();
      setVerdict(await verifyOffline(code.trim(), keptKeys(), Date.now()));
    };
    const sent = sentCode();
    if (sent !== null) void verify(sent);
    else void keep(isKept).catch(() => undefined);
    const form = place.current?.closest('form');
    const onSubmit = (event: SubmitEvent) => {
      const field = form?.elements.namedItem('code');
      const code = field instanceof HTMLInputElement ? field.value : '';
      if (navigator.onLine || !code.trim().startsWith('RX1:')) return;
      event.preventDefault();
      void verify(code);
    };
    form?.addEventListener('submit', onSubmit);
    return () => form?.removeEventListener('submit', onSubmit);
  }, [isKept]);

  return (
    <div ref={place} aria-live="polite" className="empty:hidden">
      {verdict !== null && <OfflineAnswer verdict={verdict} words={words} />}
    </div>
  );
}

function OfflineAnswer({ verdict, words }: { verdict: OfflineVerdict; words: OfflineWords }) {
  if (verdict.kind === 'unable') return <Notice kind="needs">{words.unable}</Notice>;
  if (verdict.kind !== 'signed') {
    return (
      <Notice kind="danger" title={words[verdict.kind]}>
        {words[`${verdict.kind}Text`]}
      </Notice>
    );
  }
  const { claims, isExpired } = verdict;
  return (
    <Notice kind={isExpired ? 'danger' : 'needs'} title={isExpired ? words.expired : words.signed}>
      <p>{words.signedText}</p>
      <p className="mt-2 font-semibold">
        {interpolate(words.person, { name: claims.patient, age: String(claims.ageYears), number: claims.number })}
      </p>
      <p>
        {claims.prescriber}, {claims.registration}
      </p>
      {claims.items === null ? (
        <p className="mt-2">{words.hashOnly}</p>
      ) : (
        <ol className="mt-2 list-decimal pl-6">
          {claims.items.map(({ title, dose, frequency, days, quantity }, i) => (
            <li key={i}>{interpolate(words.item, { title, dose, frequency, days: String(days), quantity: String(quantity) })}</li>
          ))}
        </ol>
      )}
    </Notice>
  );
}

function keptKeys(): KeptKey[] {
  try {
    return JSON.parse(localStorage.getItem(KEYS) ?? '[]') as KeptKey[];
  } catch {
    return [];
  }
}

/** The code of a form that could not be sent, which the service worker hands to the kept page. */
function sentCode(): string | null {
  const sent = document.querySelector('#check-form');
  if (sent === null) return null;
  const { fields } = JSON.parse(sent.textContent) as { fields: [string, string][] };
  return fields.find(([name]) => name === 'code')?.[1] ?? null;
}

/** Keeps the keys, and of a page that is open to anybody the page itself, as a stranger sees it, with what it is drawn with. */
async function keep(withPage: boolean): Promise<void> {
  const answer = await fetch('/api/prescription-keys');
  if (!answer.ok) return;
  const { keys } = (await answer.json()) as { keys: KeptKey[] };
  localStorage.setItem(KEYS, JSON.stringify(keys.map(({ kid, x }) => ({ kid, x }))));
  if (!withPage || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/sw.js');
  await load();
  const page = await fetch(location.pathname, { credentials: 'omit', cache: 'no-store' });
  if (!page.ok) return;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name.split('#')[0] ?? '');
  const own = parts.filter((url) => /^\/(?:_next\/static\/|icons\/|page\.js$)/.test(new URL(url).pathname));
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  await cache.addAll([...new Set(own)].filter((url) => !kept.has(url)));
  await cache.put(location.pathname, page);
}
