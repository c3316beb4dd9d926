import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import type { Query } from '../../close/wire/query.ts';
import { isRecord } from '../../domain/records.ts';
import type { SendAsRow } from '../../rows/index.ts';
import { readUnpaged } from '../lists/list.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import type { Loader, SingleNoun } from './noun.ts';
import { readMe } from './organization.ts';

const PATH = '/send_as/';
const BULK = `${PATH}bulk/`;

/** Read by each operation: other users change them, and Close's event log does not say so. */
class SendAsLoader implements Loader<SendAsRow> {
  readonly #scope: LoadScope;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  load(id: string): Promise<SendAsRow | null> {
    return readById<SendAsRow>(this.#scope.session, `${PATH}${pathSegment(id)}/`, []);
  }

  /** The associations in which the credential's user allows others, or is allowed. Close lists no others. */
  async of(side: 'allowing' | 'allowed'): Promise<readonly SendAsRow[]> {
    // Without a filter, Close assumes that the user is the one who allows.
    const query: Query = side === 'allowing' ? {} : { allowed_user_id: await ownId(this.#scope) };
    return readUnpaged<SendAsRow>(this.#scope.session, PATH, query);
  }
}

const ownId = async (scope: LoadScope): Promise<string> => (await readMe(scope)).user.id;

/** https://developer.close.com/api/resources/send-as */
export const SEND_AS = {
  idPrefixes: ['sdas_'],
  isSingle: true,
  loader: (scope) => new SendAsLoader(scope),
} satisfies SingleNoun<SendAsRow, SendAsLoader>;

export const createSendAsWriter = (scope: LoadScope) => {
  const writer = createWriter<SendAsRow, SendAsRow>(scope, PATH, (row) => row);
  return {
    ...writer,
    /** Close wants the credential's user to be named. */
    create: async (body: object) => writer.create({ ...body, allowing_user_id: await ownId(scope) }),
    /** Ends the association with a user. Both users are named: a filter alone might match more. */
    disallow: async (allowed_user_id: string): Promise<void> => {
      const query = { allowing_user_id: await ownId(scope), allowed_user_id };
      await write(scope, { method: 'DELETE', path: PATH, query, touches: () => [] });
    },
    /** Returns all associations in which the credential's user allows others. */
    updateAll: async (body: object): Promise<readonly SendAsRow[]> => {
      const answer = await write<unknown>(scope, { method: 'POST', path: BULK, body, touches: () => [] });
      if (isRecord(answer) && areRows<SendAsRow>(answer.data)) return answer.data;
      throw new CloseError('unknown-outcome', { request: `POST ${BULK}` });
    },
  };
};
