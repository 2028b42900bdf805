'use client';

import { lazy, Suspense } from 'react';
import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { ActionForm } from './action-form';
import { admitPatient } from './call-endpoints';
import { FailureLine } from './failure-line';
import { otherOf, type RoomFacts } from './room-facts';
import { useAction } from './use-action';
import { interpolate } from '@/ui/interpolate';
import { Icon } from '@/ui/kit/icon';

// Loaded lazily, because patients also download this file and never need it.
const NoShow = lazy(async () => ({ default: (await import('./no-show')).NoShow }));

/** The doctor's view before admission: whether the patient is present, and the button that admits them. */
export function AdmitScreen({ view, words, here, formKey, chart, onAdmitted }: RoomFacts & { onAdmitted: () => void }) {
  const admitting = useAction();
  const admit = async () => {
    const isIn = await admitting.run((key) => apiFetch(admitPatient, { params: { id: view.id }, key }));
    if (isIn && view.mode !== 'in_person') onAdmitted();
  };
  return (
    <section aria-labelledby="admit-title" className="grid gap-4">
      <div>
        <h2 id="admit-title" className="mb-2 text-title">
          {interpolate(words.admitTitle, { name: otherOf(view).name })}
        </h2>
        <PatientStatus view={view} words={words} />
      </div>
      <FailureLine failure={admitting.failure} words={words} />
      <div className="flex flex-wrap gap-3">
        <ActionForm action={`/api/consultations/${view.id}/admit`} then={here} formKey={formKey} onSend={() => void admit()}>
          <Button busy={admitting.isBusy} icon={<Icon name="door-open" className="size-5" />}>
            {words.admit}
          </Button>
        </ActionForm>
        <Suspense>
          <NoShow view={view} words={words} here={here} formKey={formKey} />
        </Suspense>
      </div>
      {chart}
    </section>
  );
}

function PatientStatus({ view, words }: Pick<RoomFacts, 'view' | 'words'>) {
  const isPatientPresent = view.participants.some(({ role, isPresent }) => role === 'patient' && isPresent);
  const icon = isPatientPresent ? 'circle-check' : 'triangle-exclamation-point';
  const awayWords = view.hasLeft ? words.patientLeft : words.patientAway;
  return (
    <p role="status" className="flex items-center gap-2">
      <Icon name={icon} className="size-5 shrink-0 text-act" />
      {isPatientPresent ? words.patientHere : awayWords}
    </p>
  );
}
