import type { DraftView } from '@/domain/prescriptions/api';
import { interpolate } from '@/ui/interpolate';
import { Button } from '@/ui/kit/button';
import { Icon } from '@/ui/kit/icon';
import { INPUT_LOOK } from '@/ui/kit/input-look';
import type { RxWords } from './rx-words';
import type { RxReason } from './use-rx';

type Check = DraftView['checks'][number];
type Props = {
  item: DraftView['items'][number];
  place: number;
  checks: readonly Check[];
  reasons: readonly RxReason[];
  words: RxWords;
  onReason: (reason: RxReason) => void;
  onRemove: () => void;
};

/** One medicine of the draft, with what the checks say of it. */
export function RxLine({ item, place, checks, reasons, words, onReason, onRemove }: Props) {
  const name = item.generic ?? item.name ?? '';
  const quantity = item.quantity ?? item.counted;
  return (
    <li className="grid gap-2 py-3">
      <div className="flex items-start justify-between gap-3">
        <div>
          <p className="font-semibold">
            {place + 1}. {name.toLocaleUpperCase('en')}
            {item.generic !== undefined && item.name !== undefined && ` (${item.name})`}{' '}
            {[item.strength, item.form].filter(Boolean).join(' ')}
          </p>
          <p className="text-muted">
            {[
              item.dose,
              item.frequency,
              words.timing[item.timing],
              interpolate(words.days, { days: String(item.days) }),
              quantity === null ? null : interpolate(words.quantity, { quantity: String(quantity) }),
              item.instructions,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <Button type="button" kind="quiet" aria-label={interpolate(words.removeOf, { name })} onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
      {checks.map((check) => (
        <CheckLine key={`${check.code} ${check.with ?? ''}`} check={check} reasons={reasons} words={words} onReason={onReason} />
      ))}
    </li>
  );
}

const LOOKS = {
  ok: { icon: 'info', look: 'text-muted' },
  warn: { icon: 'bell-ring', look: 'rounded-md border border-needs bg-needs-tint p-3' },
  blocked: { icon: 'triangle-exclamation-point', look: 'rounded-md border border-danger bg-danger-tint p-3 text-danger' },
} as const;

type CheckProps = { check: Check; reasons: readonly RxReason[]; words: RxWords; onReason: (reason: RxReason) => void };

/** One finding: what it is, where the rule is from, and for a warning the reason to go over it. */
export function CheckLine({ check: { item, verdict, code, source, with: other, detail }, reasons, words, onReason }: CheckProps) {
  const { icon, look } = LOOKS[verdict];
  const said = words.codes[code as keyof RxWords['codes']] ?? code;
  const given = reasons.find((one) => one.item === item && one.code === code)?.reason ?? '';
  return (
    <div className={`grid gap-1.5 text-small ${look}`}>
      <p className="flex items-start gap-2">
        <Icon name={icon} className="mt-1 size-4 shrink-0" />
        <span>
          <span className={verdict === 'ok' ? '' : 'font-semibold'}>{said}</span>
          {other !== undefined && `: ${other}`}
          {detail !== undefined && ` (${detail})`}
          <span className="block text-muted">{interpolate(words.source, { source })}</span>
        </span>
      </p>
      {verdict === 'warn' && (
        <label className="grid gap-1">
          {words.reason}
          <input
            className={INPUT_LOOK}
            maxLength={300}
            value={given}
            onChange={(event) => onReason({ code, reason: event.target.value, ...(item !== undefined && { item }) })}
          />
        </label>
      )}
    </div>
  );
}
