'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { Notice } from '@/ui/kit/notice';
import { Progress } from '@/ui/kit/progress';
import { TextField } from '@/ui/kit/text-field';
import { interpolate } from '../interpolate';
import { sendPaper, type PaperFault, type PaperStep } from './send-paper';

type Words = Record<
  | 'title'
  | 'kind'
  | 'on'
  | 'provider'
  | 'choose'
  | 'again'
  | 'preparing'
  | 'sending'
  | 'waiting'
  | 'checking'
  | 'sent'
  | 'held'
  | 'failed'
  | 'virus'
  | 'wrongType'
  | 'heic'
  | 'tooLarge',
  string
>;
type Props = {
  patientId: string;
  /** The paper of which a newer version is sent; then there is one file. */
  replaces?: { id: string; title: string; kind: string; provider?: string | undefined } | undefined;
  today: string;
  icon: ReactNode;
  kinds: readonly { value: string; label: string }[];
  words: Words;
};
type Facts = { title: string; kind: string; on: string; provider: string };
type State =
  | { is: 'idle' | 'sent' | 'held' }
  | { is: 'busy'; step: PaperStep; name: string }
  /** What is still to be sent: the file that failed and those after it. */
  | { is: 'failed'; fault: PaperFault; rest: File[]; facts: Facts };

const never = () => () => undefined;

/** Adds photographs and PDFs to a record, several at once, one after the other. Hidden before hydration, because it needs JavaScript. */
export function PaperUpload({ patientId, replaces, today, icon, kinds, words }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ is: 'idle' });
  const isReady = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  async function send(files: File[], facts: Facts): Promise<void> {
    let isHeld = false;
    for (const [i, file] of files.entries()) {
      // Several photographs are the pages of one paper; each says which page it is.
      const title =
        files.length > 1 || facts.title === '' ? `${facts.title || file.name} ${files.length > 1 ? i + 1 : ''}`.trim() : facts.title;
      const fault = await sendPaper(
        file,
        { ...facts, title, patientId, ...(replaces !== undefined && { replaces: replaces.id }) },
        (step) => setState({ is: 'busy', step, name: file.name }),
      );
      if (fault !== null && fault !== 'held') return setState({ is: 'failed', fault, rest: files.slice(i), facts });
      isHeld ||= fault === 'held';
    }
    form.current?.reset();
    setState({ is: isHeld ? 'held' : 'sent' });
    router.refresh();
  }

  if (!isReady) return null;
  return (
    <form
      ref={form}
      className="grid max-w-text gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        input.current?.click();
      }}
    >
      <TextField name="title" label={words.title} maxLength={180} defaultValue={replaces?.title} required />
      <div className="flex flex-col gap-1.5">
        <label htmlFor="paper-kind" className="font-semibold">
          {words.kind}
        </label>
        <select id="paper-kind" name="kind" defaultValue={replaces?.kind} className={INPUT_LOOK}>
          {kinds.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <TextField name="on" label={words.on} type="date" max={today} defaultValue={today} required />
      <TextField name="provider" label={words.provider} maxLength={200} defaultValue={replaces?.provider} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={replaces === undefined}
        aria-label={words.choose}
        accept="application/pdf,image/*,.heic,.heif"
        onChange={({ currentTarget }) => {
          const chosen = [...(currentTarget.files ?? [])];
          // Otherwise choosing the same file again would not fire a change event.
          currentTarget.value = '';
          if (form.current !== null && chosen.length > 0) void send(chosen, factsOf(new FormData(form.current)));
        }}
      />
      {state.is === 'busy' ? (
        <UnderWay step={state.step} name={state.name} words={words} />
      ) : (
        <Button className="justify-self-start" icon={icon}>
          {words.choose}
        </Button>
      )}
      <div role="status" className="empty:hidden">
        {state.is === 'sent' && <Notice kind="done">{words.sent}</Notice>}
        {state.is === 'held' && <Notice>{words.held}</Notice>}
        {state.is === 'failed' && (
          <Notice
            kind="danger"
            action={
              state.fault === 'failed' && (
                <Button type="button" kind="quiet" onClick={() => void send(state.rest, state.facts)}>
                  {words.again}
                </Button>
              )
            }
          >
            {words[state.fault]}
          </Notice>
        )}
      </div>
    </form>
  );
}

function UnderWay({ step, name, words }: { step: PaperStep; name: string; words: Words }) {
  const label = typeof step === 'number' ? interpolate(words.sending, { percent: Math.round(step * 100) }) : words[step];
  return (
    <div>
      <p className="text-small text-muted">{name}</p>
      {typeof step === 'number' ? <Progress label={label} value={Math.round(step * 100)} /> : <Progress label={label} />}
    </div>
  );
}

function factsOf(data: FormData): Facts {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return { title: text('title'), kind: text('kind'), on: text('on'), provider: text('provider') };
}
