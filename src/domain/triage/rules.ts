import type { SpecialtyId } from '@/domain/people/specialty';
import { parseExpression, type Expression } from './expression';
import { ENTRIES } from './lexicon';
import { ABILITIES, ACTIVITIES } from './lexicon/activities';
import { SENSATIONS } from './lexicon/sensations';
import { SITES } from './lexicon/sites';
import { EMERGENCY } from './rules/emergency';
import { GROUPS } from './rules/groups';
import type { Pathway } from './rules/pathway';
import { PATHWAYS } from './rules/pathways';
import { ROUTINE } from './rules/routine';
import { REVIEWED_ON, type RuleSet } from './rules/rule-set';
import { URGENT } from './rules/urgent';
import { SAME_AS } from './same-as';

/** One rule, read. */
export type Rule = {
  id: string;
  says: string;
  level: RuleSet['level'];
  when: Expression;
  source: string;
  reviewedOn: string;
  advice: readonly string[];
  specialties: readonly SpecialtyId[];
};

/** Concepts that follow from measured values, not from words: the NEWS2 score. */
const DERIVED = ['news-high', 'news-medium'] as const;

const simple = new Set<string>([...ENTRIES.map(({ concept }) => concept), ...Object.values(SAME_AS), ...DERIVED]);

/** The concept of a name: its own, what a compound is called instead, a sensation of a place, an activity not possible; else null. */
export function conceptOf(name: string): string | null {
  const other = SAME_AS[name];
  if (other !== undefined || simple.has(name)) return other ?? name;
  const [what = '', where = ''] = name.split('@');
  return (what in SENSATIONS && where in SITES) || (what in ABILITIES && where in ACTIVITIES) ? name : null;
}

const groups = new Map<string, Expression>();
const read = (source: string): Expression => parseExpression(source, groups, conceptOf);
for (const [name, source] of Object.entries(GROUPS)) groups.set(name, read(source));

const toRules = ({ says, level, source, advice = [], specialties = [], rules }: RuleSet): Rule[] =>
  Object.entries(rules).map(([id, when]) => ({
    id: `${says}.${id}`,
    says,
    level,
    when: read(when),
    source,
    reviewedOn: REVIEWED_ON,
    advice,
    specialties,
  }));

/** Every rule of the layers that raise a level. */
export const RULES: readonly Rule[] = [...EMERGENCY, ...URGENT, ...ROUTINE].flatMap(toRules);

/** A pathway with its conditions read. */
export type ReadPathway = Omit<Pathway, 'when' | 'selfCare'> & {
  when: Expression;
  selfCare: (Omit<NonNullable<Pathway['selfCare']>, 'unless'> & { unless: Expression | null }) | null;
};

export const COMPLAINTS: readonly ReadPathway[] = PATHWAYS.map((pathway) => ({
  ...pathway,
  when: read(pathway.when),
  selfCare: pathway.selfCare
    ? { ...pathway.selfCare, unless: pathway.selfCare.unless === undefined ? null : read(pathway.selfCare.unless) }
    : null,
}));
