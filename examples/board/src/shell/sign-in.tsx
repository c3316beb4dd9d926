import { report } from '../graph/connection.ts';
import { setToken } from '../graph/token.ts';

export function SignIn({ onToken }: { readonly onToken: () => void }) {
  const submit = (data: FormData) => {
    setToken(String(data.get('token') ?? ''));
    report({ needsToken: false });
    onToken();
  };
  return (
    <form className="state" action={submit}>
      <label className="field">
        <span>Gateway token</span>
        <input name="token" type="password" autoComplete="off" required />
      </label>
      <button type="submit" className="button primary">
        Continue
      </button>
      <span className="quiet">It is kept in this tab until it is reloaded.</span>
    </form>
  );
}
