'use client';

import { useState } from 'react';
import type { FoundMedicine } from '@/domain/medicines/api';
import { Combobox } from '@/ui/kit/combobox';
import { findMedicines } from '@/ui/medicines/find-medicines';

/** What the shop has, chosen from the master: a hidden field of the form around it. */
export function OfferedMedicine({ label, hint }: { label: string; hint: string }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <>
      <input type="hidden" name="offeredId" value={chosen ?? ''} />
      <Combobox<FoundMedicine>
        label={label}
        hint={hint}
        text={text}
        isChosen={chosen !== null}
        onType={(typed) => {
          setText(typed);
          setChosen(null);
        }}
        search={findMedicines}
        keyOf={({ id }) => id}
        onChoose={({ id, generic, strength, form }) => {
          setChosen(id);
          setText(`${generic} ${strength}, ${form}`);
        }}
        maxLength={120}
      >
        {({ generic, strength, form, brands }) => (
          <>
            <span className="font-semibold">{generic}</span> {strength}, {form}
            <span className="block text-small text-muted">{brands.join(', ')}</span>
          </>
        )}
      </Combobox>
    </>
  );
}
