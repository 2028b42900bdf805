import { useTranslations } from 'next-intl';
import type { ConsentView } from '@/domain/consents/api';
import { LinkButton } from '@/ui/kit/link-button';
import { PostButton } from '@/ui/kit/post-button';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';

type Props = { consent: ConsentView; isDoctor: boolean; then: string };

const LOOKS = { active: 'good', expired: 'over', withdrawn: 'over', replaced: 'over' } as const;

/** One consent in words: to what, whom, until when; withdrawn with one press. A visit's ends by calling the visit off. */
export function ConsentRow({ consent, isDoctor, then }: Props) {
  const t = useTranslations('consents');
  const kinds = useTranslations('records.kinds');
  const { id, purpose, state, granteeName, patientName, patientId, scopes, until, givenAt, givenByName, how } = consent;
  const isActive = state === 'active';
  const canWithdraw = isActive && !isDoctor && id.startsWith('cst_');
  return (
    <Row
      title={isDoctor ? patientName : t(`purposes.${purpose}`)}
      end={<Status kind={LOOKS[state]}>{t(`states.${state}`)}</Status>}
      actions={
        canWithdraw ? (
          <PostButton
            action={`/api/consents/${id}`}
            then={then}
            kind="danger"
            name={`${t('withdraw')}: ${t(`purposes.${purpose}`)}`}
            fields={{ _method: 'DELETE' }}
          >
            {t('withdraw')}
          </PostButton>
        ) : (
          isDoctor &&
          isActive && (
            <LinkButton kind="quiet" href={`/records?for=${patientId}`}>
              {t('openRecord')}
            </LinkButton>
          )
        )
      }
    >
      {!isDoctor && <p>{t(`why.${purpose}`)}</p>}
      {!isDoctor && granteeName !== undefined && <p>{t('to', { name: granteeName })}</p>}
      {scopes !== undefined && <p>{scopes.map((kind) => kinds(kind)).join(', ')}</p>}
      <p className="text-small">
        {t(how === 'implied' ? 'implied' : 'given', { name: givenByName })} · <TimeText at={givenAt} />
      </p>
      {until !== undefined && (
        <p className="text-small">
          {t('until')} <TimeText at={until} />
        </p>
      )}
    </Row>
  );
}
