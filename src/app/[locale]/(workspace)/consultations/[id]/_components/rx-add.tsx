'use client';

import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { FoundMedicine } from '@/domain/medicines/api';
import type { RxItem } from '@/domain/prescriptions/schema';
import { apiFetch } from '@/ui/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import { TextField } from '@/ui/kit/text-field';
import { searchMedicines } from './rx-endpoints';
import type { RxWords } from './rx-words';

const FREQUENCIES = ['1-0-1', '1-1-1', '1-0-0', '0-0-1', '1-1-1-1', 'SOS', 'every 8 hours', 'once a week'] as const;
const USUAL_DOSE = '1 tablet';
const SEARCH_PAUSE_MS = 150;
const FOUND_MAX = 8;

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
      <MedicineBox
        name={name}
        words={words}
        box={search}
        isChosen={chosen !== null}
        onType={(text) => {
          setName(text);
          setChosen(null);
        }}
        onChoose={choose}
      />
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

type BoxProps = {
  name: string;
  words: RxWords;
  box: React.RefObject<HTMLInputElement | null>;
  isChosen: boolean;
  onType: (text: string) => void;
  onChoose: (medicine: Chosen) => void;
};

/** The name, and what the master has under it. */
function MedicineBox({ name, words, box, isChosen, onType, onChoose }: BoxProps) {
  const id = useId();
  const [found, setFound] = useState<readonly FoundMedicine[]>([]);
  const [at, setAt] = useState(0);
  const isSearching = !isChosen && name.trim().length > 1;
  useEffect(() => {
    if (!isSearching) return;
    const stop = new AbortController();
    const timer = setTimeout(() => {
      void apiFetch(searchMedicines, { query: { q: name.trim(), limit: FOUND_MAX }, signal: stop.signal })
        .then(({ items }) => {
          setFound(items);
          setAt(0);
        })
        .catch(() => undefined);
    }, SEARCH_PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [name, isSearching]);

  const shown = isSearching ? found : [];
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setAt((at + step + shown.length) % shown.length);
    }
    const medicine = shown[at];
    if (event.key === 'Enter' && medicine !== undefined) {
      event.preventDefault();
      onChoose(medicine);
    }
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {words.medicine}
      </label>
      <input
        id={id}
        ref={box}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${String(at)}`}
        autoComplete="off"
        required
        maxLength={120}
        className={`${INPUT_LOOK} font-normal`}
        value={name}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={press}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={words.medicine} className="rounded-md border border-line empty:hidden">
        {shown.map((medicine, place) => (
          <li
            key={medicine.id}
            id={`${id}-${String(place)}`}
            role="option"
            aria-selected={place === at}
            className="min-h-12 cursor-pointer px-3 py-2 aria-selected:bg-tint"
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(medicine);
            }}
          >
            <span className="font-semibold">{medicine.generic}</span> {medicine.strength}, {medicine.form}
            <span className="block text-small text-muted">
              {[medicine.brands.join(', '), interpolate(words.schedule, { schedule: medicine.schedule, list: medicine.teleList })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
