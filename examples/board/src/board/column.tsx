import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { shortMoney } from '../ui/format.ts';
import { messageOf } from '../ui/states.tsx';
import { warn } from '../ui/toasts.tsx';
import { PAGE_SIZE } from './board-page.tsx';
import { Card } from './card.tsx';
import type { BoardStatus } from './columns.tsx';
import { useBoard } from './context.ts';
import { draggedFrom } from './drag.ts';
import { COLUMN } from './operations.ts';

const HUES = { ACTIVE: 232, WON: 150, LOST: 20 } as const;

export function Column({ status }: { readonly status: BoardStatus }) {
  const { ref, isOver } = useDropTarget(status.id);
  const { opportunities: page } = status;
  const sum = page?.aggregates?.totalValue.annualized;
  return (
    <section
      ref={ref}
      className={isOver ? 'column over' : 'column'}
      style={{ '--hue': HUES[status.type ?? 'ACTIVE'] }}
      aria-labelledby={`column-${status.id}`}
      data-status={status.label}
      data-status-id={status.id}
    >
      <header className="column-head">
        <h2 id={`column-${status.id}`}>{status.label}</h2>
        <span className="pill" data-testid="count">
          {page?.totalCount ?? '–'}
        </span>
        <span className="sum" title="Value per year">
          {sum ? shortMoney(sum) : ''}
        </span>
      </header>
      {page ? (
        <ul className="cards">
          {page.nodes.map((node) => (
            <Card key={node.id} card={node} />
          ))}
          {page.nodes.length === 0 && <li className="no-cards quiet">Drop an opportunity here</li>}
          {page.pageInfo.hasNextPage && page.pageInfo.endCursor && (
            <li>
              <MoreButton statusId={status.id} after={page.pageInfo.endCursor} />
            </li>
          )}
        </ul>
      ) : (
        <p className="no-cards quiet">This column could not be read.</p>
      )}
    </section>
  );
}

function useDropTarget(statusId: string) {
  const ref = useRef<HTMLElement>(null);
  const [isOver, setIsOver] = useState(false);
  const { move } = useBoard();
  useEffect(() => {
    if (ref.current === null) return;
    return dropTargetForElements({
      element: ref.current,
      canDrop: ({ source }) => draggedFrom(source.data) !== null,
      onDragEnter: () => setIsOver(true),
      onDragLeave: () => setIsOver(false),
      onDrop: ({ source }) => {
        setIsOver(false);
        const card = draggedFrom(source.data);
        if (card !== null) move(card, statusId);
      },
    });
  }, [statusId, move]);
  return { ref, isOver };
}

function MoreButton({ statusId, after }: { readonly statusId: string; readonly after: string }) {
  const client = useClient();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    const { error } = await client.query(COLUMN, { id: statusId, first: PAGE_SIZE, after }).toPromise();
    setIsLoading(false);
    if (error) warn(messageOf(error));
  };
  return (
    <button type="button" className="button more" onClick={load} disabled={isLoading}>
      {isLoading ? 'Loading…' : 'Show more'}
    </button>
  );
}
