import { pathSegment } from '../../close/wire/path.ts';
import type { SmartViewRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { writePinnedViews } from './pinned-views.ts';

const PATH = '/saved_search/';

/** Without a type Close lists only Smart Views of leads. No other types are documented for the list. */
const LISTED = { type__in: ['lead', 'contact'] };

const SMART_VIEWS = new Catalogue<ReadonlyMap<string, SmartViewRow>>('smartViews');

const readSmartViews = (scope: LoadScope) => SMART_VIEWS.get(scope, fetchSmartViews);

const fetchSmartViews = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SmartViewRow>(session, sizes, PATH, LISTED));

class SmartViewLoader extends CatalogueLoader<SmartViewRow> {
  /** Costs a GET if the cached list does not contain the Smart View: it may be new, or of another type. */
  override async load(id: string, columns: Columns): Promise<SmartViewRow | null> {
    const listed = await super.load(id, columns);
    return listed ?? readById<SmartViewRow>(this.scope.session, `${PATH}${pathSegment(id)}/`, []);
  }
}

/** The Smart Views of leads and contacts. https://developer.close.com/api/resources/smart-views */
export const SMART_VIEW = {
  idPrefixes: ['save_'],
  catalogues: () => [SMART_VIEWS],
  read: readSmartViews,
  size: (scope) => SMART_VIEWS.peek(scope)?.size,
  loader: (scope) => new SmartViewLoader(scope, readSmartViews),
} satisfies CataloguedNoun<SmartViewRow>;

export const createSmartViewWriter = (scope: LoadScope) => ({
  ...createWriter<SmartViewRow, SmartViewRow>(scope, PATH, (row) => row, [SMART_VIEWS]),
  /** Replaces the Smart Views that a member has pinned. */
  pin: (membershipId: string, ids: readonly string[]) => writePinnedViews(scope, membershipId, ids),
});
