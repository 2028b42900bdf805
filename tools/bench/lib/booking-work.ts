/** One attempt to book: somebody wants a doctor's time. */
export type Attempt = { id: string; doctorId: string; patientId: string; startsAt: string; endsAt: string };

/** What a process is told to do, and how many attempts it keeps under way at once. */
export type Job =
  | { kind: 'store'; attempts: readonly Attempt[]; inFlight: number }
  | { kind: 'verb'; attempts: readonly Attempt[]; inFlight: number }
  | { kind: 'postgres'; socket: string; table: string; attempts: readonly Attempt[]; inFlight: number }
  | { kind: 'http'; urls: readonly string[]; tokens: Readonly<Record<string, string>>; attempts: readonly Attempt[]; inFlight: number };

/** The attempts that were acknowledged, by their place in the job; all others were told that the time is taken. */
export type Done = {
  won: number[];
  /** When this process began and ended, in milliseconds of the machine's clock. */
  beganAt: number;
  endedAt: number;
  /** Processor time of this process. */
  cpuMs: number;
};

/** Works through a list, so many at once. */
export async function inParallel<T>(items: readonly T[], inFlight: number, work: (item: T, index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let index = next; index < items.length; index = next) {
      next += 1;
      const item = items[index];
      if (item !== undefined) await work(item, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, items.length) }, lane));
}
