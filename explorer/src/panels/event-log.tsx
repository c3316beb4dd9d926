import { useGraphiQLActions } from '@graphiql/react';
import type { Run } from '../gateway/runs.ts';

const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });
const ENDS = { complete: 'The gateway has ended the stream.', stopped: 'Stopped.', lost: 'The connection was lost.' };

/** The results of a subscription as they come. */
export function EventLog({ run: { events, end } }: { readonly run: Run }) {
  const { stop } = useGraphiQLActions();
  return (
    <div className="event-log">
      {end === null ? (
        <button type="button" className="small-button" onClick={stop}>
          Stop
        </button>
      ) : (
        <p className="panel-note">{ENDS[end]}</p>
      )}
      <ol aria-label="Events, the newest first" aria-live="polite">
        {events.map(({ id, at, text }) => (
          <li key={id}>
            <time dateTime={at.toISOString()}>{time.format(at)}</time> <code>{text}</code>
          </li>
        ))}
      </ol>
    </div>
  );
}
