/** The page that books a doctor's slot, without the language; `mode` is how the two will meet. */
export function bookPath(doctorId: string, { at, mode }: { at: string; mode?: string | undefined }): string {
  return `/doctors/${doctorId}/book?at=${encodeURIComponent(at)}${mode === undefined ? '' : `&mode=${encodeURIComponent(mode)}`}`;
}
