import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import { count } from '../ui/format.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { TaskItem } from './task-item.tsx';

const MY_TASKS = graphql(`
  query MyTasks($first: Int!, $after: String) {
    me {
      id
      tasks(first: $first, after: $after, filter: { view: INBOX, type: null }) {
        totalCount
        nodes {
          id
          ...TaskRow
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);
const PAGE_SIZE = 50;

export function TasksPage() {
  const [{ data, error }, again] = useQuery({
    query: MY_TASKS,
    variables: { first: PAGE_SIZE },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.me?.tasks;
  return (
    <section className="page narrow">
      <header className="page-head">
        <h1>My tasks</h1>
        {page && <span className="quiet">{count(page.totalCount ?? page.nodes.length, 'task')} until tonight</span>}
      </header>
      {page ? (
        <>
          {page.nodes.length === 0 && (
            <Empty icon="check" title="All done">
              Nothing is left for today.
            </Empty>
          )}
          <ul className="rows panel">
            {page.nodes.map((task) => (
              <TaskItem key={task.id} task={task} hasLead />
            ))}
          </ul>
          {page.pageInfo.hasNextPage && page.pageInfo.endCursor && <More after={page.pageInfo.endCursor} />}
        </>
      ) : error ? (
        <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : (
        <Loading label="Loading your tasks" />
      )}
    </section>
  );
}

function More({ after }: { readonly after: string }) {
  const client = useClient();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    await client.query(MY_TASKS, { first: PAGE_SIZE, after }).toPromise();
    setIsLoading(false);
  };
  return (
    <button type="button" className="button more" onClick={load} disabled={isLoading}>
      {isLoading ? 'Loading…' : 'Show more'}
    </button>
  );
}
