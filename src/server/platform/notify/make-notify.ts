import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { receiptApi } from '@/domain/notifications/receipt-api';
import type { FcmFacts } from '@/domain/notifications/schema';
import type { Env } from '../env';
import { sameText } from '../random';
import { composeCode, composeCodeTemplate, composeMessage, composeTemplate } from './compose-message';
import { emailSender } from './email';
import { fcmSender, type FcmMessaging } from './fcm';
import type { BrowserAddress, FcmAddress, Notify, PushAddress, Sender } from './port';
import { gatewayReceipts, twilioReceipts, whatsAppReceipts } from './receipts';
import { gatewaySms, twilioSms } from './sms';
import { vapidKeys, webPushSender } from './web-push';
import { whatsAppSender } from './whatsapp';

const PRODUCT_CONTACT = 'https://arogyamitra.invalid';

/**
 * The ways out of the app that the environment configures. In a demo clinic those that are not configured are shown in the admin's
 * outbox instead of being sent. `messaging` is Firebase's, where it carries push.
 */
export function makeNotify(env: Env, secret: string, messaging?: FcmMessaging): Notify {
  const keys = vapidKeys(secret);
  const fcm = messaging === undefined ? null : fcmFacts(env);
  const shown: Sender = { isIdempotent: true, send: () => Promise.resolve({ is: 'sent' }) };
  const [realEmail, realSms] = [makeEmail(env), makeSms(env)];
  const email = realEmail ?? (env.DEMO_CLINIC ? shown : undefined);
  const sms = realSms ?? (env.DEMO_CLINIC ? shown : undefined);
  const whatsapp = makeWhatsApp(env);
  return {
    senders: {
      push: pushSender(webPushSender(keys, env.PUBLIC_URL ?? PRODUCT_CONTACT), messaging && fcmSender(messaging)),
      ...(sms && { sms }),
      ...(whatsapp && { whatsapp }),
      ...(email && { email }),
    },
    receipts: makeReceipts(env),
    isWhatsAppToken: (token) => env.WHATSAPP_VERIFY_TOKEN !== undefined && sameText(token, env.WHATSAPP_VERIFY_TOKEN),
    compose: (told) => Promise.resolve(composeMessage(told, env.PUBLIC_URL)),
    composeCode: (told) => composeCode(told, env.PUBLIC_URL),
    templateOf: composeTemplate,
    codeTemplateOf: composeCodeTemplate,
    reaches: { email: realEmail !== undefined, phone: realSms !== undefined },
    fcm,
    pushKey: keys.publicKey,
  };
}

function makeEmail({ SMTP_URL, MAIL_FROM }: Env): Sender | undefined {
  return SMTP_URL === undefined || MAIL_FROM === undefined ? undefined : emailSender({ url: SMTP_URL, from: MAIL_FROM });
}

function makeWhatsApp({ WHATSAPP_URL, WHATSAPP_PHONE_ID, WHATSAPP_TOKEN }: Env): Sender | undefined {
  if (WHATSAPP_PHONE_ID === undefined || WHATSAPP_TOKEN === undefined) return undefined;
  return whatsAppSender({ url: WHATSAPP_URL, phoneId: WHATSAPP_PHONE_ID, token: WHATSAPP_TOKEN });
}

function makeSms(env: Env): Sender | undefined {
  const { SMS_KIND, SMS_URL, SMS_ACCOUNT = '', SMS_TOKEN = '', SMS_FROM = '', SMS_ENTITY_ID = '', SMS_TEMPLATES } = env;
  if (SMS_KIND === 'twilio')
    return twilioSms({
      url: SMS_URL ?? 'https://api.twilio.com',
      account: SMS_ACCOUNT,
      token: SMS_TOKEN,
      from: SMS_FROM,
      ...(env.PUBLIC_URL !== undefined && { receiptUrl: new URL(receiptApi.smsReceipts.path, env.PUBLIC_URL).href }),
    });
  if (SMS_KIND !== 'gateway' || SMS_URL === undefined || SMS_TEMPLATES === undefined) return undefined;
  const templateIds = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(SMS_TEMPLATES, 'utf8')));
  return gatewaySms({ url: SMS_URL, token: SMS_TOKEN, header: SMS_FROM, entityId: SMS_ENTITY_ID, templateIds });
}

function makeReceipts(env: Env): Notify['receipts'] {
  const { SMS_KIND, SMS_TOKEN = '', SMS_RECEIPTS_TOKEN, PUBLIC_URL, WHATSAPP_APP_SECRET } = env;
  return {
    ...(SMS_KIND === 'gateway' && SMS_RECEIPTS_TOKEN !== undefined && { sms: gatewayReceipts(SMS_RECEIPTS_TOKEN) }),
    ...(SMS_KIND === 'twilio' && PUBLIC_URL !== undefined && { sms: twilioReceipts(SMS_TOKEN, PUBLIC_URL) }),
    ...(WHATSAPP_APP_SECRET !== undefined && { whatsapp: whatsAppReceipts(WHATSAPP_APP_SECRET) }),
  };
}

/** Each browser by the service it registered with; what Firebase no longer carries is gone. */
function pushSender(browsers: Sender<BrowserAddress>, fcm: Sender<FcmAddress> | undefined): Sender<PushAddress> {
  return {
    isIdempotent: false,
    send: ({ to, ...outgoing }) => {
      if (!('token' in to)) return browsers.send({ ...outgoing, to });
      return fcm === undefined ? Promise.resolve({ is: 'gone' }) : fcm.send({ ...outgoing, to });
    },
  };
}

/** Null where Firebase Cloud Messaging is not configured. */
export function fcmFacts(env: Env): FcmFacts | null {
  if (env.PLATFORM !== 'firebase') return null;
  const {
    FIREBASE_PROJECT_ID: projectId,
    FIREBASE_API_KEY: apiKey,
    FCM_APP_ID: appId,
    FCM_SENDER_ID: senderId,
    FCM_VAPID_KEY: vapidKey,
  } = env;
  if (appId === undefined || senderId === undefined || vapidKey === undefined) return null;
  return { projectId, apiKey, appId, senderId, vapidKey };
}
