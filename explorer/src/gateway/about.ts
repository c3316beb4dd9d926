/** What the gateway says of itself, and the examples that it has. */
import { createStore } from '../store.ts';
import { authorizationHeader, credential } from './credential.ts';

/** The path of operations, which is also that of this page: an application may mount the gateway anywhere. */
export const ENDPOINT = location.pathname;

export interface About {
  readonly isDemo: boolean;
  readonly isReadOnly: boolean;
  readonly organization: string | null;
  /** What operations need: `close` is a credential of Close. */
  readonly credential: 'none' | 'token' | 'close';
  /** Why operations with the current credential are refused. Null if they are not. */
  readonly problem: string | null;
}

export interface Example {
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** Its title. Null if it has none. */
  readonly tool: string | null;
  readonly group: string;
  readonly description: string;
  readonly budget: string;
  readonly query: string;
  readonly variables: string;
}

/** Null until the gateway has answered. */
export const about = createStore<About | null>(null);
/** Why the gateway did not answer. */
export const unreachable = createStore<string | null>(null);
export const examples = createStore<readonly Example[]>([]);

async function read<T>(name: string): Promise<T> {
  const response = await fetch(`${ENDPOINT}/${name}`, { headers: authorizationHeader(about.get()?.credential) });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

/** Reads it again, after the credential has changed. */
export async function readAbout(): Promise<void> {
  try {
    let now = await read<About>('about.json');
    const known = about.get()?.credential;
    about.set(now);
    // What the credential is decides how it is sent.
    if (credential.get() !== '' && known !== now.credential) now = await read<About>('about.json');
    about.set(now);
    unreachable.set(null);
  } catch (error) {
    unreachable.set(error instanceof Error ? error.message : String(error));
  }
}

export async function readExamples(): Promise<void> {
  try {
    examples.set(await read<readonly Example[]>('examples.json'));
  } catch {
    // The panel stays empty. That the gateway does not answer is shown already.
  }
}
