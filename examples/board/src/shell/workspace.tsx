/** What every page needs: who is signed in, the pipelines and statuses, and the people. Cached by the gateway. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../gql/gql.ts';
import type { AppQuery } from '../gql/graphql.ts';
import { setMe } from '../graph/changes.ts';
import { useConnection } from '../graph/connection.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { SignIn } from './sign-in.tsx';

const APP = graphql(`
  query App {
    me {
      id
      name
      organization {
        id
        name
        currency
      }
    }
    pipelines {
      id
      name
      statuses {
        id
        label
        type
      }
    }
    leadStatuses {
      id
      label
    }
    users(first: 500) {
      nodes {
        id
        name
      }
    }
  }
`);

type Present<Value> = NonNullable<Value>;
export type Pipeline = Present<AppQuery['pipelines']>[number];
export type Status = Pipeline['statuses'][number];

export interface Workspace {
  readonly me: Present<AppQuery['me']>;
  readonly pipelines: readonly Pipeline[];
  readonly leadStatuses: Present<AppQuery['leadStatuses']>;
  readonly users: Present<AppQuery['users']>['nodes'];
}

const Context = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(Context);
  if (workspace === null) throw new Error('There is no workspace here.');
  return workspace;
}

export function Workspace({ children }: { readonly children: ReactNode }) {
  const [{ data, error }, again] = useQuery({ query: APP });
  const { needsToken } = useConnection();
  const [retries, setRetries] = useState(0);
  const me = data?.me;
  useEffect(() => {
    if (me) setMe(me.id);
  }, [me]);
  const retry = () => {
    setRetries(retries + 1);
    again({ requestPolicy: 'network-only' });
  };
  if (needsToken) return <SignIn onToken={retry} />;
  if (!me) return error === undefined ? <Loading /> : <Failed error={error} retry={retry} />;
  const { pipelines, leadStatuses, users } = data;
  return (
    <Context
      value={{ me, pipelines: pipelines ?? [], leadStatuses: leadStatuses ?? [], users: users?.nodes ?? [] }}
      key={retries}
    >
      {children}
    </Context>
  );
}
