import type { SmartViewRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { writePinnedViews } from './pinned-views.ts';
import { singlesAt } from './singles.ts';

const PATH = '/saved_search/';

/** Without a type Close lists only Smart Views of leads. No other types are documented for the list. */
const LISTED = { type__in: ['lead', 'contact'] };

const SMART_VIEWS = new Catalogue<ReadonlyMap<string, SmartViewRow>>('smartViews');

const readSmartViews = (scope: LoadScope) => SMART_VIEWS.get(scope, fetchSmartViews);

const fetchSmartViews = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SmartViewRow>(session, sizes, PATH, LISTED));

const SINGLES = singlesAt<SmartViewRow>(PATH);

/** The Smart Views of leads and contacts. The list lacks those of other types. https://developer.close.com/api/resources/smart-views */
export const SMART_VIEW = {
  idPrefixes: ['save_'],
  catalogues: () => [SMART_VIEWS],
  read: readSmartViews,
  size: (scope) => SMART_VIEWS.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readSmartViews, SINGLES),
} satisfies CataloguedNoun<SmartViewRow>;

export const createSmartViewWriter = (scope: LoadScope) => ({
  ...createWriter<SmartViewRow, SmartViewRow>(scope, PATH, (row) => row, [SMART_VIEWS]),
  /** Replaces the Smart Views that a member has pinned. */
  pin: (membershipId: string, ids: readonly string[]) => writePinnedViews(scope, membershipId, ids),
});
