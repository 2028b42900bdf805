import { BatchBody } from '@/domain/vitals/api';
import { problem } from '@/domain/shared/problem';
import type { Ctx } from '@/server/platform/ctx';
import { isDeviceToken } from '@/server/vitals/ingest-batch';
import { findWaitingCommands, watchCommands } from '@/server/vitals/watch-commands';
import { ingestBoxBatch } from './ingest-box-batch';

/** A batch that came as a message: the same body, the same use case and the same reply as over HTTP. Throws problems. */
async function ingestMessage(ctx: Ctx, { token, body }: { token: string; body: unknown }) {
  const parsed = BatchBody.safeParse(body);
  if (!parsed.success) {
    throw problem('bad-request', { errors: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), code: message })) });
  }
  return ingestBoxBatch(ctx, { token, body: parsed.data });
}

/** What the broker asks of a device and does with its batches. */
export const DEVICES_BY_MESSAGE = {
  handle: ingestMessage,
  isKnownToken: isDeviceToken,
  commands: { watch: watchCommands, waiting: findWaitingCommands },
};
