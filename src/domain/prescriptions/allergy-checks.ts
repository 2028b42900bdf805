import { substancesOf, type AllergyClass, type CheckInput, type CheckedItem, type CheckedMedicine, type RxCheck } from './checks';

/** What a patient's words about an allergy mean: substances, and classes of the table. */
type Recognised = { text: string; substances: ReadonlySet<string>; classes: readonly AllergyClass[] };

const VERDICT_OF = { block: 'blocked', warn: 'warn', inform: 'ok' } as const;
const RANK = { blocked: 2, warn: 1, ok: 0 } as const;
const PATIENTS_WORD = 'the patient’s own record';

/**
 * Every item against what the patient is allergic to: the substance itself, its class, and the classes known to cross with it. A class
 * does what the table says by default.
 */
export function allergyChecks({ items, patient, rules, master }: CheckInput): RxCheck[] {
  if (patient.allergies === null) {
    return [{ verdict: 'ok', code: 'allergies-not-written-down', source: PATIENTS_WORD, evidence: 'record' }];
  }
  const known = patient.allergies.map((text) => recognise(text, rules.allergies, master));
  return items.flatMap((one, item) => known.flatMap((allergy) => checkItem(one, allergy).map((found) => ({ item, ...found }))));
}

function checkItem({ item, medicine, couldBe }: CheckedItem, allergy: Recognised): RxCheck[] {
  const meant = medicine === null ? couldBe : [medicine];
  const isSame = meant.some((one) => substancesOf(one).some((substance) => allergy.substances.has(substance)));
  const isWritten = medicine === null && contains(plain(item.name ?? ''), plain(allergy.text));
  if (isSame || isWritten) {
    return [{ verdict: 'blocked', code: 'allergy', source: PATIENTS_WORD, evidence: 'record', with: allergy.text }];
  }
  const [worst] = meant
    .flatMap((one) => allergy.classes.flatMap((known) => one.allergyClasses.flatMap((own) => crossing(known, own, allergy.text))))
    .sort((a, b) => RANK[b.verdict] - RANK[a.verdict]);
  return worst === undefined ? [] : [worst];
}

function crossing(known: AllergyClass, own: string, text: string): RxCheck[] {
  const action = known.id === own ? known.action : known.crosses?.[own];
  if (action === undefined) return [];
  const code = known.id === own ? 'allergy-class' : 'allergy-related-class';
  const evidence = known.evidence === 'C' ? 'unverified' : 'published';
  return [{ verdict: VERDICT_OF[action], code, source: `allergy classes: ${known.source}`, evidence, with: text }];
}

/** Reads what a patient wrote, in any of the three languages: `Penicillin`, `sulfa drugs`, `एस्पिरिन`. */
function recognise(text: string, classes: readonly AllergyClass[], master: readonly CheckedMedicine[]): Recognised {
  const words = plain(text);
  const named = master.filter((medicine) => namesOf(medicine).some((name) => contains(words, plain(name))));
  const substances = new Set(
    named.flatMap((medicine) => substancesOf(medicine).filter((one) => contains(words, plain(one)) || isOnly(medicine))),
  );
  const ids = new Set(named.filter(isOnly).flatMap(({ allergyClasses }) => allergyClasses));
  return {
    text,
    substances,
    classes: classes.filter(({ id, words: said }) => ids.has(id) || said.some((one) => contains(words, plain(one)))),
  };
}

function isOnly(medicine: CheckedMedicine): boolean {
  return substancesOf(medicine).length === 1;
}

function namesOf(medicine: CheckedMedicine): string[] {
  return [...substancesOf(medicine), ...medicine.brands, medicine.names?.hi ?? '', medicine.names?.pa ?? ''].filter((name) => name !== '');
}

/** In small letters, between single spaces. Marks belong to their letters in Indic scripts. */
export function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .join(' ')} `;
}

/** Whether one plain text has another in it, by whole words. */
export function contains(text: string, part: string): boolean {
  return part.trim() !== '' && text.includes(part);
}
