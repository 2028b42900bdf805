import { AUDIT_ACTIONS } from '@/domain/registry';
import type { AccessEntry } from '@/domain/audit/api';
import { useLocale, useTranslations } from 'next-intl';
import { localName } from '@/domain/shared/local-name';
import type { Role } from '@/domain/shared/principal';
import { Row } from '@/ui/kit/row';
import { RoleIcon } from '@/ui/kit/role-icon';
import { TextLink } from '@/ui/kit/text-link';
import { TimeText } from '@/ui/kit/time-text';
import type { Run } from './in-runs';
import { Icon } from '@/ui/kit/icon';

/** One access: who did what with the reader's record, how often in succession, and when last. */
export function AccessRow({ run: { newest, count }, reader }: { run: Run; reader: Role }) {
  const t = useTranslations('access');
  const { actor, what, at } = newest;
  const action = AUDIT_ACTIONS.find((one) => one === newest.action);
  const href = reader === 'patient' ? hrefOf(what) : null;
  return (
    <Row start={<Picture actor={actor} />} title={<Who actor={actor} />}>
      <p className="text-ink">{action === undefined ? t('other') : t(`actions.${action}`)}</p>
      <p>
        {count > 1 && `${t('times', { n: count })}, ${t('last')} `}
        <TimeText at={at} />
      </p>
      {href !== null && (
        <TextLink href={href} className="inline-flex min-h-12 items-center">
          {t('openVisit')}
        </TextLink>
      )}
    </Row>
  );
}

export function Who({ actor: { is, name, localNames, role } }: { actor: AccessEntry['actor'] }) {
  const t = useTranslations();
  const locale = useLocale();
  if (is === 'you') return t('access.you');
  if (is === 'system') return t('access.system');
  if (is === 'not-signed-in') return t('access.notSignedIn');
  return (
    <>
      {name === null ? t('access.unknown') : localName(name, localNames, locale)}
      {role !== null && <span className="font-normal text-muted"> · {t(`roles.${role}`)}</span>}
    </>
  );
}

function Picture({ actor: { is, role } }: { actor: AccessEntry['actor'] }) {
  const className = 'mt-0.5 size-7 shrink-0 text-act';
  if (role !== null) return <RoleIcon role={role} className={className} />;
  const icon = is === 'system' ? 'cog' : 'circle-user-round';
  return <Icon name={icon} className={className} />;
}

/** The page of the record, for a patient. */
function hrefOf({ type, id }: AccessEntry['what']): string | null {
  if (type === 'appointment') return `/appointments/${id}`;
  return type === 'consultation' ? `/consultations/${id}` : null;
}
