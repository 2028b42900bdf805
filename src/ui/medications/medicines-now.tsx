import { useLocale, useTranslations } from 'next-intl';
import type { MedicationToday } from '@/domain/medications/api';
import { localePath } from '@/i18n/locale-path';
import { LinkButton } from '@/ui/kit/link-button';
import { List } from '@/ui/kit/list';
import { Section } from '@/ui/kit/section';
import { DoseRow } from './dose-row';
import { dosesOf } from './doses-of';

/** More than are taken at one time are on the page of all. */
const SHOWN_MAX = 6;

/** The doses that are to be taken now or were missed, to be confirmed at once; nothing where there is none. */
export function MedicinesNow({ items }: { items: readonly MedicationToday[] }) {
  const t = useTranslations('medications');
  const then = localePath('/home', useLocale());
  const open = dosesOf(items).filter(({ dose }) => dose.state === 'due' || dose.state === 'missed');
  if (open.length === 0) return null;
  return (
    <Section title={t('now')}>
      <List label={t('now')}>
        {open.slice(0, SHOWN_MAX).map(({ key, medication, dose }) => (
          <DoseRow key={key} medication={medication} dose={dose} then={then} />
        ))}
      </List>
      <p className="mt-4">
        <LinkButton kind="quiet" href="/medications">
          {t('all')}
        </LinkButton>
      </p>
    </Section>
  );
}
