/** Links to a user's calendar, and shared links, which stand for those of many users. */
import type { SchedulingLinkRow, SharedSchedulingLinkRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { readMe } from './organization.ts';
import { singlesAt } from './singles.ts';

const PATH = '/scheduling_link/';
const SHARED_PATH = '/shared_scheduling_link/';
const ASSOCIATION = '/shared_scheduling_link_association/';

type ById<Row> = ReadonlyMap<string, Row>;

const LINKS = new Catalogue<ById<SchedulingLinkRow>>('schedulingLinks');
const SHARED_LINKS = new Catalogue<ById<SharedSchedulingLinkRow>>('sharedSchedulingLinks');

const fetchAll =
  <Row extends { readonly id: string }>(path: string) =>
  async ({ session }: LoadScope): Promise<ById<Row>> =>
    indexById(await readUnpaged<Row>(session, path, {}, { outlives: true }));
const fetchLinks = fetchAll<SchedulingLinkRow>(PATH);
const fetchSharedLinks = fetchAll<SharedSchedulingLinkRow>(SHARED_PATH);

const readLinks = (scope: LoadScope) => LINKS.get(scope, fetchLinks);
const readSharedLinks = (scope: LoadScope) => SHARED_LINKS.get(scope, fetchSharedLinks);

const SINGLES = singlesAt<SchedulingLinkRow>(PATH);
const SHARED_SINGLES = singlesAt<SharedSchedulingLinkRow>(SHARED_PATH);

/** Both kinds of ids have the same prefix. */
const ID_PREFIXES = ['schlnk_'] as const;

/** The list lacks links of other users. https://developer.close.com/api/resources/scheduling-links */
export const SCHEDULING_LINK = {
  idPrefixes: [...ID_PREFIXES],
  catalogues: () => [LINKS],
  read: readLinks,
  size: (scope) => LINKS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readLinks, SINGLES),
} satisfies CataloguedNoun<SchedulingLinkRow>;

/** The list lacks links that were created since it was cached. */
export const SHARED_SCHEDULING_LINK = {
  idPrefixes: [...ID_PREFIXES],
  catalogues: () => [SHARED_LINKS],
  read: readSharedLinks,
  size: (scope) => SHARED_LINKS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readSharedLinks, SHARED_SINGLES),
} satisfies CataloguedNoun<SharedSchedulingLinkRow>;

export const createSchedulingLinkWriter = (scope: LoadScope) =>
  createWriter<SchedulingLinkRow, SchedulingLinkRow>(scope, PATH, (row) => row, [LINKS]);

export const createSharedSchedulingLinkWriter = (scope: LoadScope) => {
  /** Says where the link leads for a user. The answer is not the link. */
  const associate = async (path: string, id: string, { user_id, ...target }: Association) => {
    const { user, organization } = await readMe(scope);
    const body = {
      ...target,
      organization_id: organization.id,
      shared_scheduling_link_id: id,
      user_id: user_id ?? user.id,
    };
    await write(scope, { method: 'POST', path, body, touches: () => [id] });
    return { id };
  };
  return {
    ...createWriter<SharedSchedulingLinkRow, SharedSchedulingLinkRow>(scope, SHARED_PATH, (row) => row, [SHARED_LINKS]),
    map: (id: string, association: Association) => associate(ASSOCIATION, id, association),
    unmap: (id: string, user_id: string | null) => associate(`${ASSOCIATION}unmap/`, id, { user_id }),
  };
};

/** Where a shared link leads for a user: that of the credential if none is named. */
interface Association {
  readonly user_id?: string | null;
  readonly user_scheduling_link_id?: string;
  readonly url?: string;
}
