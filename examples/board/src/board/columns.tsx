import { useCallback, useMemo, useState } from 'react';
import type { BoardQuery } from '../gql/graphql.ts';
import { Column } from './column.tsx';
import { BoardContext } from './context.ts';
import { type MenuAt, MoveMenu } from './move-menu.tsx';
import { useMove } from './use-move.ts';

export type BoardStatus = NonNullable<BoardQuery['pipeline']>['statuses'][number];

interface Props {
  readonly pipelineId: string;
  readonly statuses: readonly BoardStatus[];
}

export function Columns({ pipelineId, statuses }: Props) {
  const [menu, setMenu] = useState<MenuAt | null>(null);
  const labels = JSON.stringify(statuses.map(({ id, label }) => ({ id, label })));
  const names = useMemo<readonly { id: string; label: string }[]>(() => JSON.parse(labels), [labels]);
  const move = useMove(names);
  const openMenu = useCallback((at: MenuAt) => setMenu(at), []);
  const board = useMemo(() => ({ pipelineId, statuses: names, move, openMenu }), [pipelineId, names, move, openMenu]);
  return (
    <BoardContext value={board}>
      <p className="visually-hidden" id="board-help">
        Arrow keys go from card to card. Alt and an arrow key move a card to the next column, M opens a menu of columns,
        Enter opens the opportunity.
      </p>
      <div className="columns">
        {statuses.map((status) => (
          <Column key={status.id} status={status} />
        ))}
      </div>
      {menu !== null && <MoveMenu menu={menu} onClose={() => setMenu(null)} />}
    </BoardContext>
  );
}
