import { checkSymptoms, ENGINE } from '@/domain/triage/check-symptoms';
import { LEVELS, type Level } from '@/domain/triage/level';
import { ENTRIES } from '@/domain/triage/lexicon';
import { COMPLAINTS, RULES } from '@/domain/triage/rules';
import { TRIAGE_CASES, type TriageCase } from './triage-cases';

const LANGUAGES = ['en', 'hi', 'pa', 'roman'] as const;
const ORDER = LEVELS.toReversed();

/** The text of docs/triage.md: what the engine holds, and its levels beside those of the guidelines. */
export function triageTable(): string {
  const found = TRIAGE_CASES.map((one) => ({ ...one, got: checkSymptoms({ text: one.text }).level }));
  const count = (test: (one: TriageCase & { got: Level }) => boolean) => String(found.filter(test).length);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const concepts = new Set(ENTRIES.map(({ concept }) => concept)).size;
  return [
    '# The symptom check in numbers',
    '',
    'Written by `npm run triage-table`, held by a test. **Not yet signed off by a clinician.** The development set is our own and the engine was',
    'fitted to it: this table shows that nothing has been lost, not how well the words of others are understood.',
    '',
    `Engine ${ENGINE}: ${String(concepts)} concepts, ${String(RULES.length)} rules, ${String(COMPLAINTS.length)} complaints.`,
    '',
    '## Cases by guideline level and level given',
    '',
    row(['guideline says', ...ORDER]),
    row(['---', ...ORDER.map(() => '---:')]),
    ...ORDER.map((level) => row([level, ...ORDER.map((got) => count((one) => one.level === level && one.got === got))])),
    '',
    '## Cases by language',
    '',
    row(['language', 'cases', 'as the guideline', 'higher', 'lower']),
    row(['---', '---:', '---:', '---:', '---:']),
    ...LANGUAGES.map((language) =>
      row([
        language,
        count((one) => one.language === language),
        count((one) => one.language === language && one.got === one.level),
        count((one) => one.language === language && LEVELS.indexOf(one.got) > LEVELS.indexOf(one.level)),
        count((one) => one.language === language && LEVELS.indexOf(one.got) < LEVELS.indexOf(one.level)),
      ]),
    ),
    '',
    '## Sources of the rules',
    '',
    ...[...new Set([...RULES.map(({ source }) => source), ...COMPLAINTS.map(({ source }) => source)])]
      .sort()
      .map((source) => `- ${source}`),
    '',
  ].join('\n');
}
