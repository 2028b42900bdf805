import { EmergencyId } from '@/domain/people/emergency-kinds';
import { conceptsOf, evaluate } from './expression';
import { readText } from './read-text';
import { COMPLAINTS, RULES } from './rules';

/** What the rules of one set are about, by the first part of their ids. */
const OF_SETS: Readonly<Record<string, EmergencyId>> = {
  heart: 'chest-pain',
  breathing: 'breathing',
  choking: 'breathing',
  allergy: 'breathing',
  throatNow: 'breathing',
  unconscious: 'unconscious',
  bleeding: 'bleeding',
  gutBleed: 'bleeding',
  stroke: 'stroke',
  poison: 'poisoning',
  snake: 'bite',
  scorpion: 'bite',
  bite: 'bite',
  fit: 'fits',
  babySick: 'child',
  childDanger: 'child',
  pregnancy: 'birth',
  injury: 'injury',
  spine: 'injury',
  burn: 'injury',
  assault: 'injury',
  suicide: 'suicide',
};

/** Rules that are about something else than their set; and those for a doctor today at which a number is shown all the same. */
const OF_RULES: Readonly<Record<string, EmergencyId>> = {
  'poison.drowning': 'injury',
  'poison.hanging': 'suicide',
  'pregnancy.still': 'child',
  'bleeding.stabbed': 'injury',
  'seenToday.chest': 'chest-pain',
  'seenToday.breathless': 'breathing',
  'seenToday.faint': 'unconscious',
  'seenToday.drowsy': 'unconscious',
  'seenToday.numb-side': 'stroke',
  'woundToday.spray': 'poisoning',
  'woundToday.caustic': 'poisoning',
  'woundToday.road': 'injury',
  'woundToday.height': 'injury',
  'headToday.knock': 'injury',
  'dryRisk.not-feeding': 'child',
  'babyToday.feeding': 'child',
};

/** Complaints that are an emergency until somebody has asked more than a search can. */
const OF_COMPLAINTS: Readonly<Record<string, EmergencyId>> = { burn: 'injury', baby: 'child' };

/** What a rule is about; null for one that is no reason to show a number in a search. */
export function emergencyOf(ruleId: string): EmergencyId | null {
  const rule = RULES.find(({ id }) => id === ruleId);
  const [set = ''] = ruleId.split('.');
  return OF_RULES[ruleId] ?? OF_SETS[set] ?? (rule?.level === 'emergency' ? 'other' : null);
}

const ALARMS = [
  ...RULES.map(({ id, when }) => ({ when, about: emergencyOf(id) })),
  ...COMPLAINTS.map(({ id, when }) => ({ when, about: OF_COMPLAINTS[id] ?? null })),
].flatMap(({ when, about }) => (about === null ? [] : [{ when, about, concepts: conceptsOf(when) }]));

/**
 * The emergencies a short text speaks of, by the red flags of the symptom check, and the pieces of it that say so. A number too many is
 * shown rather than one too few. It asks nothing, so it is quicker than the check and says less.
 */
export function emergenciesIn(text: string): { emergencies: EmergencyId[]; said: string[] } {
  const { facts, understood } = readText(text);
  const fired = ALARMS.filter(({ when }) => evaluate(when, facts) === 'yes');
  const because = new Set(fired.flatMap(({ concepts }) => concepts));
  return {
    emergencies: EmergencyId.options.filter((id) => fired.some(({ about }) => about === id)),
    said: understood.flatMap(({ concept, status, start, end }) =>
      status === 'present' && because.has(concept) ? [text.slice(start, end)] : [],
    ),
  };
}
