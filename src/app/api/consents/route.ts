import { consentApi } from '@/domain/consents/api';
import { route } from '@/server/platform/http/route';
import { giveConsent } from '@/server/consents/give-consent';
import { listConsents } from '@/server/consents/list-consents';

export const GET = route(consentApi.list, ({ ctx, query }) => listConsents(ctx, query));

export const POST = route(consentApi.give, ({ ctx, body }) => giveConsent(ctx, body));
