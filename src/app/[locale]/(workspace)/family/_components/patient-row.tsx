import { useTranslations } from 'next-intl';
import type { FamilyLink } from '@/domain/family/api';
import { Avatar } from '@/ui/kit/avatar';
import { LinkButton } from '@/ui/kit/link-button';
import { Row } from '@/ui/kit/row';
import { Status } from '@/ui/kit/status';
import { EndLinkForm } from './end-link-form';
import { EndText } from './end-text';
import { ScopeWords } from './scope-words';

/** Somebody the viewer helps. */
export function PatientRow({ link }: { link: FamilyLink }) {
  const t = useTranslations('family');
  const { id, patientId, patientName: name, scopes, kind } = link;
  const isChild = kind === 'guardian';
  return (
    <Row
      start={<Avatar name={name} />}
      title={name}
      end={isChild && <Status kind="plain">{t('child')}</Status>}
      actions={
        <>
          {scopes.includes('appointments') && (
            <LinkButton kind="quiet" href={`/appointments?for=${patientId}`}>
              {t('scopes.appointments')}
            </LinkButton>
          )}
          {isChild && (
            <LinkButton kind="quiet" href={`/family/children/${patientId}`}>
              {t('details')}
            </LinkButton>
          )}
          <EndLinkForm path={`/api/users/family/${id}`} done="revoked" label={t('leave')} name={t('leaveOf', { name })} />
        </>
      }
    >
      <ScopeWords scopes={scopes} />
      <EndText link={link} />
    </Row>
  );
}
