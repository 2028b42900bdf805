import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '@/domain/shared/problem';
import { NetworkError } from '@/ui/api';
import type { SavedNote } from './note-draft';
import { joinSaver, noteSaver } from './note-saver';

const EMPTY: SavedNote = { subjective: '', objective: '', assessment: '', plan: '', diagnoses: [], followUpOn: null, version: 0 };

/** A server that keeps a note by the rule of versions, and a shelf that outlives a reload. */
function desk() {
  const nothing: () => void = () => undefined;
  const server = { note: EMPTY, hasLine: true, loseAnswer: false, holdAnswer: false, saves: 0, release: nothing };
  let shelved: SavedNote | null = null;
  const setup = () => ({
    saved: server.note,
    localCopy: { read: () => shelved, write: (kept: SavedNote | null) => void (shelved = kept) },
    async save(note: SavedNote) {
      server.saves += 1;
      if (!server.hasLine) throw new NetworkError();
      if (note.version !== server.note.version) throw problem('changed-meanwhile', { current: server.note });
      server.note = { ...note, version: note.version + 1 };
      if (server.loseAnswer) throw new NetworkError();
      const kept = server.note;
      if (server.holdAnswer) {
        server.holdAnswer = false;
        await new Promise<void>((answer) => (server.release = answer));
      }
      return kept;
    },
  });
  const open = () => noteSaver({ ...setup(), changed: () => undefined });
  return { server, setup, open, shelf: () => shelved };
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

  it('takes none of its own saves for somebody else’s, when text was typed before it heard of it', async () => {
    const { server, open } = desk();
    const saver = open();
    server.loseAnswer = true;
    saver.type('plan', 'rest');
    await vi.advanceTimersByTimeAsync(1_100);
    saver.type('plan', 'rest and water');
    server.loseAnswer = false;
    await vi.advanceTimersByTimeAsync(8_100);
    expect(saver.view()).toMatchObject({ state: 'saved', conflicting: null, text: { plan: 'rest and water' } });
    expect(server.note).toMatchObject({ plan: 'rest and water', version: 2 });
  });

  it('keeps every letter typed while a save is on its way, whenever its answer arrives', async () => {
    const typed = 'rest, water and paracetamol';
    for (let answeredAfter = 0; answeredAfter <= typed.length; answeredAfter += 3) {
      const { server, open } = desk();
      const saver = open();
      saver.type('subjective', 'fever');
      server.holdAnswer = true;
      await vi.advanceTimersByTimeAsync(1_100);
      for (let n = 1; n <= typed.length; n += 1) {
        saver.type('plan', typed.slice(0, n));
        if (n === answeredAfter) server.release();
        await vi.advanceTimersByTimeAsync(90);
        expect(saver.view().text).toMatchObject({ subjective: 'fever', plan: typed.slice(0, n) });
      }
      server.release();
      await vi.advanceTimersByTimeAsync(3_000);
      expect([saver.view().state, server.note.subjective, server.note.plan]).toEqual(['saved', 'fever', typed]);
    }
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

describe('a screen that is left and shown again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('shows what was saved since the page was rendered, and goes on from there', async () => {
    const { server, setup } = desk();
    const asRendered = setup();
    const first = joinSaver('con_left_again', asRendered, () => undefined);
    first.saver.type('plan', 'rest');
    await vi.advanceTimersByTimeAsync(1_100);
    first.leave();
    const again = joinSaver('con_left_again', asRendered, () => undefined);
    expect(again.saver.view()).toMatchObject({ state: 'saved', text: { plan: 'rest' } });
    again.saver.type('plan', 'rest and water');
    await vi.advanceTimersByTimeAsync(1_100);
    expect([again.saver.view().conflicting, server.note.plan]).toEqual([null, 'rest and water']);
  });

  it('loses nothing typed last, whose save is under way or has not begun', async () => {
    const { server, setup } = desk();
    const asRendered = setup();
    const first = joinSaver('con_typed_last', asRendered, () => undefined);
    first.saver.type('plan', 'rest');
    server.holdAnswer = true;
    await vi.advanceTimersByTimeAsync(1_100);
    first.saver.type('plan', 'rest and water');
    first.leave();
    const seen: string[] = [];
    const again = joinSaver('con_typed_last', asRendered, ({ text }) => void seen.push(text.plan));
    again.saver.type('objective', '38.5');
    server.release();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(server.note).toMatchObject({ plan: 'rest and water', objective: '38.5' });
    expect(new Set(seen)).toEqual(new Set(['rest and water']));
  });

  it('takes a newer version from the page when nothing is unsaved', async () => {
    const { setup } = desk();
    joinSaver('con_newer', setup(), () => undefined).leave();
    const newer = { ...setup(), saved: { ...EMPTY, plan: 'written elsewhere', version: 3 } };
    expect(joinSaver('con_newer', newer, () => undefined).saver.view().text.plan).toBe('written elsewhere');
  });
});
