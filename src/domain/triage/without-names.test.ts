import { expect, test } from 'vitest';
import { LEFT_OUT, withoutNames } from './without-names';

test.each([
  ['my name is Gurpreet and I have fever', ['Gurpreet']],
  ['Gurpreet Singh has chest pain', ['Gurpreet', 'Singh']],
  ['gurpreet singh ko bukhar hai', ['gurpreet', 'singh']],
  ['मेरा नाम अमनदीप है, बुखार है', ['अमनदीप']],
  ['ਮੇਰਾ ਨਾਂ ਹਰਲੀਨ ਹੈ, ਖੰਘ ਹੈ', ['ਹਰਲੀਨ']],
  ['Dr Mehar told me to rest, cough since 3 days', ['Mehar']],
  ['call me on 98765 43210 or +919876543210, headache', ['98765', '43210', '9876543210']],
  ['write to harpal.g@example.org, I vomit', ['harpal', 'example.org']],
  ['born 12/04/1961, ABHA 22-7225-4829-5255, weak', ['1961', '7225', '5255']],
  ['from village Rampura, fever for 3 days', ['Rampura']],
  ['पिंड रामपुरा, तीन दिन से खाँसी', ['रामपुरा']],
  ['I live near Amargarh and my belly hurts', ['Amargarh']],
])('%s: what names somebody is left out', (text, gone) => {
  const left = withoutNames(text);
  for (const piece of gone) expect(left).not.toContain(piece);
  expect(left).toContain(LEFT_OUT);
});

test('the words of the complaint stay, however they are written', () => {
  for (const text of [
    'Crushing chest pain since this morning, BP 180/110, fever 102',
    'मुझे तीन दिन से बुखार है और साँस फूल रही है',
    'ਮੈਨੂੰ ਛਾਤੀ ਵਿੱਚ ਦਰਦ ਹੈ',
    'pet me bahut dard hai, ulti bhi',
    'My mother has a Headache',
  ])
    expect(withoutNames(text)).toBe(text);
});

test('the names of whoever asks are left out in every spelling', () => {
  expect(withoutNames('asha ko bukhar hai, आशा को खाँसी है', ['Asha Rani'])).toBe(`${LEFT_OUT} ko bukhar hai, ${LEFT_OUT} को खाँसी है`);
});

test('what was left out cannot be read from the marks', () => {
  expect(withoutNames('Amarjit Kaur Sandhu')).not.toMatch(/[A-Za-z]/);
});
