import { expect, test } from 'vitest';
import { DEMO_DOCTORS } from '@/testing/demo-doctors';
import { doctorTexts, isSameName, ownTranslations } from './doctor-texts';

const doctor = {
  name: 'Dr. Harpreet Kaur',
  clinicName: 'Nabha Community Clinic',
  bio: 'Fever',
  translations: { pa: { name: 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ', bio: '' } },
};

test('a doctor is shown in the reader’s language, and in Latin letters where there is nothing else', () => {
  expect(doctorTexts(doctor, 'pa')).toEqual({ name: 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ', clinicName: 'Nabha Community Clinic', bio: 'Fever' });
  expect(doctorTexts(doctor, 'hi').name).toBe('Dr. Harpreet Kaur');
  expect(doctorTexts(doctor, 'en').name).toBe('Dr. Harpreet Kaur');
});

test.each(DEMO_DOCTORS.map(({ name, profile }) => [name, profile.translations] as const))(
  '%s is the same name in both scripts',
  (name, translations) => {
    for (const texts of [translations?.hi, translations?.pa]) expect(isSameName(name, texts?.name ?? '')).toBe(true);
  },
);

test.each([
  ['Dr. Harpreet Kaur', 'डॉ. नरेश त्रेहन'],
  ['Dr. Anita Sharma', 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ'],
  ['Dr. Imran Khan', 'डॉ. देवी शेट्टी'],
])('%s is not %s', (name, other) => {
  expect(isSameName(name, other)).toBe(false);
});

test('a name that is another one is left out, and the rest stays', () => {
  const translations = { hi: { name: 'डॉ. नरेश त्रेहन', bio: 'बुखार' }, pa: { name: 'ਡਾ. ਹਰਪ੍ਰੀਤ ਕੌਰ' } };
  expect(ownTranslations(doctor.name, translations)).toEqual({ hi: { bio: 'बुखार' }, pa: translations.pa });
});
