import { useDeferredValue, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { LeadFilter, LeadOrder, LeadsQuery } from '../gql/graphql.ts';
import { useWorkspace } from '../shell/workspace.tsx';
import { count } from '../ui/format.ts';
import { Empty, Failed, Loading, messageOf } from '../ui/states.tsx';
import { warn } from '../ui/toasts.tsx';
import { useDebounced } from '../ui/use-debounced.ts';
import { useVisible } from '../ui/use-visible.ts';
import { LeadTable } from './lead-table.tsx';
import { LEADS } from './operations.ts';

const PAGE_SIZE = 50;
type Page = NonNullable<LeadsQuery['leads']>;

/** Absent conditions match all leads. */
function filterOf(text: string, statusIds: readonly string[]): LeadFilter {
  return { ...(text ? { text } : {}), ...(statusIds.length > 0 ? { statusId: { in: [...statusIds] } } : {}) };
}

export function LeadsPage() {
  const [text, setText] = useState('');
  const [statusIds, setStatusIds] = useState<readonly string[]>([]);
  const [order, setOrder] = useState<LeadOrder>({ field: 'DATE_UPDATED', direction: 'DESC' });
  const filter = filterOf(useDebounced(text.trim(), 250), statusIds);
  const variables = { first: PAGE_SIZE, filter, orderBy: [order], isFirst: true };
  const [{ data, error, fetching }, again] = useQuery({ query: LEADS, variables, requestPolicy: 'cache-and-network' });
  const page = useDeferredValue(data?.leads);
  return (
    <section className="page">
      <header className="page-head">
        <h1>Leads</h1>
        {page && typeof page.totalCount === 'number' && <span className="quiet">{count(page.totalCount, 'lead')}</span>}
      </header>
      <Filters text={text} setText={setText} statusIds={statusIds} setStatusIds={setStatusIds} />
      {page ? (
        <div className="panel flush" aria-busy={fetching}>
          <LeadTable leads={page.nodes} order={order} setOrder={setOrder} />
          {page.nodes.length === 0 && <Empty icon="search" title="No lead matches" />}
          <NextPage page={page} variables={variables} />
        </div>
      ) : error ? (
        <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading label="Loading leads" />
      )}
    </section>
  );
}

interface FiltersProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly statusIds: readonly string[];
  readonly setStatusIds: (ids: readonly string[]) => void;
}

function Filters({ text, setText, statusIds, setStatusIds }: FiltersProps) {
  const { leadStatuses } = useWorkspace();
  const toggle = (id: string) =>
    setStatusIds(statusIds.includes(id) ? statusIds.filter((each) => each !== id) : [...statusIds, id]);
  return (
    <div className="filters">
      <input
        type="search"
        aria-label="Words in the lead or its contacts"
        placeholder="Filter by words"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {leadStatuses.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={statusIds.includes(id)}
          onClick={() => toggle(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

interface NextPageProps {
  readonly page: Page;
  readonly variables: { readonly first: number; readonly filter: LeadFilter; readonly orderBy: LeadOrder[] };
}

/** Reads on when the end of the list is in sight. */
function NextPage({ page: { pageInfo, nodes }, variables }: NextPageProps) {
  const client = useClient();
  const [failedAfter, setFailedAfter] = useState<string | null>(null);
  const after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  const load = async () => {
    if (after === null) return;
    const { error } = await client.query(LEADS, { ...variables, after, isFirst: false }).toPromise();
    if (!error) return;
    warn(messageOf(error));
    setFailedAfter(after);
  };
  const ref = useVisible<HTMLDivElement>(after === failedAfter ? null : load, `${after}:${nodes.length}`);
  if (after === null) return null;
  if (after !== failedAfter)
    return (
      <div ref={ref} className="more-rows quiet">
        Loading more…
      </div>
    );
  return (
    <button type="button" className="button more" onClick={() => setFailedAfter(null)}>
      Try again
    </button>
  );
}
