'use client';

import { useState } from 'react';
import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Dialog } from '@/ui/kit/dialog';
import { Notice } from '@/ui/kit/notice';
import { ActionForm } from './action-form';
import { endConsultation } from './call-endpoints';
import { FailureLine } from './failure-line';
import type { RoomFacts } from './room-facts';
import { useAction } from './use-action';

type Props = Pick<RoomFacts, 'view' | 'words' | 'here' | 'formKey'> & {
  /** Saves unsaved notes first; ending waits for it, and continues if the server cannot be reached. */
  beforeEnd: () => Promise<unknown>;
  /** The patient would read no advice: ending asks once more. */
  isPlanBlank: boolean;
};

/** Lets the doctor end the consultation, after confirmation. */
export function EndVisit({ view, words, here, formKey, beforeEnd, isPlanBlank }: Props) {
  const ending = useAction();
  const [hasAsked, setHasAsked] = useState(false);
  const isAsking = hasAsked && isPlanBlank;
  const end = async () => {
    if (isPlanBlank && !hasAsked) return setHasAsked(true);
    await ending.run(async (key) => {
      await beforeEnd();
      await apiFetch(endConsultation, { params: { id: view.id }, key });
    });
  };
  return (
    <Dialog opener={words.end} openerKind="danger" title={words.endTitle} closeLabel={isAsking ? words.endWrite : words.endNo}>
      <p className="mb-3">{words.endText}</p>
      <div className="mb-3 grid gap-3 empty:hidden">
        {isAsking && (
          <Notice kind="needs" live>
            {words.endBlank}
          </Notice>
        )}
        <FailureLine failure={ending.failure} words={words} />
      </div>
      <ActionForm action={`/api/consultations/${view.id}/end`} then={here} formKey={`${formKey}-end`} onSend={() => void end()}>
        <Button kind="danger" wide busy={ending.isBusy}>
          {isAsking ? words.endAnyway : words.endYes}
        </Button>
      </ActionForm>
    </Dialog>
  );
}
