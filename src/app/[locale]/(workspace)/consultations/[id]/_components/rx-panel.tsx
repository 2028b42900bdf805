'use client';

import { useState } from 'react';
import type { DraftView } from '@/domain/prescriptions/api';
import { ITEMS_MAX, type RxItem } from '@/domain/prescriptions/schema';
import type { Locale } from '@/domain/shared/primitives';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { RxAdd } from './rx-add';
import { RxAsked } from './rx-asked';
import { RxFavourites } from './rx-favourites';
import { RxLine } from './rx-line';
import { RxRest } from './rx-rest';
import { RxSign } from './rx-sign';
import type { RxWords } from './rx-words';
import { useRx, type RxReason } from './use-rx';

/** The prescription of a visit, written line by line with what the checks say beside each, and signed. */
export function RxPanel({ id, words, locale }: { id: string; words: RxWords; locale: Locale }) {
  const rx = useRx(id);
  const { draft, state, change, retry } = rx;
  const [reasons, setReasons] = useState<readonly RxReason[]>([]);
  const giveReason = (given: RxReason) =>
    setReasons((before) => [...before.filter(({ item, code }) => item !== given.item || code !== given.code), given]);

  return (
    <section aria-label={words.title} className="grid gap-4 border-t border-line pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-title">{words.title}</h2>
        <p role="status" className="text-small text-muted">
          {words.states[state]}
        </p>
      </div>
      {state === 'offline' && (
        <Button type="button" kind="quiet" onClick={retry}>
          {words.retry}
        </Button>
      )}
      {draft !== null && (
        <>
          {draft.question !== null && <Question asked={draft.question} words={words} />}
          <About draft={draft} words={words} />
          <ol className="divide-y divide-line border-y border-line empty:hidden">
            {draft.items.map((item, place) => (
              <RxLine
                key={place}
                item={item}
                place={place}
                checks={draft.checks.filter((check) => check.item === place)}
                reasons={reasons}
                words={words}
                onReason={giveReason}
                onRemove={() => {
                  setReasons([]);
                  change({ items: draft.items.filter((_, other) => other !== place) });
                }}
              />
            ))}
          </ol>
          {draft.items.length === 0 && draft.last !== null && (
            <Button
              type="button"
              kind="quiet"
              icon={<Icon name="refresh-cw" className="size-5 shrink-0" />}
              onClick={() => change({ items: draft.last?.map((item) => ({ ...item, counted: null })) ?? [] })}
            >
              {words.repeatLast}
            </Button>
          )}
          <RxFavourites
            written={toWritten(draft.items)}
            words={words}
            onInsert={(kept) => change({ items: withKept(draft.items, kept) })}
          />
          <RxAdd words={words} onAdd={(item) => change({ items: [...draft.items, { ...item, counted: null }] })} />
          <RxAsked draft={draft} words={words} onChange={(asked) => change({ asked })} />
          <RxRest draft={draft} words={words} onChange={change} />
          <RxSign draft={draft} state={state} reasons={reasons} words={words} locale={locale} onSign={rx.sign} />
        </>
      )}
    </section>
  );
}

/** Medicines as they are written, without what the server adds to them. */
function toWritten(items: DraftView['items']): RxItem[] {
  return items.map(({ generic: _generic, counted: _counted, ...item }) => item);
}

function withKept(items: DraftView['items'], kept: readonly RxItem[]): DraftView['items'] {
  return [...items, ...kept.map((item) => ({ ...item, counted: null }))].slice(0, ITEMS_MAX);
}

/** What a pharmacy asks, beside the draft that answers it. */
function Question({ asked, words }: { asked: NonNullable<DraftView['question']>; words: RxWords }) {
  const { pharmacyName, medicine, reason, note, offered } = asked;
  const has = offered && [offered.generic, offered.brand && `(${offered.brand})`, offered.strength, offered.form].filter(Boolean).join(' ');
  return (
    <Notice kind="needs" title={interpolate(words.questionTitle, { shop: pharmacyName, medicine })}>
      <p>{[words.questionReasons[reason], note].filter(Boolean).join(': ')}</p>
      {has !== undefined && <p>{interpolate(words.questionHas, { medicine: has })}</p>}
      <p className="text-small">{words.questionText}</p>
    </Notice>
  );
}

/** What the checks know of the patient, in one line each. */
function About({ draft: { visit, patient }, words }: { draft: DraftView; words: RxWords }) {
  const allergies = patient.allergies?.join(', ') ?? words.allergiesUnknown;
  return (
    <div className="grid gap-1 text-small">
      <p className="text-muted">{visit.kind === 'first' ? words.firstVisit : words.followUp}</p>
      {allergies === '' ? (
        <p className="text-muted">{words.allergiesNone}</p>
      ) : (
        <Notice kind={patient.allergies === null ? 'needs' : 'danger'}>{interpolate(words.allergies, { list: allergies })}</Notice>
      )}
      {patient.current.length > 0 && <p>{interpolate(words.current, { list: patient.current.join(', ') })}</p>}
    </div>
  );
}
