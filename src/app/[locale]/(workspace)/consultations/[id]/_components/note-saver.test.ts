import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';
import type { SavedNote } from './note-draft';
import { noteSaver } from './note-saver';

const EMPTY: SavedNote = { subjective: '', objective: '', assessment: '', plan: '', version: 0 };

/** A server that keeps a note by the rule of versions, and a shelf that outlives a reload. */
function desk() {
  const server = { note: EMPTY, hasLine: true, loseAnswer: false, saves: 0 };
  let shelved: SavedNote | null = null;
  const open = () =>
    noteSaver({
      saved: server.note,
      localCopy: { read: () => shelved, write: (kept) => void (shelved = kept) },
      async save(note) {
        server.saves += 1;
        if (!server.hasLine) throw new NetworkError();
        if (note.version !== server.note.version) throw problem('changed-meanwhile', { current: server.note });
        server.note = { ...note, version: note.version + 1 };
        if (server.loseAnswer) throw new NetworkError();
        return server.note;
      },
      changed: () => undefined,
    });
  return { server, open, shelf: () => shelved };
}

describe('the saver of a note', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once when the typing pauses, not at each letter', async () => {
    const { server, open, shelf } = desk();
    const saver = open();
    for (const text of ['r', 're', 'res', 'rest']) saver.type('plan', text);
    await vi.advanceTimersByTimeAsync(1_100);
    expect(server).toMatchObject({ saves: 1, note: { plan: 'rest', version: 1 } });
    expect([saver.view().state, shelf()]).toEqual(['saved', null]);
  });

  it('loses nothing when the page is reloaded before the pause', async () => {
    const { server, open } = desk();
    const former = open();
    former.type('plan', 'rest');
    former.stop();
    const saver = open();
    expect(saver.view().text.plan).toBe('rest');
    await vi.advanceTimersByTimeAsync(10);
    expect(server.note.plan).toBe('rest');
  });

  it('says that it keeps the note here while the line is gone, and saves when it is back', async () => {
    const { server, open, shelf } = desk();
    const saver = open();
    server.hasLine = false;
    saver.type('plan', 'rest');
    await vi.advanceTimersByTimeAsync(1_100);
    expect([saver.view().state, shelf()?.plan]).toEqual(['offline', 'rest']);
    server.hasLine = true;
    await vi.advanceTimersByTimeAsync(4_100);
    expect([saver.view().state, server.note.plan]).toEqual(['saved', 'rest']);
  });

  it('does not take its own save for somebody else’s when only the answer was lost', async () => {
    const { server, open } = desk();
    const saver = open();
    server.loseAnswer = true;
    saver.type('plan', 'rest');
    await vi.advanceTimersByTimeAsync(1_100);
    server.loseAnswer = false;
    await vi.advanceTimersByTimeAsync(4_100);
    expect(saver.view()).toMatchObject({ state: 'saved', conflicting: null, saved: { version: 1 } });
  });

  it('stops before another version and saves over it only when told', async () => {
    const { server, open } = desk();
    const saver = open();
    server.note = { ...EMPTY, plan: 'theirs', version: 1 };
    saver.type('plan', 'mine');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(server.note.plan).toBe('theirs');
    expect(saver.view().conflicting?.plan).toBe('theirs');
    saver.keepMine();
    await vi.advanceTimersByTimeAsync(10);
    expect(server.note).toMatchObject({ plan: 'mine', version: 2 });
  });

  it('tells on a flush whether everything is with the server', async () => {
    const { server, open } = desk();
    const saver = open();
    saver.type('plan', 'rest');
    expect(await saver.flush()).toBe(true);
    server.hasLine = false;
    saver.type('plan', 'rest and water');
    expect(await saver.flush()).toBe(false);
  });
});
