import { expect, expectTypeOf, it } from 'vitest';
import type { FormPath } from '@/domain/shared/field-path';
import { formFields, type FormErrors } from './form-fields';

type Body = {
  name: string;
  languages: string[];
  place?: { city: string; pinCode?: string };
  hours: { weekly: { day: number; from: string; to: string }[] };
};

const errors: FormErrors = {
  code: 'bad-request',
  errors: [
    { at: 'hours.weekly.1.to', code: 'not-after-from' },
    { at: 'place.city', code: 'required' },
    { at: 'languages.1', code: 'too-long' },
  ],
  values: {
    'hours.weekly.0.from': '',
    'hours.weekly.0._day': '1',
    'hours.weekly.2.from': '09:00',
    'hours.weekly.10.from': '15:00',
    'hours.weekly.10._day': '4',
    name: 'Asha',
    languages: 'pa\nhi',
  },
};

it('shows what was typed before what is known, and the error beside it', () => {
  const { field, choices, choice, errorIn } = formFields<Body>(errors);
  expect(field('name', 'Ravi')).toEqual({ name: 'name', defaultValue: 'Asha', errorCode: undefined });
  expect(field('place.city', 'Nabha')).toEqual({ name: 'place.city', defaultValue: 'Nabha', errorCode: 'required' });
  expect(choice('name')).toMatchObject({ chosen: ['Asha'] });
  expect(choices('languages', ['en'])).toEqual({ name: 'languages', chosen: ['pa', 'hi'], errorCode: 'too-long' });
  expect([errorIn('languages', 0), errorIn('languages', 1)]).toEqual([undefined, 'too-long']);
});

it('shows what is known in a form that was not refused', () => {
  const { field, choices } = formFields<Body>(null);
  expect(field('name', 'Ravi')).toEqual({ name: 'name', defaultValue: 'Ravi', errorCode: undefined });
  expect(choices('languages', ['en'])).toMatchObject({ chosen: ['en'] });
});

it('names the fields of an object by their place in the form', () => {
  const place = formFields<Body>(errors).group('place');
  expect(place.field('city')).toEqual({ name: 'place.city', defaultValue: '', errorCode: 'required' });
  expect(place.ownError).toBeUndefined();
});

it('finds the rows that were filled in, in their order, each with its own errors', () => {
  const { name, marker, restored } = formFields<Body>(errors).group('hours').rows('weekly');
  expect([name(3, 'from'), marker(3, 'day')]).toEqual(['hours.weekly.3.from', 'hours.weekly.3._day']);
  expect(restored?.map(({ values }) => values.from)).toEqual(['09:00', '15:00']);
  expect(restored?.map(({ errorOf }) => errorOf('to'))).toEqual([undefined, 'not-after-from']);
  expect(restored?.[1]?.values.day).toBe('4');
});

it('has no rows where no form came back, or one without the list', () => {
  expect(formFields<Body>(null).rows('hours.weekly').restored).toBeNull();
  expect(formFields<Body>({ ...errors, values: {} }).rows('hours.weekly').restored).toBeNull();
});

// Checked by the compiler: an error that is expected and does not come fails `npm run types`.
it('does not compile a name that is no path of the body', () => {
  expectTypeOf<'hours.weekly.0.from'>().toExtend<FormPath<Body>>();
  const { field, choices, hidden, group, rows } = formFields<Body>(null);
  const misspelt = () => [
    // @ts-expect-error no such field
    field('nmae'),
    // @ts-expect-error no such field of the object
    field('place.pincode'),
    // @ts-expect-error no such list
    choices('langauges'),
    // @ts-expect-error no such field of a row
    hidden('hours.weekly.0.form', 1),
    // @ts-expect-error no such field of the group
    group('place').field('town'),
    // @ts-expect-error no such field of a row
    rows('hours.weekly').name(0, 'form'),
  ];
  expectTypeOf(misspelt).toBeFunction();
});
