'use client';

import { useState } from 'react';
import type { DraftView } from '@/domain/prescriptions/api';
import type { Locale } from '@/domain/shared/primitives';
import { localePath } from '@/i18n/locale-path';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { Notice } from '@/ui/kit/notice';
import { TextField } from '@/ui/kit/text-field';
import type { RxWords } from './rx-words';
import type { RxReason, RxState, useRx } from './use-rx';

type Props = {
  draft: DraftView;
  state: RxState;
  reasons: readonly RxReason[];
  words: RxWords;
  locale: Locale;
  onSign: ReturnType<typeof useRx>['sign'];
};

const REASON_LETTERS_MIN = 3;

/** One press signs; where the credentials were shown long ago they are asked for here, without leaving the call. */
export function RxSign({ draft, state, reasons, words, locale, onSign }: Props) {
  const [former, setFormer] = useState<string | null>(draft.signedAs ?? draft.replaces);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const given = reasons.filter(({ reason }) => reason.trim().length >= REASON_LETTERS_MIN);
  const open = draft.checks.filter(
    ({ verdict, item, code: of }) =>
      verdict === 'blocked' || (verdict === 'warn' && !given.some((one) => one.item === item && one.code === of)),
  );
  const isAsking = state === 'asks' || state === 'wrong-credentials';
  const isSigned = draft.signedAs !== null;
  if (isSigned && draft.signedAs !== former) setFormer(draft.signedAs);
  const sign = () => {
    const shown = { ...(password !== '' && { password }), ...(code !== '' && { code }) };
    void onSign([...given], former, isAsking ? shown : undefined);
    setPassword('');
    setCode('');
  };
  if (isSigned) {
    return (
      <Notice kind="done" title={words.signedTitle} live>
        <a href={localePath(`/prescriptions/${draft.signedAs ?? ''}`, locale)} target="_blank" className="font-semibold text-act underline">
          {words.signedLink}
        </a>
        {' · '}
        <a
          href={`/api/prescriptions/${draft.signedAs ?? ''}/pdf?locale=${locale}`}
          target="_blank"
          className="font-semibold text-act underline"
        >
          {words.signedPdf}
        </a>
        <p className="mt-1">{words.signedText}</p>
      </Notice>
    );
  }
  return (
    <div className="grid gap-3">
      {open.length > 0 && draft.items.length > 0 && (
        <p className="font-semibold text-danger">{interpolate(words.openChecks, { count: String(open.length) })}</p>
      )}
      {former !== null && <p className="text-muted">{words.willReplace}</p>}
      {(state === 'refused' || state === 'offline') && <p className="font-semibold text-danger">{words.states[state]}</p>}
      {isAsking && (
        <div className="grid gap-3 rounded-md border border-needs bg-needs-tint p-3">
          <p>{state === 'asks' ? words.askAgain : words.wrongCredentials}</p>
          <TextField
            name="password"
            label={words.password}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
          <TextField
            name="code"
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={20}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </div>
      )}
      <Button
        type="button"
        wide
        icon={<Icon name="badge-check" className="size-5 shrink-0" />}
        disabled={draft.items.length === 0 || open.length > 0}
        busy={state === 'signing'}
        onClick={sign}
      >
        {words.sign}
      </Button>
    </div>
  );
}
