'use client';

import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { ActionForm } from './action-form';
import { checkIn } from './endpoints';
import { FailureLine } from './failure-line';
import type { RoomFacts } from './room-facts';
import { useAction } from './use-action';

/** For a patient who left the waiting room, with the way back. */
export function LeftScreen({ view, words, here, formKey }: RoomFacts) {
  const back = useAction();
  const { appointmentId } = view;
  const comeBack = () => back.run((key) => apiFetch(checkIn, { body: { appointmentId }, key }));
  return (
    <section aria-labelledby="left-title" className="grid gap-4">
      <div>
        <h2 id="left-title" className="text-title">
          {words.leftTitle}
        </h2>
        <p className="max-w-text text-muted">{words.leftText}</p>
      </div>
      <FailureLine failure={back.failure} words={words} />
      <div>
        <ActionForm action="/api/consultations" then={here} formKey={formKey} fields={{ appointmentId }} onSend={() => void comeBack()}>
          <Button busy={back.isBusy}>{words.comeBack}</Button>
        </ActionForm>
      </div>
    </section>
  );
}
