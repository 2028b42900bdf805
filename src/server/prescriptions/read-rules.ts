import type { SafetyRules } from '@/domain/prescriptions/checks';

/**
 * The interactions (160 rules, 129 of them found in ANSM 2016 or ONC 2012), the classes they name and the classes of allergies (34),
 * as this release has them. No clinician has signed them yet; docs/decisions/101.
 */
export async function readSafetyRules(): Promise<SafetyRules> {
  const { default: rules } = await import('./safety-rules.json');
  return rules as SafetyRules;
}
