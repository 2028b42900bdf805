import type { Receipt, SendOutcome } from '@/domain/notifications/delivery';
import type { Audience, NotificationKind } from '@/domain/notifications/kinds';
import type { Channel, FcmFacts } from '@/domain/notifications/schema';
import type { Locale } from '@/domain/shared/primitives';

/** What is told to one person, before it is put into words. */
export type Told = {
  kind: NotificationKind;
  audience: Audience;
  data: Readonly<Record<string, string>>;
  locale: Locale;
  /** When it happened, ISO UTC: as of this instant times are put into words. */
  at: string;
};

/** A notification in words, as it leaves the app: who and when, and no health data. */
export type Message = {
  title: string;
  text: string;
  /** The page it leads to; with PUBLIC_URL the whole address, else a path. Empty for one that leads nowhere. */
  url: string;
  /** The name of its template, `appointment-booked.patient.pa`. */
  template: string;
  /** The values in the text, in their order: what a provider puts into a registered template. */
  variables: readonly string[];
  /** How many SMS it is billed as. */
  segments: number;
  /** An iCalendar file, where it is about an appointment. */
  calendar: string | null;
};

/** A message with a code, before it is put into words; a `registered` one tells that there is an account already and has no code. */
export type CodeTold = { kind: 'register' | 'registered' | 'reset'; code: string; locale: Locale };

/** A browser's push subscription (W3C Push API). */
export type BrowserAddress = { endpoint: string; keys: { p256dh: string; auth: string } };
/** What Firebase Cloud Messaging calls a browser by. */
export type FcmAddress = { token: string };
export type PushAddress = BrowserAddress | FcmAddress;
/** `to`: an E.164 number, an e-mail address or a push subscription. `key`: the same for every attempt, for no other message. */
export type Outgoing<To = string> = { key: string; to: To; message: Message; isUrgent: boolean };

/** One way out of the app. It never throws: the outcome says what happened. */
export type Sender<To = string> = {
  /** The provider recognises a repeated key, so that a repetition arrives once. */
  isIdempotent: boolean;
  send: (outgoing: Outgoing<To>) => Promise<SendOutcome>;
};

/** A request of a provider: where it called, its headers and the very bytes it sent, which its signature is made over. */
export type SignedRequest = { pathAndQuery: string; headers: Pick<Headers, 'get'>; body: Uint8Array };
/** The receipts a provider brings; null for a request that is not the provider's. */
export type ReadReceipts = (request: SignedRequest) => readonly Receipt[] | null;

/** The ways out of the app. Those that are not configured are absent. */
export type Notify = {
  senders: Readonly<Partial<Record<Exclude<Channel, 'push'>, Sender>>> & { push?: Sender<PushAddress> };
  /** Of the providers that say afterwards what has arrived, and are configured to. */
  receipts: Readonly<Partial<Record<'sms' | 'whatsapp', ReadReceipts>>>;
  /** Whether a token is the one entered at Meta, which asks before it sends receipts. */
  isWhatsAppToken: (token: string) => boolean;
  compose: (told: Told) => Promise<Message>;
  composeCode: (told: CodeTold) => Message;
  /** The text to register with DLT for a message, with `{#var#}` for each value. */
  templateOf: (told: Pick<Told, 'kind' | 'audience' | 'locale'>) => string;
  codeTemplateOf: (told: Pick<CodeTold, 'kind' | 'locale'>) => string;
  /** Whether a message to an address of each kind leaves this installation; what a demo clinic only shows does not. */
  reaches: Readonly<Record<'email' | 'phone', boolean>>;
  /** How browsers register where Firebase Cloud Messaging carries push; null elsewhere. */
  fcm: FcmFacts | null;
  /** The public key browsers subscribe with (VAPID, base64url); null where push is not offered. */
  pushKey: string | null;
};
