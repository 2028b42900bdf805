'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { mapColumns, STOCK_COLUMNS, type ColumnMapping } from '@/domain/pharmacies/stock-columns';
import { Button } from '@/ui/kit/button';
import { Select } from '@/ui/kit/select';

type Props = { headers: readonly string[]; mapping: ColumnMapping; choose: (mapping: ColumnMapping) => void };

/** Says which column of the file is what; begins with what the headings say. */
export function ColumnChoice({ headers, mapping, choose }: Props) {
  const t = useTranslations('stockImport');
  const [chosen, setChosen] = useState<ColumnMapping>({ ...mapColumns(headers), ...mapping });
  const options = headers.map((header, at) => ({ value: String(at), label: header === '' ? String(at + 1) : header }));
  const set = (column: (typeof STOCK_COLUMNS)[number], value: string) =>
    setChosen(({ [column]: _before, ...others }) => (value === '' ? others : { ...others, [column]: Number(value) }));
  return (
    <fieldset className="grid gap-4">
      <legend className="text-title">{t('columnsTitle')}</legend>
      <p className="text-muted">{t('columnsText')}</p>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {STOCK_COLUMNS.map((column) => (
          <Select
            key={column}
            name={`column-${column}`}
            label={t(`columns.${column}`)}
            options={options}
            emptyLabel={t('none')}
            value={chosen[column] === undefined ? '' : String(chosen[column])}
            onChange={({ currentTarget }) => set(column, currentTarget.value)}
          />
        ))}
      </div>
      <div>
        <Button type="button" kind="quiet" onClick={() => choose(chosen)}>
          {t('check')}
        </Button>
      </div>
    </fieldset>
  );
}
