import { useLocale, useTranslations } from 'next-intl';
import { localName } from '@/domain/shared/local-name';
import type { FamilyLink } from '@/domain/family/api';
import type { Alert, Reading } from '@/domain/vitals/schema';
import { NextStep } from '@/ui/appointments/next-step';
import { VisitStatus } from '@/ui/appointments/visit-status';
import { visitStep } from '@/ui/appointments/visit-step';
import { Avatar } from '@/ui/kit/avatar';
import { RecordsLink } from '@/ui/records/records-link';
import { Icon } from '@/ui/kit/icon';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Notice } from '@/ui/kit/notice';
import { Row } from '@/ui/kit/row';
import { Section } from '@/ui/kit/section';
import { TimeText } from '@/ui/kit/time-text';
import type { PersonToday } from '../read-family-today';
import { AlertTitle } from '@/ui/vitals/alert-title';
import { LevelStatus } from '@/ui/vitals/level-status';
import { ValueText } from '@/ui/vitals/value-text';

/** What a family member does at once, rather than reading about it. */
const TO_DO: readonly string[] = ['open', 'waiting', 'running'];

type Props = {
  people: readonly PersonToday[];
  now: string;
  /** It stands below the viewer's own visits, and says nothing of what has to be done where nothing has. */
  isBelowOwn?: boolean;
};

/** Those the viewer helps in one look: what has to be done now, and then everybody with what is next. */
export function FamilyToday({ people, now, isBelowOwn = false }: Props) {
  const t = useTranslations('family.home');
  const due = people.flatMap(({ link, next }) => (next !== null && TO_DO.includes(visitStep(next, now)) ? [{ link, next }] : []));
  const alarmed = people.flatMap(({ link, alerts }) => alerts.map((alert) => ({ link, alert })));
  return (
    <>
      {!(isBelowOwn && due.length + alarmed.length === 0) && (
        <Section title={t('needs')}>
          {alarmed.length > 0 && (
            <div className="mb-4 grid gap-4">
              {alarmed.map(({ link, alert }) => (
                <AlertOf key={alert.id} link={link} alert={alert} />
              ))}
            </div>
          )}
          {due.length + alarmed.length === 0 && <p className="text-muted">{t('needsNone')}</p>}
          {due.length > 0 && (
            <div className="grid gap-4">
              {due.map(({ link, next }) => (
                <div key={link.id}>
                  <p className="mb-2 font-semibold">{link.patientName}</p>
                  <NextStep visit={next} now={now} />
                </div>
              ))}
            </div>
          )}
        </Section>
      )}
      <Section title={t(isBelowOwn ? 'helped' : 'everybody')}>
        <List label={t('everybody')}>
          {people.map((person) => (
            <PersonRow key={person.link.id} person={person} />
          ))}
        </List>
      </Section>
    </>
  );
}

/** A dangerous reading of somebody, with the way to what to do about it. */
function AlertOf({ link: { patientId, patientName }, alert }: { link: FamilyLink; alert: Alert }) {
  const t = useTranslations('vitals');
  return (
    <Notice
      kind={alert.level === 'emergency' ? 'danger' : 'needs'}
      title={patientName}
      action={<LinkButton href={`/vitals?for=${patientId}`}>{t('alerts.see')}</LinkButton>}
    >
      <p>
        <AlertTitle alert={alert} />
      </p>
      {alert.state === 'acknowledged' && <p>{t('alerts.seen')}</p>}
    </Notice>
  );
}

function PersonRow({ person: { link, next, latest } }: { person: PersonToday }) {
  const t = useTranslations('family.home');
  const locale = useLocale();
  const { patientId, patientName: name, scopes } = link;
  const mayBook = scopes.includes('appointments');
  return (
    <Row
      start={<Avatar name={name} />}
      title={name}
      end={next !== null && <VisitStatus status={next.status} />}
      actions={
        <>
          {mayBook && (
            <>
              <LinkButton kind="quiet" href={`/doctors?for=${patientId}`} aria-label={t('bookFor', { name })}>
                {t('book')}
              </LinkButton>
              <LinkButton kind="quiet" href={`/appointments?for=${patientId}`}>
                {t('open')}
              </LinkButton>
            </>
          )}
          {scopes.includes('vitals') && (
            <LinkButton kind="quiet" href={`/vitals?for=${patientId}`} icon={<Icon name="heart-pulse" className="size-5" />}>
              {t('vitals')}
            </LinkButton>
          )}
          {scopes.includes('records') && <RecordsLink patientId={patientId} name={name} />}
          {scopes.includes('medications') && (
            <LinkButton kind="quiet" href={`/medications?for=${patientId}`} icon={<Icon name="pill" className="size-5" />}>
              {t('medications')}
            </LinkButton>
          )}
        </>
      }
    >
      {next !== null && (
        <>
          <p className="text-ink">
            {t('nextVisit')}: <TimeText at={next.startsAt} zone={next.timeZone} />
          </p>
          <p>{localName(next.doctorName, next.doctorLocalNames, locale)}</p>
        </>
      )}
      {next === null && <p>{mayBook ? t('noVisit') : t('noScope')}</p>}
      {latest !== null && <LastReading reading={latest} />}
    </Row>
  );
}

function LastReading({ reading: { metric, value, measuredAt, level } }: { reading: Reading }) {
  const t = useTranslations();
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>
        {t('family.home.lastReading')}: <TimeText at={measuredAt} />
      </span>
      <span className="text-ink">
        {t(`vitals.metrics.${metric}`)} <ValueText metric={metric} value={value} />
      </span>
      {metric !== 'weight' && <LevelStatus level={level} />}
    </p>
  );
}
