/** Sends operations of the board as it does: by their hashes. */
import assert from 'node:assert/strict';
import { createClient } from 'graphql-sse';
import { hashOf, nameOf, operations } from '../scripts/operations.ts';

const documents = new Map(operations().map((document) => [nameOf(document), document]));

function extensionsOf(name: string): Record<string, unknown> {
  const document = documents.get(name);
  assert.ok(document, `There is no operation ${name}.`);
  return { persistedQuery: { version: 1, sha256Hash: hashOf(document) } };
}

// biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation of each test
type Data = any;

export async function send(url: string, name: string, variables: object): Promise<Data> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions: extensionsOf(name), variables }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  for (const payload of Object.values<Data>(data)) assert.deepEqual(payload?.userErrors ?? [], []);
  return data;
}

export interface Changes {
  /** Waits for a payload with this action. */
  next(action: string): Promise<void>;
  stop(): void;
}

export function follow(url: string, name: string, variables: Record<string, unknown>): Changes {
  const stream = createClient({ url, retryAttempts: 0 }).iterate({
    query: '',
    extensions: extensionsOf(name),
    variables,
  });
  return {
    async next(action) {
      for (;;) {
        const { value, done } = await stream.next();
        assert.ok(done !== true, 'The stream has ended.');
        const [payload]: Data[] = Object.values(value.data ?? {});
        if (payload?.action === action) return;
      }
    },
    stop: () => void stream.return?.(),
  };
}
