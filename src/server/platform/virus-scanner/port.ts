/** `unavailable`: no answer in time, or none that means anything; a file is never taken for clean by it. */
export type Verdict = { is: 'clean' } | { is: 'infected'; signature: string } | { is: 'unavailable'; why: string };

/** Looks for viruses in files. It never throws and never takes longer than its limit. */
export type VirusScanner = {
  scan: (bytes: AsyncIterable<Uint8Array>, limitMs: number) => Promise<Verdict>;
};
