/** A document to be set from a template of ours; `data` is all it says, never markup. The same data gives the same bytes. */
export type PdfRequest = {
  template: 'prescription';
  data: object;
  /** ISO instant that stands in the file as the time it was made. */
  madeAt: string;
};

/** Sets documents as PDF, with tags, embedded fonts and the scripts of our three languages. */
export type Pdf = {
  /** Whether documents can be set on this machine; where not, pages offer to print instead. */
  isAvailable: () => boolean;
  /** Throws `try-later` where they cannot be set, or too many wait. */
  render: (request: PdfRequest) => Promise<Uint8Array>;
};
