import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { type FragmentType, readFragment } from '../gql/fragment-masking.ts';
import type { TimelineEntryFragment } from '../gql/graphql.ts';
import { ago, dateTime } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { messageOf } from '../ui/states.tsx';
import { warn } from '../ui/toasts.tsx';
import { useWrite } from '../ui/write.ts';
import { ADD_NOTE, ENTRY, TIMELINE } from './operations.ts';

interface Props {
  readonly leadId: string;
  /** Null if Close did not answer: the lead is shown without. */
  readonly page:
    | {
        readonly nodes: readonly ({ readonly id: string } & FragmentType<typeof ENTRY>)[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
      }
    | null
    | undefined;
}

export function Timeline({ leadId, page }: Props) {
  return (
    <section className="panel" aria-labelledby="timeline">
      <h2 id="timeline">Timeline</h2>
      <AddNote leadId={leadId} />
      {!page && <p className="quiet">The timeline could not be read.</p>}
      {page?.nodes.length === 0 && <p className="quiet">Nothing has happened yet.</p>}
      <ol className="timeline">
        {page?.nodes.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ol>
      {page?.pageInfo.hasNextPage && page.pageInfo.endCursor && <Earlier id={leadId} after={page.pageInfo.endCursor} />}
    </section>
  );
}

function AddNote({ leadId }: { readonly leadId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const write = useWrite();
  const add = async (data: FormData) => {
    const message = await write(ADD_NOTE, { input: { leadId, note: String(data.get('note') ?? '') } });
    if (message === null) form.current?.reset();
  };
  return (
    <form ref={form} action={add} className="add">
      <input name="note" aria-label="New note" placeholder="Write a note" required autoComplete="off" />
      <button type="submit" className="icon-button filled" aria-label="Add the note">
        <Icon name="plus" />
      </button>
    </form>
  );
}

function Earlier({ id, after }: { readonly id: string; readonly after: string }) {
  const client = useClient();
  const [isLoading, setIsLoading] = useState(false);
  const load = async () => {
    setIsLoading(true);
    const { error } = await client.query(TIMELINE, { id, after }).toPromise();
    setIsLoading(false);
    if (error) warn(messageOf(error));
  };
  return (
    <button type="button" className="button more" onClick={load} disabled={isLoading}>
      {isLoading ? 'Loading…' : 'Show earlier'}
    </button>
  );
}

const KINDS: Readonly<Record<string, readonly [icon: IconName, text: string]>> = {
  Note: ['note', 'Note'],
  Call: ['phone', 'Call'],
  Email: ['mail', 'Email'],
  EmailThread: ['mail', 'Emails'],
  SMS: ['mail', 'Text message'],
  WhatsAppMessage: ['mail', 'WhatsApp message'],
  Meeting: ['meeting', 'Meeting'],
  TaskCompleted: ['check', 'Task completed'],
  OpportunityStatusChange: ['move', 'Opportunity moved'],
  LeadStatusChange: ['flag', 'Status changed'],
  Created: ['plus', 'Lead created'],
};

function Entry({ entry }: { readonly entry: FragmentType<typeof ENTRY> }) {
  const activity = readFragment(ENTRY, entry);
  const { __typename, direction, user, activityAt, dateCreated } = activity;
  const [icon, text] = KINDS[__typename] ?? ['flag', 'Activity'];
  const at = activityAt ?? dateCreated;
  const way = direction === 'INBOUND' ? ' received' : '';
  return (
    <li className="entry">
      <span className="entry-icon">
        <Icon name={icon} size={15} />
      </span>
      <div>
        <span className="entry-head">
          <strong>
            {text}
            {way}
          </strong>
          {user && <span className="quiet">{user.name}</span>}
          <time className="quiet end" dateTime={at} title={dateTime(at)}>
            {ago(at)}
          </time>
        </span>
        <p className="entry-text">{textOf(activity)}</p>
      </div>
    </li>
  );
}

function textOf(activity: TimelineEntryFragment): string {
  if ('newStatus' in activity && activity.newStatus) return `to ${activity.newStatus.label}`;
  if ('note' in activity && activity.note) return activity.note;
  return activity.summary ?? '';
}
