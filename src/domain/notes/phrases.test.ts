import { expect, test } from 'vitest';
import { expandPhrase, withTemplate } from './phrases';

const PHRASES = [
  { name: 'htn', text: 'Blood pressure twice a day.' },
  { name: 'ਸ਼ੂਗਰ', text: 'ਖਾਲੀ ਪੇਟ ਸ਼ੂਗਰ' },
];
const typed = (text: string) => expandPhrase(text.replace('|', ''), text.indexOf('|'), PHRASES);

test('expands a phrase when a blank is typed behind its name, and leaves the caret behind it', () => {
  expect(typed('.htn |')).toEqual({ text: 'Blood pressure twice a day. ', caret: 28 });
  expect(typed('Advice:\n.HTN |and rest')).toEqual({ text: 'Advice:\nBlood pressure twice a day. and rest', caret: 36 });
  expect(typed('.ਸ਼ੂਗਰ |')?.text).toBe('ਖਾਲੀ ਪੇਟ ਸ਼ੂਗਰ ');
});

test.each(['.htn|', 'x.htn |', '.dm |', 'htn |', '. |', '.htn rest |'])('leaves %s alone', (text) => {
  expect(typed(text)).toBeNull();
});

test('a template stands under what is written, and takes nothing away', () => {
  const text = { subjective: 'Fever', objective: '', assessment: '', plan: 'Rest\n' };
  const template = { subjective: '', objective: 'Temp: ', assessment: '', plan: 'Fluids' };
  expect(withTemplate(text, template)).toEqual({ subjective: 'Fever', objective: 'Temp: ', assessment: '', plan: 'Rest\nFluids' });
});
