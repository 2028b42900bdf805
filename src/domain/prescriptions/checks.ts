import type { Medicine } from '@/domain/medicines/schema';
import type { Sex } from '@/domain/people/person';
import type { Mode } from '@/domain/scheduling/schema';
import { z } from 'zod';
import type { AskedFacts, RxItem } from './schema';

/**
 * How well a rule is founded. `law`: a regulation. `record`: what the patient has said. `published`: found in at least one published
 * list. `inferred`: our own sorting by a regulation's wording. `unverified`: compiled from memory of standard references, checked
 * by nobody yet. `form`: the prescription could not be carried out as it is written.
 */
const EVIDENCE = ['law', 'record', 'published', 'inferred', 'unverified', 'form'] as const;

/** `ok` is a quiet line, `warn` is signed with a reason, `blocked` cannot be signed. */
const VERDICTS = ['ok', 'warn', 'blocked'] as const;

/** One finding. `item` is the place of the medicine; absent for what concerns the whole prescription. */
export const RxCheck = z.object({
  item: z.int().min(0).optional(),
  verdict: z.enum(VERDICTS),
  code: z.string(),
  source: z.string().describe('where the rule is from'),
  evidence: z.enum(EVIDENCE),
  with: z.string().optional().describe('what it collides with: an allergy, another medicine, a limit'),
  detail: z.string().optional().describe('what may happen and what to do, as the source has it (English)'),
});
export type RxCheck = z.infer<typeof RxCheck>;

export type CheckedMedicine = Pick<
  Medicine,
  | 'generic'
  | 'brands'
  | 'names'
  | 'strength'
  | 'form'
  | 'schedule'
  | 'ndps'
  | 'teleList'
  | 'teleBasis'
  | 'atc'
  | 'allergyClasses'
  | 'adultDailyMax'
  | 'paediatric'
  | 'pregnancy'
>;

/** An item with what the master knows of it: of one written by hand every entry that its name could mean. */
export type CheckedItem = { item: RxItem; medicine: CheckedMedicine | null; couldBe: readonly CheckedMedicine[] };

export type InteractionRule = {
  id: string;
  /** A substance, or `class:name`. */
  a: string;
  b: string;
  severity: 'contraindicated' | 'major' | 'moderate' | 'minor';
  effect: string;
  management: string;
  /** A: two published lists, B: one, C: from memory. */
  evidence: 'A' | 'B' | 'C';
  source: string;
};
type AllergyAction = 'block' | 'warn' | 'inform';
export type AllergyClass = {
  id: string;
  words: readonly string[];
  action: AllergyAction;
  crosses?: Readonly<Record<string, AllergyAction>>;
  evidence: 'A' | 'B' | 'C';
  source: string;
};
/** `classes` are those that interactions name: `substance|ATC`, either of which may be empty. */
export type SafetyRules = {
  interactions: readonly InteractionRule[];
  classes: Readonly<Record<string, readonly string[]>>;
  allergies: readonly AllergyClass[];
};

/** Everything a check may look at. */
export type CheckInput = {
  items: readonly CheckedItem[];
  mode: Mode;
  /** The last visit that makes this one a follow-up, or null for a first consultation. */
  followsVisitAt: string | null;
  patient: {
    ageYears: number | null;
    sex: Sex | undefined;
    weightKg: number | null;
    /** Null while the patient has written nothing down, which is not "none". */
    allergies: readonly string[] | null;
    /** A parent or guardian is known, who takes the call. */
    hasGuardian: boolean;
  };
  asked: AskedFacts;
  /** What earlier prescriptions say the patient takes now. */
  current: readonly CheckedMedicine[];
  rules: SafetyRules;
  /** The whole master: the names by which an allergy is recognised, and the maximum of a substance. */
  master: readonly CheckedMedicine[];
};

export const MASTER_SOURCE = 'medicine master: compiled from memory of NLEM 2022 and common practice, awaits a pharmacist';

/** The substances of a medicine, in small letters: `Aceclofenac + Paracetamol` has two. */
export function substancesOf({ generic }: Pick<Medicine, 'generic'>): string[] {
  return generic.toLowerCase().split(' + ');
}

/** How an item is called in a finding about another. */
export function nameOf({ item, medicine }: CheckedItem): string {
  return medicine?.generic ?? item.name ?? '';
}
