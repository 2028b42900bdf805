import type { z } from 'zod';
import { Env } from '@/server/platform/env';

/** A word and what it is for, as the schema of the environment says it. */
type Variable = { name: string; meaning: string; usual: string | null; isNeeded: boolean };

const WIDTH = 110;

/** The text of `.env.example`: every word the environment may hold, by platform, from the schema that reads it. */
export function envExample(): string {
  const [embedded, firebase] = Env.options.map(({ shape }) => wordsOf(shape));
  if (!embedded || !firebase) throw new Error('the environment has two platforms');
  const isShared = ({ name, meaning }: Variable) =>
    embedded.some((variable) => variable.name === name && variable.meaning === meaning) &&
    firebase.some((variable) => variable.name === name && variable.meaning === meaning);
  return [
    '# Every word the environment may hold. Written by `npm run env-example` from src/server/platform/env.ts, never by hand.',
    '# What stands behind # is the default, or an option that is absent. A misspelt value ends the start with the list of what is wrong.',
    ...section('Which building: embedded (one SQLite file, no account) or firebase', [
      { name: 'PLATFORM', meaning: 'embedded or firebase.', usual: 'embedded', isNeeded: false },
    ]),
    ...section('Both', embedded.filter(isShared)),
    ...section(
      'PLATFORM=embedded',
      embedded.filter((variable) => !isShared(variable)),
    ),
    ...section(
      'PLATFORM=firebase',
      firebase.filter((variable) => !isShared(variable) && variable.name !== 'DEMO_CLINIC'),
    ),
    '',
  ].join('\n');
}

function section(title: string, variables: readonly Variable[]): string[] {
  return ['', `# ── ${title}`, ...variables.flatMap(lineOf)];
}

function lineOf({ name, meaning, usual, isNeeded }: Variable): string[] {
  const text = wrapped(isNeeded ? `${meaning} Needed.` : meaning);
  return ['', ...text.map((line) => `# ${line}`), `${isNeeded ? '' : '# '}${name}=${usual ?? ''}`];
}

function wrapped(text: string): string[] {
  const lines = [''];
  for (const variable of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + variable.length < WIDTH) lines[lines.length - 1] = line === '' ? variable : `${line} ${variable}`;
    else lines.push(variable);
  }
  return lines;
}

function wordsOf(shape: Record<string, z.core.$ZodType>): Variable[] {
  return Object.entries(shape)
    .filter(([name]) => name !== 'PLATFORM')
    .map(([name, schema]) => {
      const meaning = (schema as z.ZodType).description;
      if (meaning === undefined) throw new Error(`${name}: say in env.ts what it is for`);
      const usual = usualOf(schema);
      return { name, meaning, usual, isNeeded: usual === null && schema._zod.optin === undefined };
    });
}

/** The value it has when nothing is said, looked for below what transforms it. */
function usualOf(schema: z.core.$ZodType): string | null {
  const def = schema._zod.def as z.core.$ZodTypeDef & { defaultValue?: unknown; in?: z.core.$ZodType };
  if (def.type === 'default') return String(def.defaultValue);
  return def.in ? usualOf(def.in) : null;
}
