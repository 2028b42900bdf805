/** A row of hours in the form: its two inputs. */
type Hours = { from: string; to: string };

/** Sets the first row of a day to the whole day and empties the others. */
export function openAllDay(day: HTMLElement | null): void {
  if (day !== null) setHours(day, [{ from: '00:00', to: '00:00' }]);
}

/** Gives every other day of the form the hours of this one. */
export function copyToAllDays(day: HTMLElement | null): void {
  if (day === null) return;
  const hours = rowsOf(day)
    .map((row) => ({ from: inputOf(row, 'from')?.value ?? '', to: inputOf(row, 'to')?.value ?? '' }))
    .filter(({ from, to }) => from !== '' || to !== '');
  const days = day.parentElement?.querySelectorAll<HTMLElement>('[data-day]') ?? [];
  for (const other of days) if (other !== day) setHours(other, hours);
}

function setHours(day: HTMLElement, hours: readonly Hours[]): void {
  while (rowsOf(day).length < hours.length) addRow(day);
  for (const [index, row] of rowsOf(day).entries()) {
    const { from, to } = hours[index] ?? { from: '', to: '' };
    const inputs = [
      [inputOf(row, 'from'), from],
      [inputOf(row, 'to'), to],
    ] as const;
    for (const [input, value] of inputs) if (input !== null) input.value = value;
    const fold = row.closest('details');
    if (fold !== null && from !== '') fold.open = true;
  }
}

const rowsOf = (day: HTMLElement) => [...day.querySelectorAll<HTMLElement>('[data-hours]')];

function inputOf(row: HTMLElement, part: keyof Hours): HTMLInputElement | null {
  return row.querySelector<HTMLInputElement>(`input[type="time"][name$=".${part}"]`);
}

/** One more row like the last one, under the next number: `weekly.103.from` follows `weekly.102.from`. */
function addRow(day: HTMLElement): void {
  const last = rowsOf(day).at(-1);
  if (last === undefined) throw new Error('a day has at least one row of hours');
  const row = last.cloneNode(true) as HTMLElement;
  for (const input of row.querySelectorAll('input')) {
    input.name = input.name.replace(/\.(\d+)\./, (_, index: string) => `.${String(Number(index) + 1)}.`);
  }
  last.after(row);
}
