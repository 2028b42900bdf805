/** What every demo person signs in with. */
export const DEMO_PASSWORD = 'demo-Nabha-2026';

/** Those worth trying first; the sign-in page lists all of them. */
export const DEMO_PEOPLE = [
  { role: 'patient', identifier: 'asha@demo.test' },
  { role: 'patient', identifier: 'ravi@demo.test' },
  { role: 'caregiver', identifier: 'meena@demo.test' },
  { role: 'doctor', identifier: 'kaur@demo.test' },
  { role: 'doctor', identifier: 'singh@demo.test' },
  { role: 'pharmacy', identifier: 'gupta@demo.test' },
  { role: 'admin', identifier: 'admin@demo.test' },
];
