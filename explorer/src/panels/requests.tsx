/** The requests to Close of the operation that ran last, below its response. */
import { useEffect, useId } from 'react';
import { isPanelOpen, lastRun, type Run } from '../gateway/runs.ts';
import { useStore } from '../store.ts';
import { Budgets } from './budgets.tsx';
import { EventLog } from './event-log.tsx';
import { Waterfall } from './waterfall.tsx';

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function summaryOf({ upstream, cost, ms, kind, isIncremental, events, end }: Run): readonly string[] {
  if (kind === 'subscription') return [end === null ? 'live' : end, counted(events.length, 'event')];
  if (isIncremental) return ['a response in parts, which has no list of requests'];
  if (upstream === null) return end === null ? ['running'] : ['no list of requests'];
  const waited = upstream.filter(({ background }) => background !== true);
  const trips = Math.max(0, ...waited.map(({ trip }) => trip));
  return [
    counted(upstream.length, 'request'),
    ...(trips > 1 ? [counted(trips, 'round trip')] : []),
    ...(ms === null ? [] : [`${Math.round(ms)} ms`]),
    ...(cost !== null && cost.cacheHits > 0 ? [`${counted(cost.cacheHits, 'catalogue')} from the cache`] : []),
    ...(cost !== null && cost.shared > 0 ? [`${cost.shared} shared with other operations`] : []),
  ];
}

function Comparison({ cost, upstream }: Run) {
  if (cost === null || upstream === null) return null;
  const { estimatedRequests, actualRequests, reads } = cost;
  return (
    <p className="comparison">
      Cost: <strong>{actualRequests}</strong>, estimated {estimatedRequests}.{' '}
      {reads > actualRequests ? (
        <>
          One request per object and list would have been <strong>{reads}</strong>.
        </>
      ) : null}
    </p>
  );
}

/** On a small screen, where the response is below the fold, scrolls to it. */
function useResponseInView(run: Run | null): void {
  const id = run?.id;
  useEffect(() => {
    if (id !== undefined && matchMedia('(max-width: 760px)').matches) {
      document.querySelector('.graphiql-response')?.scrollIntoView({ block: 'start' });
    }
  }, [id]);
}

export function Requests() {
  const run = useStore(lastRun);
  useResponseInView(run);
  const isOpen = useStore(isPanelOpen);
  const id = useId();
  return (
    <section className={`requests ${isOpen ? 'is-open' : ''}`} aria-label="Requests">
      <h2 className="requests-head">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => isPanelOpen.set(!isOpen)}>
          <span className="requests-title">{run?.kind === 'subscription' ? 'Events' : 'Requests to Close'}</span>
          {run === null ? (
            <span className="requests-part">Run an operation to see them.</span>
          ) : (
            summaryOf(run).map((part) => (
              <span key={part} className="requests-part">
                {part}
              </span>
            ))
          )}
        </button>
      </h2>
      <div id={id} className="requests-body" hidden={!isOpen}>
        {run === null ? null : (
          <>
            <Comparison {...run} />
            {run.kind === 'subscription' ? <EventLog run={run} /> : null}
            {run.upstream === null || run.upstream.length === 0 ? null : <Waterfall requests={run.upstream} />}
            {run.upstream?.length === 0 ? (
              <p className="panel-note">Everything came from the cache, or needed no request.</p>
            ) : null}
            {run.cost === null ? null : <Budgets rateLimits={run.cost.rateLimits} />}
          </>
        )}
      </div>
    </section>
  );
}
