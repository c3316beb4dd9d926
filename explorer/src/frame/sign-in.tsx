/** What a caller without a valid token sees. */
import { about } from '../gateway/about.ts';
import { useStore } from '../store.ts';
import { Banner } from './banner.tsx';
import { CredentialForm } from './credential-form.tsx';

export function SignIn() {
  const known = useStore(about);
  if (known === null) return null;
  return (
    <>
      <Banner />
      <main className="notice">
        <h2>This gateway needs a token</h2>
        <p>Operations and the schema are for callers with a valid token.</p>
        <CredentialForm kind={known.credential} />
      </main>
    </>
  );
}
