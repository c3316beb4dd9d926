/** Addresses that have unsubscribed. They have no ids. https://developer.close.com/api/resources/unsubscribed-emails */
import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { LoadScope } from '../load-scope.ts';
import { write } from '../writes/write.ts';

const PATH = '/unsubscribe/email/';

/** All of them: Close documents no pages. */
export async function readUnsubscribedEmails({ session }: LoadScope): Promise<readonly string[]> {
  const { data } = await session.get<{ readonly data?: unknown }>(PATH);
  const emails = Array.isArray(data) ? data.map((row) => (isRecord(row) ? row.email : null)) : [null];
  if (emails.every((email) => typeof email === 'string')) return emails;
  throw new CloseError('malformed', { request: `GET ${PATH}` });
}

export const createUnsubscribedEmailWriter = (scope: LoadScope) => ({
  create: async (email: string): Promise<void> => {
    await write(scope, { method: 'POST', path: PATH, body: { email }, touches: () => [] });
  },
  delete: async (email: string): Promise<void> => {
    await write(scope, { method: 'DELETE', path: `${PATH}${pathSegment(email)}/`, touches: () => [] });
  },
});
