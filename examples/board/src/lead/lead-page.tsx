import { useQuery } from 'urql';
import type { LeadQuery } from '../gql/graphql.ts';
import { useChanges } from '../graph/use-changes.ts';
import { useWorkspace } from '../shell/workspace.tsx';
import { Choice } from '../ui/editable.tsx';
import { Icon } from '../ui/icon.tsx';
import { href } from '../ui/route.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useWrite } from '../ui/write.ts';
import { Contacts } from './contacts.tsx';
import { LEAD, LEAD_CHANGES, SET_STATUS } from './operations.ts';
import { Opportunities } from './opportunities.tsx';
import { Tasks } from './tasks.tsx';
import { Timeline } from './timeline.tsx';

type Lead = NonNullable<LeadQuery['lead']>;

export function LeadPage({ id }: { readonly id: string }) {
  const [{ data, error, fetching, stale }, again] = useQuery({
    query: LEAD,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const readAgain = () => again({ requestPolicy: 'network-only' });
  useChanges({
    query: LEAD_CHANGES,
    variables: (after) => ({ leadId: id, after }),
    head: stale ? null : (data?.eventCursor ?? null),
    readAgain,
  });
  if (data?.lead) return <LeadDetail lead={data.lead} activities={data.activities} />;
  if (error) return <Failed error={error} retry={readAgain} />;
  if (fetching) return <Loading label="Loading the lead" />;
  return (
    <Empty icon="leads" title="This lead does not exist">
      It may have been deleted or merged.
    </Empty>
  );
}

interface Props {
  readonly lead: Lead;
  /** Null if Close did not answer: the lead is shown without. */
  readonly activities: LeadQuery['activities'];
}

function LeadDetail({ lead, activities }: Props) {
  return (
    <article className="page lead-page">
      <header className="page-head">
        <a className="back quiet" href={href('leads')}>
          Leads
        </a>
        <h1>{lead.displayName}</h1>
        <Website url={lead.url} />
      </header>
      <div className="lead-columns">
        <div className="stack">
          <About lead={lead} />
          <Contacts contacts={lead.contacts?.nodes ?? []} />
          <Opportunities opportunities={lead.opportunities?.nodes ?? []} />
        </div>
        <div className="stack">
          <Tasks leadId={lead.id} tasks={lead.tasks?.nodes ?? []} />
          <Timeline leadId={lead.id} page={activities} />
        </div>
      </div>
    </article>
  );
}

/** Only addresses that a browser may open: others have entered it. */
function Website({ url }: { readonly url: string | null | undefined }) {
  if (!url || !/^https?:/.test(url)) return null;
  return (
    <a className="quiet website" href={url} target="_blank" rel="noreferrer">
      <Icon name="link" size={14} />
      {url.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  );
}

function About({ lead: { id, description, status, customFields } }: { readonly lead: Lead }) {
  const { leadStatuses } = useWorkspace();
  const write = useWrite();
  return (
    <section className="panel" aria-label="About">
      <Choice
        label="Status"
        value={status?.id}
        options={leadStatuses}
        onSave={(statusId) => write(SET_STATUS, { id, statusId })}
      />
      {description && <p>{description}</p>}
      {customFields && customFields.length > 0 && (
        <dl className="facts">
          {customFields.map(({ definition, value }) => (
            <div key={definition?.id ?? String(value)}>
              <dt>{definition?.name ?? 'Deleted field'}</dt>
              <dd>{Array.isArray(value) ? value.join(', ') : <Fact value={String(value)} />}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** Fields of users contain ids. */
function Fact({ value }: { readonly value: string }) {
  const { users } = useWorkspace();
  return users.find(({ id }) => id === value)?.name ?? value;
}
