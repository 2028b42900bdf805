/** Who a symptom check may be about, as seen by whoever writes. */
export const PERSON_OPTIONS = ['self', 'child', 'mother', 'other'] as const;
