import type { SymptomCheckReply } from '@/domain/triage/api';
import { Icon } from '@/ui/kit/icon';

/** Numbers to call, each as large as a thumb in a hurry needs. */
export function CallList({ call }: Pick<SymptomCheckReply, 'call'>) {
  if (call.length === 0) return null;
  return (
    <ul data-check-part="" className="grid gap-3">
      {call.map(({ number, label }) => (
        <li key={number} data-check="call" className="grid">
          <a
            href={`tel:${number}`}
            className="flex min-h-16 items-center gap-4 rounded-lg border-2 border-danger bg-paper px-5 py-2 text-danger hover:bg-danger-tint"
          >
            <Icon name="phone-call" className="size-7 shrink-0" />
            <span data-check="number" className="text-head">
              {number}
            </span>
            <span data-check="label">{label}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
