import { useEffect, useState } from 'react';
import { useQuery, useSubscription } from 'urql';
import { OpportunityDrawer } from '../opportunity/drawer.tsx';
import { useWorkspace } from '../shell/workspace.tsx';
import { go, href } from '../ui/route.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { Columns } from './columns.tsx';
import { BOARD, CHANGES } from './operations.ts';

/** Cards of a column that are read at once. */
export const PAGE_SIZE = 50;

interface Props {
  readonly pipelineId: string | null;
  readonly openId: string | null;
}

export function BoardPage({ pipelineId, openId }: Props) {
  const { pipelines } = useWorkspace();
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  if (pipeline === undefined) return <Empty icon="board" title="There are no pipelines" />;
  return (
    <section className="page board-page" aria-label={`Pipeline ${pipeline.name}`}>
      <header className="page-head">
        <h1>{pipeline.name}</h1>
        <nav className="tabs" aria-label="Pipelines">
          {pipelines.map(({ id, name }) => (
            <a key={id} href={href('board', id)} aria-current={id === pipeline.id ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <Board id={pipeline.id} key={pipeline.id} />
      {openId !== null && <OpportunityDrawer id={openId} key={openId} onClose={() => go(href('board', pipeline.id))} />}
    </section>
  );
}

function Board({ id }: { readonly id: string }) {
  const [{ data, error, stale }, again] = useQuery({
    query: BOARD,
    variables: { id, first: PAGE_SIZE },
    requestPolicy: 'cache-and-network',
  });
  const lost = useChanges(id, stale ? null : (data?.eventCursor ?? null));
  useEffect(() => {
    if (lost) again({ requestPolicy: 'network-only' });
  }, [lost, again]);
  const { pipeline } = data ?? {};
  if (pipeline) return <Columns pipelineId={id} statuses={pipeline.statuses} />;
  if (error) return <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />;
  return data === undefined ? (
    <Loading label="Loading the board" />
  ) : (
    <Empty icon="board" title="This pipeline is gone" />
  );
}

/**
 * Follows the changes since the board was read: `head` is the end of the log when it was. Whether the log has lost some, so
 * that the board must be read again.
 */
function useChanges(pipelineId: string, head: string | null): boolean {
  const [after, setAfter] = useState<string | null>(null);
  const [lostAt, setLostAt] = useState<string | null>(null);
  // The cursor of the first answer stays: the stream goes on by itself. After a loss, another answer brings another.
  if (head !== null && (after === null || after === lostAt) && head !== lostAt) setAfter(head);
  const [{ error }] = useSubscription({
    query: CHANGES,
    variables: { pipelineId, after: after ?? '' },
    pause: after === null || after === lostAt,
  });
  const isLost = error?.graphQLErrors.some(({ extensions }) => extensions.code === 'EVENTS_LOST') ?? false;
  if (isLost && after !== null && lostAt !== after) setLostAt(after);
  return isLost;
}
