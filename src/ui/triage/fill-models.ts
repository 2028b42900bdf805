import type { SymptomCheckReply } from '@/domain/triage/api';
import type { CheckSteps } from './read-steps';
import { textParts } from './text-parts';

type Question = SymptomCheckReply['questions'][number];

/** A copy of a model the page carries: the components of the page, drawn with placeholders; null where the page has none. */
function copyOf(name: string): DocumentFragment | null {
  const model = document.querySelector<HTMLTemplateElement>(`template[data-check-model="${name}"]`);
  return model === null ? null : (model.content.cloneNode(true) as DocumentFragment);
}

/** The page of one question. */
export function fillQuestion({ id, text, kind }: Question, steps: CheckSteps): DocumentFragment | null {
  const drawn = copyOf(kind);
  if (drawn === null) return null;
  const before = { ...steps, answers: steps.answers.slice(0, -1) };
  for (const form of drawn.querySelectorAll('form')) {
    const isBack = form.querySelector('[data-check=back]') !== null;
    form.querySelector('[data-check=steps]')?.replaceChildren(...stepInputs(isBack ? before : steps));
    if (isBack && steps.answers.length === 0) form.remove();
  }
  const next = `answers.${String(steps.answers.length)}`;
  for (const field of drawn.querySelectorAll<HTMLInputElement>('[name^="answers."]'))
    if (field.closest('[data-check=steps]') === null) field.name = `${next}.${field.name.split('.').at(-1) ?? ''}`;
  for (const field of drawn.querySelectorAll<HTMLInputElement>(`[name="${next}.id"]`)) field.value = id;
  put(drawn, text);
  return drawn;
}

function stepInputs({ text, age, person, sex, shareWithModel, answers }: CheckSteps): HTMLInputElement[] {
  const fields: [string, string][] = [
    ['text', text],
    ...(age === '' ? [] : ([['patient.ageYears', age]] as [string, string][])),
    ...(sex === null ? [] : ([['patient.sex', sex]] as [string, string][])),
    ...(person === null ? [] : ([['patient.person', person]] as [string, string][])),
    ...(shareWithModel ? ([['shareWithModel', 'on']] as [string, string][]) : []),
    ...answers.flatMap(({ id, value }, n): [string, string][] => [
      [`answers.${String(n)}.id`, id],
      [`answers.${String(n)}.value`, value],
    ]),
  ];
  return fields.map(([name, value]) => Object.assign(document.createElement('input'), { type: 'hidden', name, value }));
}

/** The page of an outcome, an emergency's too. */
export function fillOutcome(
  reply: SymptomCheckReply,
  text: string,
  specialties: Readonly<Record<string, string>>,
): DocumentFragment | null {
  const drawn = copyOf(reply.level);
  if (drawn === null) return null;
  const sources = [...new Set(reply.why.map(({ source }) => source))].join('; ');
  rows(drawn, 'why', [...new Set(reply.why.map((reason) => reason.text))], (row, reason) => (row.textContent = reason));
  rows(drawn, 'advice', reply.advice, put);
  rows(drawn, 'comeBack', reply.comeBack, put);
  rows(drawn, 'sources', sources === '' ? [] : [sources], put);
  rows(drawn, 'call', reply.call, (row, { number, label }) => {
    row.querySelector('a')?.setAttribute('href', `tel:${number}`);
    for (const [name, words] of Object.entries({ number, label })) {
      const place = row.querySelector(`[data-check=${name}]`);
      if (place !== null) place.textContent = words;
    }
  });
  rows(drawn, 'specialty', reply.specialties, (row, id) => {
    row.setAttribute('href', `${row.getAttribute('href')?.split('?')[0] ?? ''}?specialty=${id}`);
    put(row, specialties[id] ?? id);
  });
  fillText(drawn, text, reply.understood);
  return drawn;
}

/** One copy of the sample row for each item; without items the part that holds it goes. */
function rows<T>(drawn: DocumentFragment, name: string, items: readonly T[], fill: (row: Element, item: T) => void): void {
  const sample = drawn.querySelector(`[data-check=${name}]`);
  if (sample === null) return;
  const copies = items.map((item) => {
    const copy = sample.cloneNode(true) as Element;
    fill(copy, item);
    return copy;
  });
  if (copies.length === 0) (sample.closest('[data-check-part]') ?? sample).remove();
  else sample.replaceWith(...copies);
}

/** Where the placeholder stands in a sentence. */
export const PLACEHOLDER = '⟨⟩';

function put(row: Node, words: string): void {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    node.nodeValue = (node.nodeValue ?? '').replace(PLACEHOLDER, () => words);
}

function fillText(drawn: DocumentFragment, text: string, understood: SymptomCheckReply['understood']): void {
  const place = drawn.querySelector('[data-check=text]');
  const [mark, denied] = [place?.querySelector('mark'), place?.querySelector('s')];
  const nodes = textParts(text, understood).map(({ words, mark: isThere }) => {
    const sample = isThere === true ? mark : denied;
    if (isThere === null || !sample) return document.createTextNode(words);
    const copy = sample.cloneNode() as Element;
    copy.textContent = words;
    return copy;
  });
  place?.replaceChildren(...nodes);
}
