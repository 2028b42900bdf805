'use client';

import { useId, useRef, useState, type FormEvent } from 'react';
import type { FoundMedicine } from '@/domain/medicines/api';
import type { RxItem } from '@/domain/prescriptions/schema';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Combobox } from '@/ui/kit/combobox';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { TextField } from '@/ui/kit/text-field';
import { findMedicines } from '@/ui/medicines/find-medicines';
import type { RxWords } from './rx-words';

const FREQUENCIES = ['1-0-1', '1-1-1', '1-0-0', '0-0-1', '1-1-1-1', 'SOS', 'every 8 hours', 'once a week'] as const;
const USUAL_DOSE = '1 tablet';

type Chosen = Pick<FoundMedicine, 'id' | 'generic' | 'strength' | 'form'> & { brand?: string | undefined };

/** One more medicine, by keyboard alone: a name, the arrows, Enter; then dose, frequency and days, and Enter. */
export function RxAdd({ words, onAdd }: { words: RxWords; onAdd: (item: RxItem) => void }) {
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const dose = useRef<HTMLInputElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const listId = useId();

  const choose = ({ brand, ...medicine }: Chosen) => {
    // The search names the best known brand beside every medicine; it is prescribed only where the doctor wrote it.
    const isAsked = brand !== undefined && name.toLowerCase().includes(brand.toLowerCase());
    setChosen({ ...medicine, ...(isAsked && { brand }) });
    setName(`${medicine.generic}${isAsked ? ` (${brand})` : ''} ${medicine.strength}, ${medicine.form}`);
    dose.current?.focus();
    dose.current?.select();
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = (field: string) => String(new FormData(form).get(field) ?? '').trim();
    const quantity = Number(text('quantity'));
    onAdd({
      ...(chosen === null ? { name: name.trim() } : { medicineId: chosen.id, ...(chosen.brand !== undefined && { name: chosen.brand }) }),
      ...{ dose: text('dose'), frequency: text('frequency'), days: Number(text('days')), timing: text('timing') as RxItem['timing'] },
      ...(quantity > 0 && { quantity }),
      ...(text('instructions') !== '' && { instructions: text('instructions') }),
    });
    form.reset();
    setName('');
    setChosen(null);
    search.current?.focus();
  };
  return (
    <form onSubmit={add} className="grid gap-3" aria-label={words.add}>
      <Combobox<FoundMedicine>
        label={words.medicine}
        text={name}
        box={search}
        isChosen={chosen !== null}
        onType={(text) => {
          setName(text);
          setChosen(null);
        }}
        search={findMedicines}
        keyOf={({ id }) => id}
        onChoose={choose}
        required
        maxLength={120}
      >
        {({ generic, strength, form, brands, schedule, teleList }) => (
          <>
            <span className="font-semibold">{generic}</span> {strength}, {form}
            <span className="block text-small text-muted">
              {[brands.join(', '), interpolate(words.schedule, { schedule, list: teleList })].filter(Boolean).join(' · ')}
            </span>
          </>
        )}
      </Combobox>
      <div className="grid grid-cols-2 gap-3">
        <label className="grid gap-1.5 font-semibold">
          {words.dose}
          <input ref={dose} name="dose" required maxLength={60} defaultValue={USUAL_DOSE} className={`${INPUT_LOOK} font-normal`} />
        </label>
        <label className="grid gap-1.5 font-semibold">
          {words.frequency}
          <input name="frequency" required maxLength={60} defaultValue="1-0-1" list={listId} className={`${INPUT_LOOK} font-normal`} />
        </label>
        <datalist id={listId}>
          {FREQUENCIES.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <TextField name="days" label={words.daysLabel} type="number" min={1} max={180} defaultValue={5} required />
        <label className="grid gap-1.5 font-semibold">
          {words.timingLabel}
          <select name="timing" defaultValue="after_food" className={`${INPUT_LOOK} font-normal`}>
            {(['after_food', 'before_food', 'any'] as const).map((one) => (
              <option key={one} value={one}>
                {words.timing[one]}
              </option>
            ))}
          </select>
        </label>
        <TextField name="quantity" label={words.quantityLabel} hint={words.quantityHint} type="number" min={1} max={1000} />
        <TextField name="instructions" label={words.instructions} maxLength={200} />
      </div>
      <Button kind="quiet">{words.add}</Button>
    </form>
  );
}
