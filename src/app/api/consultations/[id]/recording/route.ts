import { recordingApi } from '@/domain/recordings/api';
import { forForms, route } from '@/server/platform/http/route';
import { askToRecord } from '@/server/recordings/ask-to-record';
import { stopRecording } from '@/server/recordings/stop-recording';

const ask = route(recordingApi.ask, ({ ctx, params }) => askToRecord(ctx, params.id));

export const DELETE = route(recordingApi.stop, ({ ctx, params }) => stopRecording(ctx, params.id));

export const POST = forForms({ POST: ask, DELETE });
