import { useState } from 'react';
import { curlOf, parametersOf } from '../gateway/curl.ts';
import type { UpstreamRequest } from '../gateway/runs.ts';
import { CopyIcon } from './icons.tsx';

const bytesOf = (bytes: number | null): string =>
  bytes === null ? '' : bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`;

const endOf = ({ startMs, ms }: UpstreamRequest): number => startMs + (ms ?? 0);

function CopyButton({ request }: { readonly request: UpstreamRequest }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(curlOf(request));
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <button type="button" className="small-button" onClick={() => void copy()}>
      <CopyIcon /> {isCopied ? 'Copied' : 'Copy as curl'}
    </button>
  );
}

/** The wait in the queue and the request, as parts of the time of all. */
function Bar({ request, totalMs }: { readonly request: UpstreamRequest; readonly totalMs: number }) {
  const { startMs, queuedMs, ms, background } = request;
  const share = (value: number) => `${(100 * value) / totalMs}%`;
  if (background) return <span className="bar-note">in the background</span>;
  return (
    <span className="bars" aria-hidden="true">
      {queuedMs > 0 ? (
        <span className="bar bar-queued" style={{ left: share(startMs - queuedMs), width: share(queuedMs) }} />
      ) : null}
      <span className="bar" style={{ left: share(startMs), width: share(ms ?? 0) }} />
    </span>
  );
}

function Details({ request }: { readonly request: UpstreamRequest }) {
  const { group, startMs, queuedMs, ms, resends, failure, query, body } = request;
  const facts: readonly (readonly [string, string | null])[] = [
    ['Sent', `${startMs} ms after the operation began${queuedMs > 0 ? `, after ${queuedMs} ms in the queue` : ''}`],
    ['Took', ms === null ? null : `${ms} ms`],
    ['Budget', group],
    ['Retry', resends === 0 ? null : `number ${resends}`],
    ['Failure', failure ?? null],
    ...parametersOf(query).map(([name, value]) => [name, value.replaceAll(',', ', ')] as const),
    ['Body', body === undefined ? null : JSON.stringify(body, null, 2)],
  ];
  return (
    <div className="request-details">
      <dl>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <CopyButton request={request} />
    </div>
  );
}

function Request({ request, totalMs }: { readonly request: UpstreamRequest; readonly totalMs: number }) {
  const { method, path, query, status, ms, trip, bytes, resends, failure } = request;
  const isFailed = failure !== undefined || (status ?? 0) >= 400;
  return (
    <li>
      <details className="request">
        <summary>
          <span className="request-trip" title="Round trip">
            {trip}
          </span>
          <span className="request-line">
            <span className={`method method-${method.toLowerCase()}`}>{method}</span> {path}
            <span className="request-query">{query === '' ? '' : `?${query}`}</span>
          </span>
          <span className={isFailed ? 'request-status is-failed' : 'request-status'}>
            {status ?? failure ?? '–'}
            {resends > 0 ? ' (retry)' : ''}
          </span>
          <span className="request-bytes">{bytesOf(bytes)}</span>
          <Bar request={request} totalMs={totalMs} />
          <span className="request-ms">{ms === null ? '' : `${ms} ms`}</span>
        </summary>
        <Details request={request} />
      </details>
    </li>
  );
}

export function Waterfall({ requests }: { readonly requests: readonly UpstreamRequest[] }) {
  const totalMs = Math.max(1, ...requests.map(endOf));
  return (
    <ol className="waterfall" aria-label="Requests to Close in the order in which they were sent">
      {requests.map((request, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a finished list, in which requests may be equal
        <Request key={index} request={request} totalMs={totalMs} />
      ))}
    </ol>
  );
}
