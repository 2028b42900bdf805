import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ChangeRequest, ChangeState } from '@/domain/prescriptions/change-request';
import { Row } from '@/ui/kit/row';
import { Status, type StatusKind } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

const LOOKS = {
  open: 'waiting',
  replaced: 'good',
  refused: 'plain',
  withdrawn: 'over',
  lapsed: 'over',
} as const satisfies Record<ChangeState, StatusKind>;

/** What a pharmacist asked about one medicine, and what came of it. */
export function ChangeRequestRow({ one, actions }: { one: ChangeRequest; actions?: ReactNode }) {
  const t = useTranslations('changeRequests');
  const { medicine, state, pharmacyName, patientName, number, reason, note, offered, answer, replacedByNumber, createdAt } = one;
  const has = offered && [offered.generic, offered.brand && `(${offered.brand})`, offered.strength, offered.form].filter(Boolean).join(' ');
  return (
    <Row title={<span lang="en">{medicine}</span>} end={<Status kind={LOOKS[state]}>{t(`states.${state}`)}</Status>} actions={actions}>
      <p>
        {t('askedBy', { shop: pharmacyName, patient: patientName })} · <TimeText at={createdAt} />
      </p>
      <p className="text-ink">
        {t(`reasons.${reason}`)}
        {note !== '' && `: ${note}`}
      </p>
      {has !== undefined && <p className="text-ink">{t('has', { medicine: has })}</p>}
      {answer !== undefined && <p className="font-semibold text-ink">{t('answer', { answer })}</p>}
      {replacedByNumber !== undefined && <p className="font-semibold text-ink">{t('newNumber', { number: replacedByNumber })}</p>}
      <p className="text-small">{t('number', { number })}</p>
    </Row>
  );
}
