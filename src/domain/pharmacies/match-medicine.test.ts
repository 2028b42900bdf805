import { beforeAll, expect, test } from 'vitest';
import type { Medicine } from '@/domain/medicines/schema';
import { readMaster } from '@/server/medicines/read-master';
import { knownMedicines, medicineMatcher, type MedicineCells } from './match-medicine';

const NOTHING: MedicineCells = { medicineId: '', name: '', generic: '', brand: '', strength: '', form: '' };
let master: Medicine[];
let match: ReturnType<typeof medicineMatcher>;
beforeAll(async () => {
  master = await readMaster();
  match = medicineMatcher(knownMedicines(master));
});
const answer = (cells: Partial<MedicineCells>) => {
  const found = match({ ...NOTHING, ...cells });
  return 'id' in found ? found.id : `${found.column} ${found.code}`;
};

test('every medicine of the master is found by its own generic, strength and form', () => {
  const lost = master.filter(({ id, generic, strength, form }) => answer({ generic, strength, form }) !== id);
  expect(
    lost.map(({ id, ...cells }) => `${id}: ${answer({ generic: cells.generic, strength: cells.strength, form: cells.form })}`),
  ).toEqual([]);
});

test.each([
  ["CROCIN 500MG TAB 15'S", 'paracetamol-500-mg-tablet'],
  ['DOLO 650 TAB', 'paracetamol-650-mg-tablet'],
  ['Dolo-650', 'paracetamol-650-mg-tablet'],
  ['AUGMENTIN 625 DUO TABLET', 'amoxicillin-clavulanic-acid-500-mg-125-mg-tablet'],
  ['Paracetmol 500 mg tablet', 'paracetamol-500-mg-tablet'],
  ['पैरासिटामोल 500 गोली', 'paracetamol-500-mg-tablet'],
  ['ਪੈਰਾਸੀਟਾਮੋਲ 650 mg ਗੋਲੀ', 'paracetamol-650-mg-tablet'],
  ['Metformin HCl 500mg Tab 1x10', 'metformin-500-mg-tablet'],
  ['CALPOL SYP 125MG/5ML 60ML', 'paracetamol-125-mg-5-ml-oral-liquid'],
  ['Amlodipine Besylate IP 5mg tablets', 'amlodipine-5-mg-tablet'],
])('%s is found', (name, id) => {
  expect(answer({ name })).toBe(id);
});

test.each([
  ['Crocin', 'name several-medicines'],
  ['Crocin Cold 500 tab', 'name unknown-medicine'],
  ['Paracetamol 555 mg tablet', 'name other-strength'],
  ['Soap', 'name unknown-medicine'],
  ['', 'name required'],
])('%s is no guess', (name, refusal) => {
  expect(answer({ name })).toBe(refusal);
});

test('an id counts before names, and one that is unknown is told', () => {
  expect(answer({ medicineId: 'metformin-500-mg-tablet', name: 'Something else' })).toBe('metformin-500-mg-tablet');
  expect(answer({ medicineId: 'unobtainium', name: 'Dolo 650 tab' })).toBe('medicineId unknown-medicine');
});
