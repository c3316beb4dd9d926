import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Icon, type IconName } from './icon.tsx';

export function Loading({ label = 'Loading' }: { readonly label?: string }) {
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      <span className="quiet">{label}…</span>
    </div>
  );
}

export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon name={icon} size={26} />
      </span>
      <strong>{title}</strong>
      {children !== undefined && <span className="quiet">{children}</span>}
    </div>
  );
}

/** What the error says, without the prefix of urql. */
export const messageOf = (error: CombinedError): string =>
  error.networkError ? 'The gateway cannot be reached.' : (error.graphQLErrors[0]?.message ?? error.message);

export function Failed({ error, retry }: { readonly error: CombinedError; readonly retry: () => void }) {
  const requestId = error.graphQLErrors[0]?.extensions.requestId;
  return (
    <div className="state" role="alert">
      <span className="state-icon danger">
        <Icon name="flag" size={26} />
      </span>
      <strong>{messageOf(error)}</strong>
      {typeof requestId === 'string' && <span className="quiet">Request {requestId}</span>}
      <button type="button" className="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
