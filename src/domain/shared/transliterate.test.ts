import { expect, test } from 'vitest';
import { transliterate } from './transliterate';

test.each([
  ['Dr. Harpreet Kaur', 'डॉ. हरप्रीत कौर', 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ'],
  ['Gurdeep Singh', 'गुरदीप सिंह', 'ਗੁਰਦੀਪ ਸਿੰਘ'],
  ['Anita Sharma', 'अनीता शर्मा', 'ਅਨੀਤਾ ਸ਼ਰਮਾ'],
  ['Navdeep Gill', 'नवदीप गिल', 'ਨਵਦੀਪ ਗਿੱਲ'],
  ['Nabha Community Clinic', 'नाभा कम्युनिटी क्लिनिक', 'ਨਾਭਾ ਕਮਿਊਨਿਟੀ ਕਲੀਨਿਕ'],
])('%s is suggested as %s and %s', (latin, hi, pa) => {
  expect([transliterate(latin, 'hi'), transliterate(latin, 'pa')]).toEqual([hi, pa]);
});

test('what is in another script already stays, and nothing gives nothing', () => {
  expect(transliterate('डॉ. अनीता', 'pa')).toBe('डॉ. अनीता');
  expect(transliterate('', 'hi')).toBe('');
});
