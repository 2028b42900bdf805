import type { Availability } from '@/domain/scheduling/schema';
import type { DoctorProfileEdit } from '@/domain/people/doctor-profile';
import type { Locale } from '@/domain/shared/primitives';
import { transliterate, type Script } from '@/domain/shared/transliterate';

type Weekly = Availability['weekly'];
type Specialty = DoctorProfileEdit['specialties'][number];
type Language = DoctorProfileEdit['languages'][number];

export type DemoDoctor = {
  identifier: string;
  name: string;
  locale: Locale;
  state: 'approved' | 'pending';
  clinic: keyof typeof DEMO_CLINICS | null;
  profile: Omit<DoctorProfileEdit, 'version' | 'name'>;
  availability: Availability;
};

/** The two clinics of the demo; a doctor who is in neither practises alone. The first doctor of a clinic manages it. */
export const DEMO_CLINICS = {
  nabha: {
    name: 'Nabha Community Clinic',
    address: { line: 'Circular Road', city: 'Nabha', district: 'Patiala', state: 'Punjab', pinCode: '147201' },
  },
  bhadson: {
    name: 'Bhadson Road Family Clinic',
    address: { line: 'Bhadson Road', city: 'Patiala', district: 'Patiala', state: 'Punjab', pinCode: '147001' },
  },
} as const;

const PLACES = {
  Nabha: { pinCode: '147201', district: 'Patiala', position: { lat: 30.3745, lng: 76.1531 } },
  Patiala: { pinCode: '147001', district: 'Patiala', position: { lat: 30.3398, lng: 76.3869 } },
  Bhadson: { pinCode: '147202', district: 'Patiala', position: { lat: 30.5217, lng: 76.2217 } },
  Bhawanigarh: { pinCode: '148026', district: 'Sangrur', position: { lat: 30.2683, lng: 76.0386 } },
  Malerkotla: { pinCode: '148023', district: 'Malerkotla', position: { lat: 30.5309, lng: 75.8795 } },
  Sangrur: { pinCode: '148001', district: 'Sangrur', position: { lat: 30.2458, lng: 75.8421 } },
  Khanna: { pinCode: '141401', district: 'Ludhiana', position: { lat: 30.6972, lng: 76.2128 } },
} as const;

const on = (days: readonly number[], from: string, to: string): Weekly => days.map((day) => ({ day, from, to }));
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const MON_TO_SAT = [1, 2, 3, 4, 5, 6];

type Brief = {
  key: string;
  name: string;
  locale?: Locale;
  state?: DemoDoctor['state'];
  clinic?: DemoDoctor['clinic'];
  specialties: Specialty[];
  qualifications: string[];
  registered: string;
  years: number;
  languages: Language[];
  clinicName: string;
  place: keyof typeof PLACES;
  feeRupees: number;
  bio: string;
  weekly: Weekly;
  slotMinutes?: number;
  bufferMinutes?: number;
};

/** How a demo doctor describes themselves; their names and clinics are as {@link transliterate} suggests them. */
const BIOS: Readonly<Record<string, Record<Script, string>>> = {
  kaur: {
    hi: 'बुखार, खाँसी, ब्लड प्रेशर, शुगर और परिवार की हर पहली तकलीफ़। दिन-रात मिलती हैं।',
    pa: 'ਬੁਖਾਰ, ਖੰਘ, ਬਲੱਡ ਪ੍ਰੈਸ਼ਰ, ਸ਼ੂਗਰ ਅਤੇ ਪਰਿਵਾਰ ਦੀ ਹਰ ਪਹਿਲੀ ਤਕਲੀਫ਼। ਦਿਨ-ਰਾਤ ਮਿਲਦੇ ਹਨ।',
  },
  singh: {
    hi: 'नवजात, टीके, और वे बच्चे जो खाना नहीं खाते।',
    pa: 'ਨਵਜੰਮੇ, ਟੀਕੇ, ਅਤੇ ਉਹ ਬੱਚੇ ਜੋ ਖਾਣਾ ਨਹੀਂ ਖਾਂਦੇ।',
  },
  sharma: {
    hi: 'गर्भ की देखभाल, माहवारी, और वे बातें जो औरतें किसी औरत से ही पूछना चाहती हैं।',
    pa: 'ਗਰਭ ਦੀ ਦੇਖਭਾਲ, ਮਾਹਵਾਰੀ, ਅਤੇ ਉਹ ਗੱਲਾਂ ਜੋ ਔਰਤਾਂ ਕਿਸੇ ਔਰਤ ਤੋਂ ਹੀ ਪੁੱਛਣਾ ਚਾਹੁੰਦੀਆਂ ਹਨ।',
  },
  gill: {
    hi: 'दाने, खुजली, मुँहासे, बाल झड़ना और फंगल इन्फ़ेक्शन।',
    pa: 'ਦਾਣੇ, ਖਾਰਸ਼, ਕਿੱਲ, ਵਾਲ ਝੜਨਾ ਅਤੇ ਫੰਗਲ ਇਨਫੈਕਸ਼ਨ।',
  },
  bansal: {
    hi: 'ब्लड प्रेशर, सीने का दर्द, और दिल के दौरे के बाद की ज़िंदगी।',
    pa: 'ਬਲੱਡ ਪ੍ਰੈਸ਼ਰ, ਛਾਤੀ ਦਾ ਦਰਦ, ਅਤੇ ਦਿਲ ਦੇ ਦੌਰੇ ਤੋਂ ਬਾਅਦ ਦੀ ਜ਼ਿੰਦਗੀ।',
  },
  verma: {
    hi: 'घुटने, कमर, कंधे और पुराने फ़्रैक्चर।',
    pa: 'ਗੋਡੇ, ਲੱਕ, ਮੋਢੇ ਅਤੇ ਪੁਰਾਣੇ ਫ੍ਰੈਕਚਰ।',
  },
  mann: {
    hi: 'शुगर, थायराइड और वज़न।',
    pa: 'ਸ਼ੂਗਰ, ਥਾਇਰਾਇਡ ਅਤੇ ਭਾਰ।',
  },
  khan: {
    hi: 'कान जो दुखते हैं या सुनते नहीं, नाक जिससे ख़ून आता है, गला जो जलता है।',
    pa: 'ਕੰਨ ਜੋ ਦੁਖਦੇ ਹਨ ਜਾਂ ਸੁਣਦੇ ਨਹੀਂ, ਨੱਕ ਜਿਸ ਵਿੱਚੋਂ ਖ਼ੂਨ ਆਉਂਦਾ ਹੈ, ਗਲਾ ਜੋ ਸੜਦਾ ਹੈ।',
  },
  dhillon: {
    hi: 'मोतियाबिंद, लाल आँखें, और आँखें जिन्हें अब कम दिखता है।',
    pa: 'ਮੋਤੀਆ, ਲਾਲ ਅੱਖਾਂ, ਅਤੇ ਅੱਖਾਂ ਜਿਨ੍ਹਾਂ ਨੂੰ ਹੁਣ ਘੱਟ ਦਿਸਦਾ ਹੈ।',
  },
  arora: {
    hi: 'नींद, उदासी, चिंता, और शराब व नशा छोड़ना। आपकी बात यहीं रहती है।',
    pa: 'ਨੀਂਦ, ਉਦਾਸੀ, ਚਿੰਤਾ, ਅਤੇ ਸ਼ਰਾਬ ਅਤੇ ਨਸ਼ਾ ਛੱਡਣਾ। ਤੁਹਾਡੀ ਗੱਲ ਇੱਥੇ ਹੀ ਰਹਿੰਦੀ ਹੈ।',
  },
  sidhu: {
    hi: 'खाँसी जो जाती नहीं, दमा, और पराली जलने के दिनों की साँस।',
    pa: 'ਖੰਘ ਜੋ ਜਾਂਦੀ ਨਹੀਂ, ਦਮਾ, ਅਤੇ ਪਰਾਲੀ ਸੜਨ ਦੇ ਦਿਨਾਂ ਦਾ ਸਾਹ।',
  },
  garg: {
    hi: 'पूरा परिवार, पोते से दादी तक। अपॉइंटमेंट मुफ़्त है।',
    pa: 'ਪੂਰਾ ਪਰਿਵਾਰ, ਪੋਤੇ ਤੋਂ ਦਾਦੀ ਤੱਕ। ਅਪੌਇੰਟਮੈਂਟ ਮੁਫ਼ਤ ਹੈ।',
  },
  pending: {
    hi: 'दाँत का दर्द, भराई और मसूड़े।',
    pa: 'ਦੰਦਾਂ ਦੀ ਪੀੜ, ਭਰਾਈ ਅਤੇ ਮਸੂੜੇ।',
  },
  walia: {
    hi: 'पेट दर्द, एसिडिटी, पीलिया और जिगर।',
    pa: 'ਢਿੱਡ ਪੀੜ, ਤੇਜ਼ਾਬ, ਪੀਲੀਆ ਅਤੇ ਜਿਗਰ।',
  },
};

function textsOf({ key, name, clinicName }: Brief, script: Script) {
  return { name: transliterate(name, script), clinicName: transliterate(clinicName, script), bio: BIOS[key]?.[script] };
}

function doctor(brief: Brief): DemoDoctor {
  const {
    key,
    name,
    locale = 'en',
    state = 'approved',
    clinic = null,
    years,
    feeRupees,
    place,
    slotMinutes = 15,
    bufferMinutes = 0,
  } = brief;
  const { position, ...where } = PLACES[place];
  return {
    identifier: `${key}@demo.test`,
    name,
    locale,
    state,
    clinic,
    profile: {
      specialties: brief.specialties,
      qualifications: brief.qualifications,
      registrationNumber: brief.registered,
      council: 'PUN',
      experienceYears: years,
      languages: brief.languages,
      clinicName: brief.clinicName,
      clinicAddress: { city: place, state: 'Punjab', ...where },
      position,
      feePaise: feeRupees * 100,
      bio: brief.bio,
      translations: { hi: textsOf(brief, 'hi'), pa: textsOf(brief, 'pa') },
    },
    availability: {
      timeZone: 'Asia/Kolkata',
      slotMinutes,
      bufferMinutes,
      weekly: brief.weekly,
      exceptions: [],
      modes: ['video', 'audio', 'text', 'in_person'],
    },
  };
}

/** All invented, with registration numbers no council has given. Dr. Kaur is on call day and night, so that the demo works at any hour. */
export const DEMO_DOCTORS: readonly DemoDoctor[] = [
  doctor({
    key: 'kaur',
    name: 'Dr. Harpreet Kaur',
    clinic: 'nabha',
    specialties: ['general-medicine'],
    qualifications: ['MBBS', 'MD (General Medicine)'],
    registered: 'DEMO-31001',
    years: 14,
    languages: ['pa', 'hi', 'en'],
    clinicName: DEMO_CLINICS.nabha.name,
    place: 'Nabha',
    feeRupees: 200,
    bio: 'Fever, cough, blood pressure, sugar and everything a family brings first. On call day and night.',
    weekly: on(EVERY_DAY, '00:00', '24:00'),
  }),
  doctor({
    key: 'singh',
    name: 'Dr. Gurdeep Singh',
    clinic: 'nabha',
    specialties: ['paediatrics'],
    qualifications: ['MBBS', 'MD (Paediatrics)'],
    registered: 'DEMO-31002',
    years: 9,
    languages: ['pa', 'hi', 'en'],
    clinicName: DEMO_CLINICS.nabha.name,
    place: 'Nabha',
    feeRupees: 250,
    bio: 'Newborns, vaccinations, and children who will not eat.',
    weekly: [...on(MON_TO_SAT, '09:00', '13:00'), ...on(MON_TO_SAT, '16:00', '19:00')],
  }),
  doctor({
    key: 'sharma',
    name: 'Dr. Anita Sharma',
    locale: 'hi',
    clinic: 'nabha',
    specialties: ['gynaecology'],
    qualifications: ['MBBS', 'MS (Obstetrics and Gynaecology)'],
    registered: 'DEMO-31003',
    years: 18,
    languages: ['hi', 'pa', 'en'],
    clinicName: DEMO_CLINICS.nabha.name,
    place: 'Nabha',
    feeRupees: 300,
    bio: 'Pregnancy care, periods, and questions women would rather ask a woman.',
    weekly: on(MON_TO_SAT, '10:00', '14:00'),
    slotMinutes: 20,
  }),
  doctor({
    key: 'gill',
    name: 'Dr. Navdeep Gill',
    clinic: 'bhadson',
    specialties: ['dermatology'],
    qualifications: ['MBBS', 'MD (Dermatology)'],
    registered: 'DEMO-31004',
    years: 7,
    languages: ['pa', 'en'],
    clinicName: DEMO_CLINICS.bhadson.name,
    place: 'Patiala',
    feeRupees: 300,
    bio: 'Rashes, itching, pimples, hair fall and fungal infections.',
    weekly: on([1, 3, 5, 6], '11:00', '17:00'),
  }),
  doctor({
    key: 'bansal',
    name: 'Dr. Rakesh Bansal',
    clinic: 'bhadson',
    specialties: ['cardiology', 'general-medicine'],
    qualifications: ['MBBS', 'MD (General Medicine)', 'DM (Cardiology)'],
    registered: 'DEMO-31005',
    years: 22,
    languages: ['hi', 'pa', 'en'],
    clinicName: DEMO_CLINICS.bhadson.name,
    place: 'Patiala',
    feeRupees: 600,
    bio: 'Blood pressure, chest pain, and life after a heart attack.',
    weekly: on([1, 2, 4, 5], '10:00', '13:00'),
    slotMinutes: 20,
    bufferMinutes: 5,
  }),
  doctor({
    key: 'verma',
    name: 'Dr. Sunil Verma',
    locale: 'hi',
    specialties: ['orthopaedics'],
    qualifications: ['MBBS', 'MS (Orthopaedics)'],
    registered: 'DEMO-31006',
    years: 16,
    languages: ['hi', 'pa'],
    clinicName: 'Verma Bone and Joint Clinic',
    place: 'Sangrur',
    feeRupees: 350,
    bio: 'Knees, backs, shoulders and old fractures.',
    weekly: on([1, 2, 3, 4, 5], '09:30', '13:30'),
  }),
  doctor({
    key: 'mann',
    name: 'Dr. Simran Mann',
    locale: 'pa',
    specialties: ['endocrinology'],
    qualifications: ['MBBS', 'MD (General Medicine)', 'DM (Endocrinology)'],
    registered: 'DEMO-31007',
    years: 11,
    languages: ['pa', 'hi', 'en'],
    clinicName: 'Mann Sugar and Thyroid Centre',
    place: 'Patiala',
    feeRupees: 500,
    bio: 'Diabetes, thyroid and weight.',
    weekly: on([2, 4, 6], '09:00', '15:00'),
    slotMinutes: 20,
  }),
  doctor({
    key: 'khan',
    name: 'Dr. Imran Khan',
    specialties: ['ent'],
    qualifications: ['MBBS', 'MS (ENT)'],
    registered: 'DEMO-31008',
    years: 12,
    languages: ['ur', 'pa', 'hi', 'en'],
    clinicName: 'Khan ENT Clinic',
    place: 'Malerkotla',
    feeRupees: 250,
    bio: 'Ears that hurt or do not hear, noses that bleed, throats that burn.',
    weekly: [...on(MON_TO_SAT, '09:00', '12:00'), ...on(MON_TO_SAT, '17:00', '19:30')],
  }),
  doctor({
    key: 'dhillon',
    name: 'Dr. Jaspal Dhillon',
    locale: 'pa',
    specialties: ['ophthalmology'],
    qualifications: ['MBBS', 'MS (Ophthalmology)'],
    registered: 'DEMO-31009',
    years: 25,
    languages: ['pa', 'hi'],
    clinicName: 'Dhillon Eye Hospital',
    place: 'Khanna',
    feeRupees: 200,
    bio: 'Cataract, red eyes and eyes that see less than they did.',
    weekly: on(MON_TO_SAT, '08:30', '12:30'),
  }),
  doctor({
    key: 'arora',
    name: 'Dr. Meenakshi Arora',
    specialties: ['psychiatry'],
    qualifications: ['MBBS', 'MD (Psychiatry)'],
    registered: 'DEMO-31010',
    years: 8,
    languages: ['hi', 'pa', 'en'],
    clinicName: 'Arora Mind Clinic',
    place: 'Patiala',
    feeRupees: 500,
    bio: 'Sleep, sadness, worry, and leaving drink and drugs. What you say stays here.',
    weekly: [...on([1, 3, 5], '14:00', '20:00'), ...on([7], '10:00', '13:00')],
    slotMinutes: 30,
    bufferMinutes: 10,
  }),
  doctor({
    key: 'sidhu',
    name: 'Dr. Amrit Sidhu',
    locale: 'pa',
    specialties: ['general-medicine', 'pulmonology'],
    qualifications: ['MBBS', 'MD (Respiratory Medicine)'],
    registered: 'DEMO-31011',
    years: 6,
    languages: ['pa', 'hi', 'en'],
    clinicName: 'Sidhu Chest Clinic',
    place: 'Bhawanigarh',
    feeRupees: 150,
    bio: 'Cough that stays, asthma, and breath in the season of burning fields.',
    weekly: on(MON_TO_SAT, '15:00', '20:00'),
  }),
  doctor({
    key: 'garg',
    name: 'Dr. Pooja Garg',
    locale: 'hi',
    specialties: ['general-medicine', 'paediatrics'],
    qualifications: ['MBBS', 'DNB (Family Medicine)'],
    registered: 'DEMO-31012',
    years: 5,
    languages: ['hi', 'pa', 'en'],
    clinicName: 'Garg Family Clinic',
    place: 'Bhadson',
    feeRupees: 0,
    bio: 'The whole family, from the grandchild to the grandmother. Appointments are free of charge.',
    weekly: [...on(EVERY_DAY, '08:00', '11:00'), ...on(EVERY_DAY, '18:00', '20:00')],
    slotMinutes: 10,
  }),
  doctor({
    key: 'pending',
    name: 'Dr. Vikram Rana',
    state: 'pending',
    specialties: ['dentistry'],
    qualifications: ['BDS', 'MDS'],
    registered: 'DEMO-31013',
    years: 4,
    languages: ['hi', 'en'],
    clinicName: 'Rana Dental Care',
    place: 'Nabha',
    feeRupees: 200,
    bio: 'Toothache, fillings and gums.',
    weekly: on(MON_TO_SAT, '10:00', '18:00'),
  }),
  doctor({
    key: 'walia',
    name: 'Dr. Kiran Walia',
    locale: 'pa',
    state: 'pending',
    specialties: ['gastroenterology'],
    qualifications: ['MBBS', 'DM (Gastroenterology)'],
    registered: 'DEMO-31014',
    years: 13,
    languages: ['pa', 'hi', 'en'],
    clinicName: 'Walia Stomach and Liver Clinic',
    place: 'Sangrur',
    feeRupees: 400,
    bio: 'Stomach pain, acidity, jaundice and the liver.',
    weekly: on([1, 2, 3, 4, 5], '10:00', '14:00'),
  }),
];
