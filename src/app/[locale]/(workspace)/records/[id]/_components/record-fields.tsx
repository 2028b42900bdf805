import type { RecordText } from '@/domain/records/schema';
import type { FormFields, FormRows } from '@/ui/form-fields';
import { HistoryFields } from '../../_components/history-fields';
import { LabFields } from '../../_components/lab-fields';

type Name = 'title' | 'code' | 'onsetOn' | 'onsetMonth' | 'status' | 'severity' | 'note' | 'performedOn';
type Props = {
  fields: Pick<FormFields<Name>, 'field' | 'choice'>;
  rows: FormRows<'name' | 'value' | 'unit' | 'low' | 'high'>;
  known: RecordText;
  today: string;
  isDoctor: boolean;
};

/** The fields of a record of either kind; a kept symptom check has none, it stays as it was. */
export function RecordFields({ fields, rows, known, today, isDoctor }: Props) {
  if (known.kind === 'lab_report') return <LabFields fields={fields} rows={rows} known={known} today={today} />;
  if (known.kind === 'symptom_check') return null;
  return <HistoryFields fields={fields} part={known.kind} known={known} today={today} isDoctor={isDoctor} />;
}
