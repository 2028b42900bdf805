/**
 * The page that books a doctor's slot, without the language; `mode` is how the two will meet, `whose` the patient where it is not
 * the one who books, `check` the symptom check that goes along. */
export function bookPath(
  doctorId: string,
  { at, mode, whose, check }: { at: string; mode?: string | undefined; whose?: string | undefined; check?: string | undefined },
): string {
  const query = new URLSearchParams({
    at,
    ...(mode !== undefined && { mode }),
    ...(whose !== undefined && { for: whose }),
    ...(check !== undefined && { check }),
  });
  return `/doctors/${doctorId}/book?${query}`;
}
