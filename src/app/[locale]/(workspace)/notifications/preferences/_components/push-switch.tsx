'use client';

import { useEffect, useState } from 'react';
import { apiFetch, newIdempotencyKey } from '@/ui/api';
import { Button } from '@/ui/kit/button';
import { Notice } from '@/ui/kit/notice';
import { subscribeBrowser } from '@/ui/notifications/endpoints';

type State = 'unknown' | 'unsupported' | 'off' | 'busy' | 'on' | 'denied' | 'failed';
type Words = Record<'start' | 'stop' | 'on' | 'denied' | 'failed', string>;
type Props = { pushKey: string; words: Words };

/** Has this browser told, or no longer. Permission is asked when the button is pressed, never before. */
export function PushSwitch({ pushKey, words }: Props) {
  const [state, setState] = useState<State>('unknown');
  useEffect(() => {
    void presentState().then(setState);
  }, []);
  const change = (to: () => Promise<State>) => {
    setState('busy');
    void to().then(setState, () => setState('failed'));
  };
  if (state === 'unknown' || state === 'unsupported') return null;
  if (state === 'denied') return <Notice>{words.denied}</Notice>;
  return (
    <div className="grid justify-items-start gap-3">
      {state === 'on' && <Notice kind="done">{words.on}</Notice>}
      {state === 'failed' && <Notice kind="danger">{words.failed}</Notice>}
      <Button type="button" kind="quiet" busy={state === 'busy'} onClick={() => change(state === 'on' ? stop : () => start(pushKey))}>
        {state === 'on' ? words.stop : words.start}
      </Button>
    </div>
  );
}

async function presentState(): Promise<State> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? 'on' : 'off';
}

async function start(pushKey: string): Promise<State> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied';
  await navigator.serviceWorker.register('/sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: pushKey });
  const { endpoint = '', keys = {} } = subscription.toJSON();
  const body = { endpoint, keys: { p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' } };
  await apiFetch(subscribeBrowser, { body, key: newIdempotencyKey() });
  return 'on';
}

/** The push service then says that the browser is gone, and the server forgets it. */
async function stop(): Promise<State> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
  return 'off';
}
