import type { CheckInput, CheckedItem, CheckedMedicine, RxCheck } from './checks';

/** Telemedicine Practice Guidelines, 25 March 2020; the matrix of its lists as in CLINICAL.md 4.1 [S]. */
const TPG = 'Telemedicine Practice Guidelines 2020';
const OURS = 'product rule: the Telemedicine Practice Guidelines have no such list';
const ADULT_YEARS = 18;

type Visit = Pick<CheckInput, 'mode' | 'followsVisitAt'>;
type Finding = Pick<RxCheck, 'verdict' | 'code' | 'source' | 'evidence'>;

/**
 * Whether a medicine may be prescribed in this kind of visit. List O always; A at a first visit by video only; a refill at a first
 * video visit against a reason; B at a follow-up only; Schedule X and narcotics never. A visit in person is no telemedicine.
 */
function teleGate(medicine: CheckedMedicine, visit: Visit): Finding {
  const { schedule, ndps, teleList } = medicine;
  if (schedule === 'X') return blocked('schedule-x');
  if (ndps === 'yes') return blocked('ndps');
  if (teleList === 'PROHIBITED') return blocked('tele-prohibited');
  if (visit.mode === 'in_person') return { verdict: 'ok', code: 'in-person-visit', source: TPG, evidence: 'law' };
  if (teleList === 'IN-PERSON') return { verdict: 'warn', code: 'tele-in-person', source: OURS, evidence: 'inferred' };
  const evidence = medicine.teleBasis.startsWith('named') ? 'law' : 'inferred';
  return { ...byList(teleList, visit), source: `${TPG}: ${medicine.teleBasis}`, evidence };
}

function blocked(code: string): Finding {
  return { verdict: 'blocked', code, source: `${TPG}: prohibited list`, evidence: 'law' };
}

function byList(list: 'O' | 'A' | 'A-refill' | 'B', { mode, followsVisitAt }: Visit): Pick<RxCheck, 'verdict' | 'code'> {
  if (list === 'O') return { verdict: 'ok', code: 'tele-list-o' };
  if (followsVisitAt !== null) return { verdict: 'ok', code: 'tele-follow-up' };
  if (list === 'B') return { verdict: 'blocked', code: 'tele-list-b-first-visit' };
  if (mode !== 'video') return { verdict: 'blocked', code: 'tele-list-a-without-video' };
  return list === 'A' ? { verdict: 'ok', code: 'tele-list-a' } : { verdict: 'warn', code: 'tele-refill-at-first-visit' };
}

const SEVERITY = { blocked: 2, warn: 1, ok: 0 } as const;

/** The gate for one item. One that the master does not know is held to the strictest entry its name could mean. */
function gateOf({ medicine, couldBe }: CheckedItem, visit: Visit): Finding {
  if (medicine !== null) return teleGate(medicine, visit);
  const [worst] = couldBe.map((one) => teleGate(one, visit)).sort((a, b) => SEVERITY[b.verdict] - SEVERITY[a.verdict]);
  if (worst?.verdict === 'blocked') return worst;
  return { verdict: 'warn', code: 'not-in-master', source: `${TPG}: a medicine on none of the lists`, evidence: 'inferred' };
}

/** The list of every item, that the age is known, and that an adult is with a minor. */
export function teleChecks({ items, mode, followsVisitAt, patient, asked }: CheckInput): RxCheck[] {
  const gates = items.map((one, item) => ({ item, ...gateOf(one, { mode, followsVisitAt }) }));
  return [...gates, ...ageChecks(patient, asked)];
}

function ageChecks({ ageYears, hasGuardian }: CheckInput['patient'], asked: CheckInput['asked']): RxCheck[] {
  if (ageYears === null) {
    return [{ verdict: 'blocked', code: 'age-needed', source: `${TPG}: the age is asked before prescribing`, evidence: 'law' }];
  }
  if (ageYears >= ADULT_YEARS || hasGuardian || asked.adult !== undefined) return [];
  return [{ verdict: 'blocked', code: 'adult-needed', source: `${TPG}: a minor only together with an adult`, evidence: 'law' }];
}
