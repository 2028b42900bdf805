import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';
import { outbox } from './outbox';

describe('the outbox', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('keeps the order through a line that is gone for long', async () => {
    const sent: number[] = [];
    let hasLine = false;
    const box = outbox(async (n: number) => {
      if (!hasLine) throw new NetworkError();
      sent.push(n);
    });
    [1, 2, 3].forEach(box.push);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    hasLine = true;
    box.flushNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([1, 2, 3]);
  });

  it('drops what is refused and goes on with the rest', async () => {
    const sent: number[] = [];
    const box = outbox(async (n: number) => {
      if (n === 1) throw problem('wrong-state');
      sent.push(n);
    });
    [1, 2].forEach(box.push);
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([2]);
  });

  it('sends nothing more once stopped', async () => {
    const sent: number[] = [];
    const box = outbox(async (n: number) => void sent.push(n));
    box.stop();
    box.push(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([]);
  });
});
