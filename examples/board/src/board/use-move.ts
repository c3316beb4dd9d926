import { useCallback } from 'react';
import { notify } from '../ui/toasts.tsx';
import { useWrite } from '../ui/write.ts';
import { MOVE } from './operations.ts';

export interface Moved {
  readonly id: string;
  readonly name: string;
  readonly statusId: string | undefined;
}
export type Move = (card: Moved, statusId: string) => void;

/** Moves a card to a column at once, and back if Close refuses. */
export function useMove(statuses: readonly { readonly id: string; readonly label: string }[]): Move {
  const write = useWrite();
  return useCallback(
    ({ id, name, statusId: from }, statusId) => {
      const label = statuses.find((status) => status.id === statusId)?.label;
      if (from === statusId || label === undefined) return;
      void write(MOVE, { id, statusId }).then((message) => {
        if (message === null) notify(`${name} is now in ${label}`);
      });
    },
    [statuses, write],
  );
}
