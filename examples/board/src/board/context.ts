import { createContext, useContext } from 'react';
import type { MenuAt } from './move-menu.tsx';
import type { Move } from './use-move.ts';

export interface BoardActions {
  readonly pipelineId: string;
  readonly statuses: readonly { readonly id: string; readonly label: string }[];
  readonly move: Move;
  readonly openMenu: (at: MenuAt) => void;
}

export const BoardContext = createContext<BoardActions | null>(null);

export function useBoard(): BoardActions {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('There is no board here.');
  return board;
}
