import { vitalsApi } from '@/domain/vitals/api';
import { route } from '@/server/platform/http/route';
import { queueCommand } from '@/server/vitals/queue-command';

export const POST = route(vitalsApi.commandDevice, ({ ctx, params, body }) => queueCommand(ctx, params.id, body));
