import { useState } from 'react';
import { type About, about, readAbout } from '../gateway/about.ts';
import { credential } from '../gateway/credential.ts';

const TEXTS = {
  token: 'Token of the gateway (GATEWAY_TOKEN), or of your identity provider',
  close: 'API key of Close, or an access token',
  none: 'Credential',
};

/** Asks for the credential. `onEntered` is called when the gateway accepts it. */
export function CredentialForm({
  kind,
  onEntered,
}: {
  readonly kind: About['credential'];
  readonly onEntered?: () => void;
}) {
  const [text, setText] = useState(credential.get());
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    credential.set(text);
    await readAbout();
    const refused = about.get()?.problem ?? null;
    setProblem(text === '' ? null : refused);
    if (refused === null) onEntered?.();
  };
  return (
    <form
      className="credential-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label>
        {TEXTS[kind]}
        <input type="password" autoComplete="off" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" className="primary-button">
        Use it
      </button>
      <p className="panel-note">
        It is kept in the memory of this page only: a reload forgets it, and links do not contain it.
      </p>
      <p role="alert" className="problem">
        {problem}
      </p>
    </form>
  );
}
