/** Sends a mutation and says what went wrong: on the field, if it is the user's input, and in a message otherwise. */
import type { TypedDocumentNode } from '@urql/core';
import { useCallback } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { messageOf } from './states.tsx';
import { warn } from './toasts.tsx';

export interface UserError {
  readonly path?: readonly string[] | null;
  readonly message: string;
}
interface Payload {
  readonly userErrors: readonly UserError[];
}
const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && 'userErrors' in value && Array.isArray(value.userErrors);

/** Null if it was written, otherwise the message. */
export type Write = <Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<string | null>;

export function useWrite(): Write {
  const client = useClient();
  return useCallback<Write>(
    async (document, variables) => {
      const { data, error } = await client.mutation(document, variables).toPromise();
      const refused = Object.values(data ?? {})
        .filter(isPayload)
        .flatMap(({ userErrors }) => userErrors)[0];
      const message = refused?.message ?? (error === undefined ? null : messageOf(error));
      if (message !== null) warn(message);
      return message;
    },
    [client],
  );
}
