'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { clockText } from '@/domain/shared/clock-text';
import type { Locale } from '@/domain/shared/primitives';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { unreadCount, type ChatLine } from './chat-lines';
import { useChat } from './use-chat';
import type { Words } from './words';
import { Icon } from '@/ui/kit/icon';

const CHARACTERS_MAX = 2000;

type Props = {
  id: string;
  selfId: string;
  otherName: string;
  words: Words;
  locale: Locale;
  isStale: boolean;
  isHidden?: boolean;
  onUnread?: (count: number) => void;
};

/** The consultation's chat: all messages, and an input. It uses our server, so it works where no call does. */
export function ChatPanel({ id, selfId, otherName, words, locale, isHidden = false, onUnread }: Props) {
  const chat = useChat(id, selfId);
  const [text, setText] = useState('');
  const [seen, setSeen] = useState(0);
  const end = useRef<HTMLLIElement>(null);
  const fieldId = useId();
  const last = chat.kept.reduce((max, { seq }) => Math.max(max, seq), 0);
  if (!isHidden && seen < last) setSeen(last);
  const unread = unreadCount(chat.kept, selfId, seen);
  useEffect(() => {
    onUnread?.(unread);
  }, [unread, onUnread]);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [chat.lines.length, isHidden]);

  return (
    <section aria-label={words.chatTitle} className="flex min-h-0 flex-1 flex-col">
      <ol role="log" aria-live="polite" aria-label={words.chatTitle} className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-3">
        {chat.lines.length === 0 && <li className="text-muted">{words.chatEmpty}</li>}
        {chat.lines.map((line) => (
          <Line
            key={line.key}
            line={line}
            name={line.isOwn ? words.chatMine : otherName}
            words={words}
            locale={locale}
            onAgain={() => chat.again(line.key)}
          />
        ))}
        <li ref={end} aria-hidden />
      </ol>
      <form
        className="flex items-end gap-2 border-t border-line p-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          chat.send(text.trim());
          setText('');
        }}
      >
        <label htmlFor={fieldId} className="sr-only">
          {words.chatLabel}
        </label>
        <input
          id={fieldId}
          value={text}
          maxLength={CHARACTERS_MAX}
          autoComplete="off"
          enterKeyHint="send"
          placeholder={words.chatLabel}
          className={INPUT_LOOK}
          onChange={(event) => setText(event.target.value)}
        />
        <Button icon={<Icon name="send-horizontal" className="size-5" />}>{words.chatSend}</Button>
      </form>
    </section>
  );
}

type LineProps = { line: ChatLine; name: string; words: Words; locale: Locale; onAgain: () => void };

function Line({ line, name, words, locale, onAgain }: LineProps) {
  return (
    <li className={`max-w-[85%] rounded-lg border px-3 py-2 ${line.isOwn ? 'self-end border-act bg-tint' : 'self-start border-line'}`}>
      <p className="text-small text-muted">
        {name}
        {line.at !== null && ` · ${clockText(line.at, locale)}`}
        {line.state === 'sending' && ` · ${words.chatSending}`}
      </p>
      <p className="whitespace-pre-wrap">{line.text}</p>
      {line.state === 'failed' && (
        <p className="mt-1 flex flex-wrap items-center gap-2 font-medium text-danger">
          {words.chatFailed}
          <Button type="button" kind="quiet" onClick={onAgain}>
            {words.chatAgain}
          </Button>
        </p>
      )}
    </li>
  );
}
