import type { Role } from '@/domain/shared/principal';
import type { CaregiverProfileEdit } from '@/domain/people/caregiver-profile';
import type { PatientProfileEdit } from '@/domain/people/patient-profile';
import type { PharmacyProfileEdit } from '@/domain/people/pharmacy-profile';
import type { Locale } from '@/domain/shared/primitives';
import { DEMO_DOCTORS } from './demo-doctors';

type Person<P> = { identifier: string; name: string; locale: Locale; profile: P };

const home = (city: string, pinCode: string) => ({ city, district: 'Patiala', state: 'Punjab', pinCode });

export const DEMO_PATIENTS: readonly Person<Omit<PatientProfileEdit, 'version' | 'name'>>[] = [
  {
    identifier: 'asha@demo.test',
    name: 'Asha Rani',
    locale: 'pa',
    profile: {
      bornOn: '1958-04-12',
      sex: 'female',
      address: home('Nabha', '147201'),
      allergies: ['Penicillin'],
      conditions: ['High blood pressure', 'Type 2 diabetes'],
      bloodGroup: 'B+',
      emergencyContact: { name: 'Meena Kumari', relation: 'daughter', phone: '+919800000021' },
    },
  },
  {
    identifier: 'ravi@demo.test',
    name: 'Ravi Kumar',
    locale: 'hi',
    profile: { bornOn: '1989-11-02', sex: 'male', address: home('Bhadson', '147202'), allergies: [], conditions: [], bloodGroup: 'O+' },
  },
  {
    identifier: 'simran@demo.test',
    name: 'Simran Kaur',
    locale: 'pa',
    profile: {
      bornOn: '1996-07-23',
      sex: 'female',
      address: home('Nabha', '147201'),
      allergies: [],
      conditions: ['Asthma'],
      bloodGroup: 'A+',
    },
  },
  {
    identifier: 'gurmeet@demo.test',
    name: 'Gurmeet Singh',
    locale: 'pa',
    profile: {
      bornOn: '1949-01-30',
      sex: 'male',
      address: home('Amargarh', '148022'),
      allergies: [],
      conditions: ['Heart failure'],
      bloodGroup: 'AB+',
    },
  },
  {
    identifier: 'fatima@demo.test',
    name: 'Fatima Begum',
    locale: 'hi',
    profile: {
      bornOn: '1978-09-05',
      sex: 'female',
      address: { city: 'Malerkotla', district: 'Malerkotla', state: 'Punjab', pinCode: '148023' },
      allergies: ['Sulfa medicines'],
      conditions: [],
      bloodGroup: 'O-',
    },
  },
  {
    identifier: 'deepak@demo.test',
    name: 'Deepak Bansal',
    locale: 'en',
    profile: { bornOn: '2001-03-17', sex: 'male', address: home('Patiala', '147001'), allergies: [], conditions: [] },
  },
  {
    identifier: 'balwinder@demo.test',
    name: 'Balwinder Kaur',
    locale: 'pa',
    profile: { bornOn: '1966-12-09', sex: 'female', address: home('Nabha', '147201'), allergies: [], conditions: ['Thyroid'] },
  },
  {
    identifier: 'sohan@demo.test',
    name: 'Sohan Lal',
    locale: 'hi',
    profile: { bornOn: '1954-06-01', sex: 'male', address: home('Samana', '147101'), allergies: [], conditions: [], bloodGroup: 'B-' },
  },
];

export const DEMO_CAREGIVERS: readonly Person<Omit<CaregiverProfileEdit, 'version' | 'name'>>[] = [
  {
    identifier: 'meena@demo.test',
    name: 'Meena Kumari',
    locale: 'pa',
    profile: { contactPhone: '+919800000021', address: home('Nabha', '147201'), languages: ['pa', 'hi'] },
  },
  {
    identifier: 'jaswant@demo.test',
    name: 'Jaswant Singh',
    locale: 'pa',
    profile: { address: home('Amargarh', '148022'), languages: ['pa'] },
  },
];

const shop = (from: string, to: string) => ({ timeZone: 'Asia/Kolkata', weekly: [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from, to })) });

export const DEMO_PHARMACIES: readonly Person<Omit<PharmacyProfileEdit, 'version' | 'name'>>[] = [
  {
    identifier: 'gupta@demo.test',
    name: 'Gupta Medical Store',
    locale: 'hi',
    profile: {
      licenceNumber: 'DEMO-PB-20B-4101',
      address: home('Nabha', '147201'),
      position: { lat: 30.3761, lng: 76.1502 },
      openingHours: shop('08:00', '22:00'),
      phone: '+919800000031',
    },
  },
  {
    identifier: 'nabhamed@demo.test',
    name: 'Nabha Medicos',
    locale: 'pa',
    profile: {
      licenceNumber: 'DEMO-PB-20B-4102',
      address: home('Nabha', '147201'),
      position: { lat: 30.3698, lng: 76.1577 },
      openingHours: shop('09:00', '21:00'),
      phone: '+919800000032',
    },
  },
  {
    identifier: 'sehat@demo.test',
    name: 'Sehat Pharmacy',
    locale: 'pa',
    profile: {
      licenceNumber: 'DEMO-PB-20B-4103',
      address: home('Bhadson', '147202'),
      position: { lat: 30.5204, lng: 76.2231 },
      openingHours: shop('09:00', '20:00'),
      phone: '+919800000033',
    },
  },
  {
    identifier: 'raat@demo.test',
    name: 'Patiala Night Chemist',
    locale: 'en',
    profile: {
      licenceNumber: 'DEMO-PB-20B-4104',
      address: home('Patiala', '147001'),
      position: { lat: 30.3362, lng: 76.3922 },
      openingHours: shop('00:00', '24:00'),
      phone: '+919800000034',
    },
  },
];

const DEMO_ADMINS: readonly { identifier: string; name: string; locale: Locale }[] = [
  { identifier: 'admin@demo.test', name: 'Paramjit Admin', locale: 'en' },
  { identifier: 'admin2@demo.test', name: 'Rajni Admin', locale: 'hi' },
];

/** Everybody of the demo clinic; the seed makes them and the tests sign in as them. */
export const DEMO_PEOPLE: readonly { identifier: string; name: string; role: Role; locale: Locale }[] = [
  ...DEMO_PATIENTS.map((person) => ({ ...person, role: 'patient' as const })),
  ...DEMO_CAREGIVERS.map((person) => ({ ...person, role: 'caregiver' as const })),
  ...DEMO_DOCTORS.map((person) => ({ ...person, role: 'doctor' as const })),
  ...DEMO_PHARMACIES.map((person) => ({ ...person, role: 'pharmacy' as const })),
  ...DEMO_ADMINS.map((person) => ({ ...person, role: 'admin' as const })),
];
