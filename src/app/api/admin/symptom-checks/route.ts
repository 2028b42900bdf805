import { triageApi } from '@/domain/triage/api';
import { route } from '@/server/platform/http/route';
import { listCheckTallies } from '@/server/triage/list-check-tallies';

export const GET = route(triageApi.tallies, ({ ctx }) => listCheckTallies(ctx));
