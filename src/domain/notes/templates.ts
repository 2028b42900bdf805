import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, Version, line, prose } from '@/domain/shared/primitives';
import { SOAP_PARTS, type SoapParts } from './schema';

export const TEMPLATE_KINDS = ['phrase', 'template'] as const;
const TEMPLATE_CHARACTERS_MAX = 4_000;
/** The templates of one doctor or of one organisation. */
export const TEMPLATES_MAX = 200;

const Text = prose(TEMPLATE_CHARACTERS_MAX).default('');
const NO_PARTS: SoapParts = { subjective: '', objective: '', assessment: '', plan: '' };

/** A template has `parts`, a phrase `text`; a phrase's name is what is typed after the dot. */
const TemplateText = z.object({
  kind: z.enum(TEMPLATE_KINDS, 'not-one-of'),
  name: line(40),
  text: Text,
  parts: z.object({ subjective: Text, objective: Text, assessment: Text, plan: Text }).default(NO_PARTS),
});
type TemplateText = z.infer<typeof TemplateText>;

/** `orgId`: it belongs to this organisation, and not to the doctor alone. */
export const NoteTemplateBody = TemplateText.extend({
  orgId: z
    .union([idOf('org'), z.literal('').transform(() => undefined)])
    .optional()
    .describe('the organisation whose it is to be; the doctor’s own without'),
}).check(({ value, issues }) => {
  for (const [at, code] of faultsOf(value)) issues.push({ code: 'custom', path: [at], message: code, input: value });
});
export type NoteTemplateBody = z.infer<typeof NoteTemplateBody>;

/** As it is stored: of a doctor, or of an organisation. */
export const NoteTemplate = TemplateText.extend({
  id: idOf('ntp'),
  ownerId: idOf('usr').optional(),
  orgId: idOf('org').optional(),
  version: Version,
  updatedAt: Instant,
});
export type NoteTemplate = z.infer<typeof NoteTemplate>;

function faultsOf({ kind, name, text, parts }: TemplateText): (readonly ['name' | 'text' | 'parts', string])[] {
  const isNameable = kind === 'template' || /^[\p{L}\p{M}\p{N}-]+$/u.test(name);
  const isEmpty = kind === 'phrase' ? text === '' : SOAP_PARTS.every((part) => parts[part] === '');
  return [
    ...(isNameable ? [] : ([['name', 'wrong-format']] as const)),
    ...(isEmpty ? ([[kind === 'phrase' ? 'text' : 'parts', 'required']] as const) : []),
  ];
}
