import type { DayPart } from '@/domain/shared/clock-text';
import { timeParts } from '@/domain/shared/format-time';
import type { Locale } from '@/domain/shared/primitives';
import type { Slot } from '@/domain/scheduling/slots';
import { addDays } from '@/domain/shared/time';

/** A free slot with its button's text. */
export type SlotChoice = { startsAt: string; text: string };
export type SlotDay = { on: string; slots: readonly (SlotChoice & { part: DayPart })[] };

type DaysInput = { slots: readonly Slot[]; from: string; days: number; zone: string; locale: Locale; now: string };

/** Free slots grouped by date in the doctor's zone, including days without any, in order. */
export function daysOfSlots({ slots, from, days, zone, locale, now }: DaysInput): SlotDay[] {
  const read = slots.map(({ startsAt }) => {
    const { on, exact, clock, dayPart } = timeParts({ at: startsAt, zone, locale, now });
    // The heading names the part of the day; in Hindi and Punjabi the exact time would repeat it.
    return { on, startsAt, text: locale === 'en' ? exact : clock, part: dayPart };
  });
  const byDay = Map.groupBy(read, ({ on }) => on);
  return Array.from({ length: days }, (_, index) => addDays(from, index)).map((on) => ({ on, slots: byDay.get(on) ?? [] }));
}

/** The slots of one day grouped by part of day, in order; night may come first and last. */
export function partsOfDay({ slots }: SlotDay): { part: DayPart; slots: SlotChoice[] }[] {
  const parts: { part: DayPart; slots: SlotChoice[] }[] = [];
  for (const slot of slots) {
    const last = parts.at(-1);
    if (last?.part === slot.part) last.slots.push(slot);
    else parts.push({ part: slot.part, slots: [slot] });
  }
  return parts;
}
