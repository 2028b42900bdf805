import { describe, expect, test } from 'vitest';
import { doctorWordIndex, leastScoreKept, type SearchedDoctor } from './doctor-search';
import { readComplaint } from './read-complaint';
import { SPECIALTIES, type SpecialtyId } from './specialty';

const EXPECTED: [query: string, specialty: SpecialtyId][] = [
  ['skin rash', 'dermatology'],
  ['Skin Rashes', 'dermatology'],
  ['itching', 'dermatology'],
  ['ringwarm', 'dermatology'],
  ['hair fall', 'dermatology'],
  ['khujli', 'dermatology'],
  ['खुजली', 'dermatology'],
  ['ਖੁਜਲੀ', 'dermatology'],
  ['ਚਮੜੀ ਦੇ ਡਾਕਟਰ', 'dermatology'],
  ['dermatologist', 'dermatology'],
  ['fever', 'general-medicine'],
  ['bukhar', 'general-medicine'],
  ['बुखार', 'general-medicine'],
  ['ਬੁਖਾਰ', 'general-medicine'],
  ['body pain and weakness', 'general-medicine'],
  ['my child has fever', 'paediatrics'],
  ['bacche ko bukhar', 'paediatrics'],
  ['बच्चे को बुखार', 'paediatrics'],
  ['ਬੱਚੇ ਨੂੰ ਬੁਖਾਰ', 'paediatrics'],
  ['vaccination', 'paediatrics'],
  ['pregnant', 'gynaecology'],
  ['माहवारी', 'gynaecology'],
  ['ਗਰਭਵਤੀ', 'gynaecology'],
  ['safed pani', 'gynaecology'],
  ['knee pain', 'orthopaedics'],
  ['घुटने में दर्द', 'orthopaedics'],
  ['ਗੋਡੇ ਦਾ ਦਰਦ', 'orthopaedics'],
  ['kamar dard', 'orthopaedics'],
  ['back pain', 'orthopaedics'],
  ['chest pain', 'cardiology'],
  ['सीने में दर्द', 'cardiology'],
  ['ਦਿਲ', 'cardiology'],
  ['high bp', 'cardiology'],
  ['sugar', 'endocrinology'],
  ['शुगर', 'endocrinology'],
  ['ਸ਼ੂਗਰ', 'endocrinology'],
  ['thyriod', 'endocrinology'],
  ['ear pain', 'ent'],
  ['कान में दर्द', 'ent'],
  ['ਗਲਾ', 'ent'],
  ['cataract', 'ophthalmology'],
  ['आँख', 'ophthalmology'],
  ['ਅੱਖਾਂ', 'ophthalmology'],
  ['toothache', 'dentistry'],
  ['दाँत दर्द', 'dentistry'],
  ['dand dard', 'dentistry'],
  ['depression', 'psychiatry'],
  ['ਨਸ਼ਾ', 'psychiatry'],
  ['नींद नहीं आती', 'psychiatry'],
  ['asthma', 'pulmonology'],
  ['ਸਾਹ', 'pulmonology'],
  ['stomach ache', 'gastroenterology'],
  ['pet dard', 'gastroenterology'],
  ['पेट में दर्द', 'gastroenterology'],
  ['ਢਿੱਡ ਪੀੜ', 'gastroenterology'],
  ['migraine', 'neurology'],
  ['मिर्गी', 'neurology'],
  ['kidney stone', 'urology'],
  ['ਪੱਥਰੀ', 'urology'],
  ['dialysis', 'nephrology'],
  ['कैंसर', 'oncology'],
  ['hernia operation', 'general-surgery'],
  ['ਬਵਾਸੀਰ', 'general-surgery'],
];

const specialtiesFor = (query: string) => [...readComplaint(query).specialties.keys()];

describe('what people type', () => {
  test.each(EXPECTED)('%s leads first to %s', (query, specialty) => {
    expect(specialtiesFor(query)[0]).toBe(specialty);
  });

  test.each(SPECIALTIES.flatMap(({ id, names }) => Object.values(names).map((name) => [name, id] as const)))(
    'the name of a specialty, %s, leads first to %s',
    (name, id) => {
      expect(specialtiesFor(name)[0]).toBe(id);
    },
  );

  test('a name or nonsense leads to no specialty', () => {
    expect(['Harpreet', 'zzzzzz', '', '   '].map((query) => specialtiesFor(query))).toEqual([[], [], [], []]);
  });
});

/** The doctors who meet a query, best first; those who meet it equally well as they come. */
function matchDoctors<T extends SearchedDoctor>(query: string, doctors: readonly T[]): T[] {
  const index = doctorWordIndex();
  const read = doctors.map((doctor) => ({ doctor, words: index.read(doctor) }));
  const { scores } = index.match(
    query,
    read.map(({ words }) => words),
  );
  if (scores === null) return [...doctors];
  const scored = read.map(({ doctor }, n) => ({ doctor, score: scores[n] ?? 0 }));
  const least = leastScoreKept(scored.map(({ score }) => score));
  return scored
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ doctor }) => doctor);
}

describe('the search for a doctor', () => {
  const doctors = [
    { name: 'Dr. Harpreet Kaur', specialties: ['general-medicine'], clinicName: 'Nabha Civil Clinic' },
    { name: 'Dr. Gurdeep Singh', specialties: ['dermatology'], clinicName: 'Patiala Skin Centre' },
    { name: 'Dr. Simran Gill', specialties: ['dermatology', 'general-medicine'], clinicName: 'Nabha Civil Clinic' },
    { name: 'Dr. Neha Sharma', specialties: ['paediatrics'], clinicName: undefined },
  ];
  const found = (query: string) => matchDoctors(query, doctors).map(({ name }) => name.split(' ').at(-1));

  test('finds by symptom, and leaves out who treats something else', () => {
    expect(found('skin rash').sort()).toEqual(['Gill', 'Singh']);
    expect(found('ਬੱਚਾ')).toEqual(['Sharma']);
  });

  test('finds by name, in part and with one letter wrong', () => {
    expect(found('kaur')).toEqual(['Kaur']);
    expect(found('harp')).toEqual(['Kaur']);
    expect(found('Gurdip Singh')[0]).toBe('Singh');
    expect(found('sharmaa')).toEqual(['Sharma']);
  });

  test('finds by clinic', () => {
    expect(found('civil clinic').sort()).toEqual(['Gill', 'Kaur']);
  });

  test('puts first who meets both the name and the need', () => {
    expect(found('gill skin')[0]).toBe('Gill');
  });

  test('shows who treats everything where nobody treats what is asked for, and says so', () => {
    expect(found('tooth pain').sort()).toEqual(['Gill', 'Kaur']);
    expect(found('tooth pain')[0]).toBe('Kaur');
    const index = doctorWordIndex();
    const { standIn, complaint } = index.match(
      'tooth pain',
      doctors.map((doctor) => index.read(doctor)),
    );
    expect([standIn, [...complaint.specialties.keys()]]).toEqual(['general-medicine', ['dentistry']]);
  });

  test('takes a cough for a cough, and a name for a name', () => {
    const both = [
      { name: 'Dr. Imran Khan', specialties: ['dermatology'] },
      { name: 'Dr. Harpreet Kaur', specialties: ['general-medicine'] },
    ];
    expect(matchDoctors('khansi', both).map(({ name }) => name)).toEqual(['Dr. Harpreet Kaur']);
    expect(matchDoctors('khan', both).map(({ name }) => name)).toEqual(['Dr. Imran Khan']);
  });

  test('keeps everybody, as they come, when nothing is asked', () => {
    expect(matchDoctors(' ', doctors)).toEqual(doctors);
  });

  test('finds nobody for nonsense', () => {
    expect(found('zzzzzz')).toEqual([]);
    expect(matchDoctors('zzzzzz', [{ name: 'Dr. A B', specialties: ['no-such'] }])).toEqual([]);
  });
});

test('somebody who mostly treats it comes before somebody who treats it as well', () => {
  const heart = { name: 'Dr. A', specialties: ['cardiology', 'general-medicine'] };
  const physician = { name: 'Dr. B', specialties: ['general-medicine'] };
  expect(matchDoctors('fever', [heart, physician])).toEqual([physician, heart]);
  expect(matchDoctors('chest pain', [physician, heart])[0]).toBe(heart);
});
