import { useTranslations } from 'next-intl';
import type { OpenCareInvitation } from '@/domain/family/invitation';
import { Icon } from '@/ui/kit/icon';
import { Row } from '@/ui/kit/row';
import { TimeText } from '@/ui/kit/time-text';
import { EndLinkForm } from './end-link-form';
import { ScopeWords } from './scope-words';

/** An invitation nobody has accepted. Its code is not shown again: only a keyed hash of it is kept. */
export function InvitationRow({ invitation, selfId }: { invitation: OpenCareInvitation; selfId: string }) {
  const t = useTranslations('family');
  const { id, patientId, patientName, scopes, kind, validUntil } = invitation;
  const titles = { guardian: t('asGuardian'), account: t('asAccount'), caregiver: <ScopeWords scopes={scopes} /> };
  return (
    <Row
      start={<Icon name="key-round" className="mt-0.5 size-7 shrink-0 text-act" />}
      title={titles[kind]}
      actions={<EndLinkForm path={`/api/users/family/invitations/${id}`} done="withdrawn" label={t('withdraw')} name={t('withdraw')} />}
    >
      {patientId !== selfId && <p>{t('openFor', { name: patientName })}</p>}
      <p>
        {t('validUntil')} <TimeText at={validUntil} />
      </p>
    </Row>
  );
}
