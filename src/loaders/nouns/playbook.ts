import { pathSegment } from '../../close/wire/path.ts';
import type { PlaybookRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import { isRow } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import { createWriter, type RowAfterWrite } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/playbook/';

const PLAYBOOKS = new Catalogue<ReadonlyMap<string, PlaybookRow>>('playbooks');

const readPlaybooks = (scope: LoadScope) => PLAYBOOKS.get(scope, fetchPlaybooks);

/** Without `is_archived` all of them (documented). */
const fetchPlaybooks = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<PlaybookRow>(session, sizes, PATH));

const SINGLES = singlesAt<PlaybookRow>(PATH);

/** https://developer.close.com/api/resources/playbooks */
export const PLAYBOOK = {
  idPrefixes: ['convtyp_'],
  catalogues: () => [PLAYBOOKS],
  read: readPlaybooks,
  size: (scope) => PLAYBOOKS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readPlaybooks, SINGLES),
} satisfies CataloguedNoun<PlaybookRow>;

export const createPlaybookWriter = (scope: LoadScope) => {
  const clears = [PLAYBOOKS];
  const pathOf = (id: string) => `${PATH}${pathSegment(id)}/`;
  const change =
    (action: 'archive' | 'unarchive') =>
    async (id: string): Promise<RowAfterWrite<PlaybookRow>> => {
      const path = `${pathOf(id)}${action}/`;
      // Close documents no body. Its other paths refuse a POST without JSON.
      const request = { method: 'POST', path, body: {}, touches: () => [id], clears } as const;
      const row = await write<PlaybookRow | null>(scope, request);
      return isRow(row) ? row : { id };
    };
  return {
    ...createWriter<PlaybookRow, PlaybookRow>(scope, PATH, (row) => row, clears),
    /** Playbooks have the date under another name. */
    lastChange: async (id: string) => {
      const row = await readById<PlaybookRow>(scope.session, pathOf(id), []);
      return row === null ? null : { date_updated: row.updated_at };
    },
    archive: change('archive'),
    unarchive: change('unarchive'),
  };
};
