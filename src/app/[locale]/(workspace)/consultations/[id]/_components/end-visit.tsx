'use client';

import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Dialog } from '@/ui/kit/dialog';
import { ActionForm } from './action-form';
import { endConsultation } from './call-endpoints';
import { FailureLine } from './failure-line';
import type { RoomFacts } from './room-facts';
import { useAction } from './use-action';

type Props = Pick<RoomFacts, 'view' | 'words' | 'here' | 'formKey'> & {
  /** Saves unsaved notes first; ending waits for it, and continues if the server cannot be reached. */
  beforeEnd: () => Promise<unknown>;
};

/** Lets the doctor end the consultation, after confirmation. */
export function EndVisit({ view, words, here, formKey, beforeEnd }: Props) {
  const ending = useAction();
  const end = () =>
    ending.run(async (key) => {
      await beforeEnd();
      await apiFetch(endConsultation, { params: { id: view.id }, key });
    });
  return (
    <Dialog opener={words.end} openerKind="danger" title={words.endTitle} closeLabel={words.endNo}>
      <p className="mb-3">{words.endText}</p>
      <div className="mb-3 empty:hidden">
        <FailureLine failure={ending.failure} words={words} />
      </div>
      <ActionForm action={`/api/consultations/${view.id}/end`} then={here} formKey={`${formKey}-end`} onSend={() => void end()}>
        <Button kind="danger" wide busy={ending.isBusy}>
          {words.endYes}
        </Button>
      </ActionForm>
    </Dialog>
  );
}
