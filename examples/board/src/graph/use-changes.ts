import type { TypedDocumentNode } from '@urql/core';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSubscription } from 'urql';

interface Follow<Data, Variables> {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: (after: string) => Variables;
  /** The end of the log when the page was read. Null until it is. */
  readonly head: string | null;
  /** Reads the page again, past the caches: the log has lost changes since `head`. */
  readonly readAgain: () => void;
}

/** Follows the changes since a page was read. */
export function useChanges<Data, Variables extends { readonly after: string }>({
  query,
  variables,
  head,
  readAgain,
}: Follow<Data, Variables>): void {
  const [after, setAfter] = useState<string | null>(null);
  const [{ error, operation }] = useSubscription<Data, Data, Variables>({
    query,
    variables: variables(after ?? ''),
    pause: after === null,
  });
  const isLost =
    operation?.variables.after === after &&
    (error?.graphQLErrors.some(({ extensions }) => extensions.code === 'EVENTS_LOST') ?? false);
  // The cursor of the first answer stays: the stream goes on by itself. After a loss, another answer brings another.
  if (head !== null && head !== after && (after === null || isLost)) setAfter(head);
  const again = useEffectEvent(readAgain);
  useEffect(() => {
    if (isLost) again();
  }, [isLost]);
}
