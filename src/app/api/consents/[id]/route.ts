import { consentApi } from '@/domain/consents/api';
import { forForms, route } from '@/server/platform/http/route';
import { withdrawConsent } from '@/server/consents/give-consent';

export const DELETE = route(consentApi.withdraw, ({ ctx, params }) => withdrawConsent(ctx, params.id));

export const POST = forForms({ DELETE });
