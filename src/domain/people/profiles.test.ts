import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { CaregiverProfileEdit } from './caregiver-profile';
import { DoctorProfileEdit, PublicDoctor, needsNewVerification } from './doctor-profile';
import { MEDICAL_COUNCILS, councilName } from './medical-council';
import { PatientProfileEdit } from './patient-profile';
import { PhoneField, isBirthDate } from './person';
import { PharmacyProfileEdit, isOpenAt } from './pharmacy-profile';
import { SPECIALTIES, specialtyName } from './specialty';

const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`) ?? [];

describe("a patient's profile", () => {
  test('needs a name and nothing else', () => {
    expect(PatientProfileEdit.parse({ name: ' Asha  Devi ', version: 0 })).toEqual({
      name: 'Asha Devi',
      allergies: [],
      conditions: [],
      version: 0,
    });
  });

  test('keeps numbers in one form, however they were typed', () => {
    const profile = PatientProfileEdit.parse({
      name: 'Asha Devi',
      bornOn: '1962-04-09',
      sex: 'female',
      address: { city: 'Nabha', state: 'Punjab', pinCode: '147 201' },
      contactPhone: '098765-43210',
      abhaNumber: '22-7225-4829-5255',
      allergies: ['Penicillin', 'Penicillin ', 'Dust'],
      bloodGroup: 'B+',
      emergencyContact: { name: 'Meena', relation: 'daughter', phone: '९८७६५४३२११' },
      version: 3,
    });
    expect(profile).toMatchObject({
      contactPhone: '+919876543210',
      abhaNumber: '22722548295255',
      address: { pinCode: '147201' },
      allergies: ['Penicillin', 'Dust'],
      emergencyContact: { phone: '+919876543211' },
    });
  });

  test.each([
    ['a name of spaces', { name: '  ' }, 'name required'],
    ['an ABHA number of thirteen digits', { abhaNumber: '2272254829525' }, 'abhaNumber wrong-format'],
    ['a date that does not exist', { bornOn: '1962-02-30' }, 'bornOn wrong-format'],
    ['a blood group nobody has', { bloodGroup: 'C+' }, 'bloodGroup not-one-of'],
    ['a PIN code that begins with 0', { address: { city: 'Nabha', pinCode: '047201' } }, 'address.pinCode wrong-format'],
    [
      'an emergency contact who cannot be called',
      { emergencyContact: { name: 'Meena', phone: '12' } },
      'emergencyContact.phone wrong-format',
    ],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(PatientProfileEdit, { name: 'Asha', version: 0, ...change })).toContain(expected);
  });

  test('nobody is born tomorrow, or before 1900', () => {
    expect(['2026-11-21', '2026-11-22', '1899-12-31'].map((on) => isBirthDate(on, '2026-11-21'))).toEqual([true, false, false]);
  });
});

const doctor = {
  name: 'Dr. Harpreet Kaur',
  specialties: ['general-medicine', 'general-medicine'],
  qualifications: ['MBBS', 'MD (Medicine)'],
  registrationNumber: 'PMC 12345',
  council: 'PUN',
  experienceYears: 14,
  languages: ['pa', 'hi', 'en'],
  clinicName: 'Nabha Civil Clinic',
  clinicAddress: { city: 'Nabha' },
  feePaise: 20_000,
  version: 0,
};

describe("a doctor's profile", () => {
  test('holds what a patient must be able to check', () => {
    expect(DoctorProfileEdit.parse(doctor)).toMatchObject({ specialties: ['general-medicine'], bio: '' });
  });

  test.each([
    ['no registration number', { registrationNumber: '' }, 'registrationNumber required'],
    ['no specialty', { specialties: [] }, 'specialties required'],
    ['a specialty that is none', { specialties: ['magic'] }, 'specialties.0 not-one-of'],
    ['an unknown council', { council: 'ZZZ' }, 'council not-one-of'],
    ['a language nobody listed', { languages: ['tlh'] }, 'languages.0 not-one-of'],
  ])('refuses %s', (_, change, expected) => {
    expect(faults(DoctorProfileEdit, { ...doctor, ...change })).toContain(expected);
  });

  test('refuses a fee below nothing and half a paisa', () => {
    expect(faults(DoctorProfileEdit, { ...doctor, feePaise: -1 })).toHaveLength(1);
    expect(faults(DoctorProfileEdit, { ...doctor, feePaise: 0.5 })).toHaveLength(1);
  });

  test('takes the fee in rupees from a form, to the paisa, and asks for it one way or the other', () => {
    const { feePaise: _fee, ...unpriced } = doctor;
    expect(DoctorProfileEdit.parse({ ...unpriced, feeRupees: 250 })).toMatchObject({ feePaise: 25_000 });
    expect(DoctorProfileEdit.parse({ ...unpriced, feeRupees: 250 })).not.toHaveProperty('feeRupees');
    for (const [rupees, paise] of [
      [149.5, 14_950],
      [0.07, 7],
      [1.15, 115],
      [999_999.99, 99_999_999],
    ]) {
      expect(DoctorProfileEdit.parse({ ...unpriced, feeRupees: rupees }).feePaise).toBe(paise);
    }
    expect(faults(DoctorProfileEdit, { ...unpriced, feeRupees: 1.005 })).toEqual(['feeRupees wrong-format']);
    expect(DoctorProfileEdit.parse({ ...doctor, feeRupees: 1 }).feePaise).toBe(doctor.feePaise);
    expect(faults(DoctorProfileEdit, unpriced)).toEqual(['feePaise required']);
  });

  test("shows the public neither the private telephone number nor the admin's note", () => {
    expect(Object.keys(PublicDoctor.shape)).toContain('registrationNumber');
    for (const hidden of ['contactPhone', 'verificationNote', 'verifiedBy']) {
      expect(Object.keys(PublicDoctor.shape)).not.toContain(hidden);
    }
  });

  test('is verified anew when the name, the number or the council changes, not when the fee does', () => {
    const before = DoctorProfileEdit.parse(doctor);
    expect(needsNewVerification(before, { ...before, registrationNumber: 'PMC 99' })).toBe(true);
    expect(needsNewVerification(before, { ...before, council: 'HAR' })).toBe(true);
    expect(needsNewVerification(before, { ...before, name: 'Somebody Else' })).toBe(true);
    expect(needsNewVerification(before, { ...before, ...{ feePaise: 1 } })).toBe(false);
  });
});

const openingHours = {
  timeZone: 'Asia/Kolkata',
  weekly: [
    { day: 1, from: '09:00', to: '21:00' },
    { day: 6, from: '20:00', to: '02:00' },
    { day: 3, from: '00:00', to: '24:00' },
  ],
};

const pharmacy = {
  name: 'Gupta Medicos',
  licenceNumber: '20B/PB/1234',
  address: { city: 'Nabha' },
  position: { lat: 30.3745, lng: 76.1531 },
  openingHours,
  phone: '01765 220034',
  version: 0,
};

describe('a pharmacy', () => {
  test('has a licence, a place on the map, hours and a telephone number', () => {
    expect(PharmacyProfileEdit.parse(pharmacy).phone).toBe('+911765220034');
    expect(faults(PharmacyProfileEdit, { ...pharmacy, phone: '220034', licenceNumber: '' })).toEqual([
      'licenceNumber required',
      'phone wrong-format',
    ]);
  });

  test.each([
    ['Monday 08:59', '2026-11-23T03:29:00.000Z', false],
    ['Monday 09:00', '2026-11-23T03:30:00.000Z', true],
    ['Monday 21:00', '2026-11-23T15:30:00.000Z', false],
    ['Saturday 23:59', '2026-11-21T18:29:00.000Z', true],
    ['Sunday 01:59, from the night before', '2026-11-21T20:29:00.000Z', true],
    ['Sunday 02:00', '2026-11-21T20:30:00.000Z', false],
    ['Wednesday 00:00, open all day', '2026-11-24T18:30:00.000Z', true],
    ['Thursday 00:00', '2026-11-25T18:30:00.000Z', false],
  ])('is open at %s or not', (_, now, expected) => {
    expect(isOpenAt(openingHours, now)).toBe(expected);
  });

  test('is open day and night from 00:00 to 00:00, as browsers write midnight', () => {
    const always = { timeZone: 'Asia/Kolkata', weekly: [{ day: 1, from: '00:00', to: '00:00' }] };
    expect(faults(PharmacyProfileEdit, { ...pharmacy, openingHours: always })).toEqual([]);
    expect(isOpenAt(always, '2026-01-05T17:45:00.000Z')).toBe(true);
    const nine = { timeZone: 'Asia/Kolkata', weekly: [{ day: 1, from: '09:00', to: '09:00' }] };
    expect(faults(PharmacyProfileEdit, { ...pharmacy, openingHours: nine })).toEqual(['openingHours.weekly.0.to not-after-from']);
  });
});

test('a caregiver needs a name and nothing else', () => {
  expect(CaregiverProfileEdit.parse({ name: 'Meena', version: 0 })).toEqual({ name: 'Meena', languages: [], version: 0 });
});

test.each([
  ['98765 43210', '+919876543210'],
  ['+91-98765-43210', '+919876543210'],
  ['098765 43210', '+919876543210'],
  ['01765-220034', '+911765220034'],
  ['00919876543210', '+919876543210'],
  ['+44 20 7946 0958', '+442079460958'],
  ['0044 20 7946 0958', '+442079460958'],
])('a telephone number typed %s is kept as %s', (text, expected) => {
  expect(PhoneField.parse(text)).toBe(expected);
});

test('reference tables have no id twice, no empty name, and no Latin letter in Hindi and Punjabi', () => {
  for (const table of [SPECIALTIES, MEDICAL_COUNCILS]) {
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  }
  expect(SPECIALTIES.length).toBeGreaterThanOrEqual(14);
  for (const { names } of SPECIALTIES) {
    expect(names.en).not.toBe('');
    expect(names.hi).toMatch(/^[\p{Script=Devanagari}\p{Script=Common}]+$/u);
    expect(names.pa).toMatch(/^[\p{Script=Gurmukhi}\p{Script=Common}]+$/u);
  }
  expect([councilName('PUN'), councilName('???')]).toEqual(['Punjab Medical Council', '???']);
  expect([specialtyName('cardiology', 'hi'), specialtyName('???', 'hi')]).toEqual(['दिल', '???']);
});
