import { useQuery } from 'urql';
import { useChanges } from '../graph/use-changes.ts';
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
  const readAgain = () => again({ requestPolicy: 'network-only' });
  useChanges({
    query: CHANGES,
    variables: (after) => ({ pipelineId: id, after }),
    head: stale ? null : (data?.eventCursor ?? null),
    readAgain,
  });
  const { pipeline } = data ?? {};
  if (pipeline) return <Columns pipelineId={id} statuses={pipeline.statuses} />;
  if (error) return <Failed error={error} retry={readAgain} />;
  return data === undefined ? (
    <Loading label="Loading the board" />
  ) : (
    <Empty icon="board" title="This pipeline is gone" />
  );
}
