/** Above everything: whose data it is, and what is sent with operations. */
import { type About, about } from '../gateway/about.ts';
import { credential } from '../gateway/credential.ts';
import { KeyIcon } from '../panels/icons.tsx';
import { useStore } from '../store.ts';
import { CredentialForm } from './credential-form.tsx';

const LABELS = { none: null, token: 'Token', close: 'Close credential' };

function Whose({ isDemo, organization, isReadOnly }: About) {
  return (
    <>
      {isDemo ? <span className="tag tag-demo">Demo: sample data</span> : null}
      {organization === null ? null : <span className="tag tag-organization">{organization}</span>}
      {isReadOnly ? <span className="tag tag-read-only">Read-only</span> : null}
    </>
  );
}

/** `children`: actions. Without them, the credential is entered elsewhere. */
export function Banner({ children }: { readonly children?: React.ReactNode }) {
  const known = useStore(about);
  const isEntered = useStore(credential) !== '';
  const label = known === null ? null : LABELS[known.credential];
  return (
    <header className="banner">
      <h1>close-graphql</h1>
      {known === null ? null : <Whose {...known} />}
      <div className="banner-actions">
        {children}
        {known === null || label === null || children === undefined ? null : (
          <details className="banner-credential">
            <summary className={isEntered ? 'small-button' : 'small-button is-missing'}>
              <KeyIcon /> {isEntered ? label : `${label} is missing`}
            </summary>
            <div className="popover">
              <CredentialForm kind={known.credential} />
            </div>
          </details>
        )}
      </div>
    </header>
  );
}
