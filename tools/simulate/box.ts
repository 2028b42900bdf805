import { mulberry32 } from '@/testing/seeded-random';

export type SimulatedEvent = { kind: 'drawer_opened'; drawer: number; at: string };
export type SimulatedBox = {
  /** The drawers opened in the minute that begins at `at`. */
  eventsAt: (at: number) => SimulatedEvent[];
  /** Somebody sees the drawer's light and opens it a few minutes after `at`, as a rule. */
  lit: (drawer: number, at: number) => void;
};

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
/** The clock of India, in minutes from UTC. */
const ZONE_MINUTES = 330;
/** Breakfast and dinner, in minutes of the day. */
const MEALS = [8 * 60, 20 * 60];
const FORGOTTEN_SHARE = 0.1;
const LATE_MINUTES_MAX = 30;
const SEEN_SHARE = 0.8;

/** A medicine box whose drawers are opened after breakfast and dinner, some days late and some not at all; it follows from the seed. */
export function makeBox(seed: number, drawers: number): SimulatedBox {
  const random = mulberry32(seed);
  const due = new Map<number, number[]>();
  let plannedUntil = -1;
  const openAt = (minute: number, drawer: number) => due.set(minute, [...(due.get(minute) ?? []), drawer]);
  const planDay = (day: number) => {
    plannedUntil = day;
    for (const meal of MEALS) {
      for (let drawer = 1; drawer <= drawers; drawer += 1) {
        const late = Math.floor(random() * LATE_MINUTES_MAX);
        if (random() >= FORGOTTEN_SHARE) openAt(day * DAY_MINUTES + meal + late - ZONE_MINUTES, drawer);
      }
    }
  };
  return {
    eventsAt(at) {
      const minute = Math.floor(at / MINUTE_MS);
      const day = Math.floor((minute + ZONE_MINUTES) / DAY_MINUTES);
      if (day > plannedUntil) planDay(day);
      const opened = due.get(minute) ?? [];
      due.delete(minute);
      return opened.map((drawer) => ({ kind: 'drawer_opened', drawer, at: new Date(minute * MINUTE_MS).toISOString() }));
    },
    lit(drawer, at) {
      if (random() < SEEN_SHARE) openAt(Math.floor(at / MINUTE_MS) + 1 + Math.floor(random() * 4), drawer);
    },
  };
}
