import { useRef, useState } from 'react';
import { apiFetch } from '@/ui/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { recordVitals } from './call-endpoints';
import type { NoteWords } from './note-words';

const MEASURED = [
  { metric: 'heart_rate', unit: 'bpm' },
  { metric: 'temperature', unit: 'Cel' },
  { metric: 'spo2', unit: '%' },
  { metric: 'respiratory_rate', unit: '/min' },
  { metric: 'glucose', unit: 'mg/dL' },
  { metric: 'weight', unit: 'kg' },
] as const;

type Measured = (typeof MEASURED)[number]['metric'];
type Reading =
  | { metric: Measured; unit: string; value: number }
  | { metric: 'blood_pressure'; unit: string; value: { systolic: number; diastolic: number } };
type Props = { patientId: string; words: NoteWords; onSaved: (line: string) => void };

/** What was measured in the visit: kept among the patient's readings, and written under what the doctor finds. */
export function NoteReadings({ patientId, words, onSaved }: Props) {
  const fields = useRef<HTMLFieldSetElement>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle');
  const inputs = () => [...(fields.current?.querySelectorAll('input') ?? [])];
  const save = async () => {
    const typed = new Map(inputs().map(({ name, value }) => [name, value.trim()]));
    const readings = readTyped(typed);
    if (readings === null || readings.length === 0) return setState('refused');
    setState('busy');
    try {
      const { quarantined } = await apiFetch(recordVitals, { body: { patientId, readings } });
      const kept = readings.filter((_, index) => !quarantined.some((one) => one.index === index));
      onSaved(kept.map((reading) => lineOf(reading, words)).join(' · '));
      for (const input of inputs()) input.value = '';
      setState(quarantined.length > 0 ? 'refused' : 'idle');
    } catch {
      setState('refused');
    }
  };
  return (
    <fieldset ref={fields} className="grid gap-2">
      <legend className="font-semibold">{words.readings}</legend>
      <div className="grid grid-cols-2 gap-2">
        <label className="grid gap-1 text-small">
          {words.pressure}
          <input name="blood_pressure" inputMode="text" placeholder="120/80" maxLength={7} className={INPUT_LOOK} />
        </label>
        {MEASURED.map(({ metric }) => (
          <label key={metric} className="grid gap-1 text-small">
            {words.measured[metric]}
            <input name={metric} inputMode="decimal" maxLength={6} className={INPUT_LOOK} />
          </label>
        ))}
      </div>
      {state === 'refused' && (
        <p role="alert" className="text-danger">
          {words.readingsRefused}
        </p>
      )}
      <Button type="button" kind="quiet" busy={state === 'busy'} onClick={() => void save()}>
        {words.readingsSave}
      </Button>
    </fieldset>
  );
}

/** What was typed, or null where one of the fields cannot be read: nothing is kept before all of it is understood. */
function readTyped(typed: ReadonlyMap<string, string>): Reading[] | null {
  const readings: Reading[] = [];
  for (const { metric, unit } of MEASURED) {
    const text = (typed.get(metric) ?? '').replace(',', '.');
    if (Number.isNaN(Number(text))) return null;
    if (text !== '') readings.push({ metric, unit, value: Number(text) });
  }
  const pressure = typed.get('blood_pressure') ?? '';
  if (pressure === '') return readings;
  const [, systolic, diastolic] = /^(\d{2,3})\s*\/\s*(\d{2,3})$/.exec(pressure) ?? [];
  if (systolic === undefined || diastolic === undefined) return null;
  return [{ metric: 'blood_pressure', unit: 'mmHg', value: { systolic: Number(systolic), diastolic: Number(diastolic) } }, ...readings];
}

function lineOf({ metric, value }: Reading, words: NoteWords): string {
  const said = typeof value === 'number' ? String(value) : `${String(value.systolic)}/${String(value.diastolic)}`;
  return interpolate(words.said[metric], { value: said });
}
