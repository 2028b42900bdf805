import { expect, it } from 'vitest';
import { restoreRows } from './restore-rows';

const back = {
  code: 'bad-request' as const,
  errors: [{ at: 'weekly.1.to', code: 'not-after-from' }],
  values: {
    'weekly.0.from': '',
    'weekly.0._day': '1',
    'weekly.2.from': '09:00',
    'weekly.10.from': '15:00',
    'weekly.10._day': '4',
    name: 'Asha',
  },
};

it('finds the rows that were filled in, in their order, each with its own faults', () => {
  const rows = restoreRows(back, 'weekly') ?? [];
  expect(rows.map(({ fields }) => fields['from'])).toEqual(['09:00', '15:00']);
  expect(rows.map(({ errorOf }) => errorOf('to'))).toEqual([undefined, 'not-after-from']);
  expect(rows[1]?.fields['day']).toBe('4');
});

it('has nothing to show where no form or no such list came back', () => {
  expect(restoreRows(null, 'weekly')).toBeNull();
  expect(restoreRows(back, 'exceptions')).toBeNull();
});
