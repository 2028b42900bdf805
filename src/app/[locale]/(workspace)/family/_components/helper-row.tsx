import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { Avatar } from '@/ui/kit/avatar';
import { LinkButton } from '@/ui/kit/link-button';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { TimeText } from '@/ui/kit/time-text';
import { EndLinkForm } from './end-link-form';
import { EndText } from './end-text';
import { ScopeWords } from './scope-words';

const LOOKS = { active: 'good', expired: 'over', revoked: 'over' } as const;

/** Somebody who helps the viewer or a child of the viewer: what they may, when they last did, and the way to end it. */
export function HelperRow({ link, selfId }: { link: FamilyLink; selfId: string }) {
  const t = useTranslations('family');
  const { id, patientId, patientName, caregiverName: name, scopes, kind, state, lastUsedAt } = link;
  const isParent = kind === 'guardian';
  return (
    <Row
      start={<Avatar name={name} />}
      title={name}
      end={<Status kind={LOOKS[state]}>{t(`state.${state}`)}</Status>}
      actions={
        <>
          <LinkButton kind="quiet" href={`/family/links/${id}`} aria-label={t('usesOf', { name })}>
            {t('uses')}
          </LinkButton>
          {state === 'active' && !isParent && (
            <EndLinkForm path={`/api/users/family/${id}`} done="revoked" label={t('revoke')} name={t('revokeOf', { name })} />
          )}
        </>
      }
    >
      {patientId !== selfId && <p>{t('helpersOf', { name: patientName })}</p>}
      {isParent ? <span className="text-ink">{t('guardian')}</span> : <ScopeWords scopes={scopes} />}
      <p>{lastUsedAt === null ? t('neverUsed') : <LastUsed at={lastUsedAt} />}</p>
      <EndText link={link} />
    </Row>
  );
}

function LastUsed({ at }: { at: string }) {
  const t = useTranslations('family');
  return (
    <>
      {t('lastUsed')}: <TimeText at={at} />
    </>
  );
}
