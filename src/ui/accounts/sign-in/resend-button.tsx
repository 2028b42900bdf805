import { useEffect, useState } from 'react';
import { Button } from '@/ui/kit/button';
import { interpolate } from '@/ui/interpolate';
import type { SignInWords } from './sign-in-words';

const WAIT_SECONDS = 30;
const TICK_MS = 1000;

type Props = { words: SignInWords; sentAt: number; disabled: boolean; onPress: () => void };

/** Resends the code after a countdown that gives it time to arrive. */
export function ResendButton({ words, sentAt, disabled, onPress }: Props) {
  const [left, setLeft] = useState(WAIT_SECONDS);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = Math.max(0, WAIT_SECONDS - Math.floor((Date.now() - sentAt) / TICK_MS));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [sentAt]);
  return (
    <Button type="button" kind="quiet" disabled={disabled || left > 0} onClick={onPress}>
      {left > 0 ? interpolate(words.phone.againIn, { seconds: left }) : words.phone.again}
    </Button>
  );
}
