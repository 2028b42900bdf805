'use client';

import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';

/** What one cell of the grid stands for. */
export const CELL_MINUTES = 30;

/** Rows of one day, `until` exclusive. */
export type Selection = { day: number; from: number; until: number };
type Cell = { day: number; row: number };

export type Cells = {
  /** Whether it is the one cell in the tab order. */
  isActive: (cell: Cell) => boolean;
  isChosen: (cell: Cell) => boolean;
  onPointerDown: (cell: Cell) => void;
  onPointerEnter: (cell: Cell) => void;
  onKeyDown: (cell: Cell, event: KeyboardEvent) => void;
  clear: () => void;
};

type Grid = {
  grid: RefObject<HTMLElement | null>;
  rows: number;
  /** Which days can be chosen from: not days off and days that are over. */
  isOffered: readonly boolean[];
  onChosen: (selection: Selection) => void;
};

/** Choosing rows of one day with a pointer or with the keyboard; calls back when the choice is complete. */
export function useCells({ grid, rows, isOffered, onChosen }: Grid): Cells {
  const [active, setActive] = useState<Cell>({ day: isOffered.indexOf(true), row: 0 });
  const [range, setRange] = useState<{ anchor: Cell; row: number; isDragged: boolean } | null>(null);

  useEffect(() => {
    if (range?.isDragged !== true) return;
    const finish = () => {
      setRange({ ...range, isDragged: false });
      onChosen(selectionOf(range));
    };
    addEventListener('pointerup', finish, { once: true });
    return () => removeEventListener('pointerup', finish);
  }, [range, onChosen]);

  /** Focuses the cell of the nearest day in a direction that can be chosen from. */
  const moveTo = ({ day, row }: Cell, step: number) => {
    let next = day;
    while (step !== 0 && isOffered[next] === false) next += step;
    if (isOffered[next] !== true) return;
    setActive({ day: next, row });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${String(next)}:${String(row)}"]`)?.focus();
  };

  return {
    isActive: ({ day, row }) => active.day === day && active.row === row,
    isChosen: ({ day, row }) => {
      if (range === null || range.anchor.day !== day) return false;
      const { from, until } = selectionOf(range);
      return row >= from && row < until;
    },
    onPointerDown(cell) {
      setActive(cell);
      setRange({ anchor: cell, row: cell.row, isDragged: true });
    },
    onPointerEnter({ day, row }) {
      if (range?.isDragged === true && range.anchor.day === day) setRange({ ...range, row });
    },
    onKeyDown(cell, event) {
      const step = STEPS[event.key];
      if (event.key === 'Escape') setRange(null);
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        const chosen = range ?? { anchor: cell, row: cell.row, isDragged: false };
        setRange(chosen);
        onChosen(selectionOf(chosen));
      }
      if (step === undefined) return;
      event.preventDefault();
      const row = Math.min(rows - 1, Math.max(0, cell.row + step.row));
      if (event.shiftKey && step.day === 0) setRange({ anchor: range?.anchor ?? cell, row, isDragged: false });
      else setRange(null);
      moveTo({ day: cell.day + step.day, row }, step.day);
    },
    clear: () => setRange(null),
  };
}

const STEPS: Readonly<Record<string, { day: number; row: number } | undefined>> = {
  ArrowUp: { day: 0, row: -1 },
  ArrowDown: { day: 0, row: 1 },
  ArrowLeft: { day: -1, row: 0 },
  ArrowRight: { day: 1, row: 0 },
};

function selectionOf({ anchor, row }: { anchor: Cell; row: number }): Selection {
  return { day: anchor.day, from: Math.min(anchor.row, row), until: Math.max(anchor.row, row) + 1 };
}
