'use client';

import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { ActionForm } from './action-form';
import { DeviceCheck } from './device-check';
import { leaveConsultation } from './endpoints';
import { FailureLine } from './failure-line';
import type { RoomFacts } from './room-facts';
import { useAction } from './use-action';
import { placeWords, waitWords } from './wait-text';
import { Icon } from '@/ui/kit/icon';

/** The waiting room: position and estimated wait, updated live; a device test; leaving. */
export function WaitingScreen({ view, words, locale, here, formKey }: RoomFacts) {
  const leaving = useAction();
  const leave = () => leaving.run((key) => apiFetch(leaveConsultation, { params: { id: view.id }, key }));
  const hasDevices = view.mode === 'video' || view.mode === 'audio';
  return (
    <>
      <section aria-labelledby="waiting-title">
        <h2 id="waiting-title" className="text-title">
          {words.waitingTitle}
        </h2>
        <p className="max-w-text text-muted">{words.waitingLead}</p>
        <dl aria-live="polite" className="mt-4 grid gap-4 rounded-lg border border-line bg-tint p-5 sm:grid-cols-2">
          <div>
            <dt className="text-muted">{words.placeLabel}</dt>
            <dd className="text-title font-bold">{placeWords(view.position, words, locale)}</dd>
          </div>
          <div>
            <dt className="text-muted">{words.waitLabel}</dt>
            <dd className="text-title font-bold">{waitWords(view.estimatedWaitSeconds, words, locale)}</dd>
          </div>
        </dl>
        <p className="mt-3 text-small text-muted">{words.keepHint}</p>
      </section>
      {hasDevices && view.selfRole === 'patient' && <DeviceCheck medium={view.mode === 'video' ? 'video' : 'audio'} words={words} />}
      {view.selfRole === 'patient' && (
        <div className="grid justify-items-start gap-3">
          <FailureLine failure={leaving.failure} words={words} />
          <ActionForm action={`/api/consultations/${view.id}/leave`} then={here} formKey={formKey} onSend={() => void leave()}>
            <Button kind="danger" busy={leaving.isBusy} icon={<Icon name="log-out" className="size-5" />}>
              {words.leave}
            </Button>
          </ActionForm>
        </div>
      )}
    </>
  );
}
