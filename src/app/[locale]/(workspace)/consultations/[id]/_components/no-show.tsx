'use client';

import { apiFetch } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Dialog } from '@/ui/kit/dialog';
import { Notice } from '@/ui/kit/notice';
import { ActionForm } from './action-form';
import { markNoShow } from './call-endpoints';
import type { RoomFacts } from './room-facts';
import { useAction } from './use-action';

/** Lets the doctor mark a no-show, after confirmation. */
export function NoShow({ view, words, here, formKey }: Pick<RoomFacts, 'view' | 'words' | 'here' | 'formKey'>) {
  const marking = useAction();
  const mark = () => marking.run((key) => apiFetch(markNoShow, { params: { id: view.id }, key }));
  return (
    <Dialog opener={words.noShow} title={words.noShowTitle} closeLabel={words.close}>
      <p className="mb-3">{words.noShowText}</p>
      {marking.failure !== null && (
        <div className="mb-3">
          <Notice kind="danger" live>
            {marking.failure === 'no-line' ? words.failedLine : words.noShowRefused}
          </Notice>
        </div>
      )}
      <ActionForm action={`/api/consultations/${view.id}/no-show`} then={here} formKey={`${formKey}-no-show`} onSend={() => void mark()}>
        <Button kind="danger" wide busy={marking.isBusy}>
          {words.noShowYes}
        </Button>
      </ActionForm>
    </Dialog>
  );
}
