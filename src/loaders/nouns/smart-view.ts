import type { SmartViewRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { type ListBody, readList } from '../lists/list.ts';
import { byId, type Operation } from '../rows/rows.ts';
import { readById } from '../writes/writes.ts';

const PATH = '/saved_search/';

/** Close lists those of leads alone unless told otherwise; no other types than these two are documented for the list. */
const LISTED = { type__in: ['lead', 'contact'] };

export type SmartViews = ReadonlyMap<string, SmartViewRow>;

/** The Smart Views of leads and contacts, held as a catalogue. https://developer.close.com/api/resources/smart-views */
export async function readSmartViews(operation: Operation): Promise<SmartViews> {
  return cataloguesOf(operation).smartViews.get(async () => {
    const { session, sizes } = operation;
    const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
    const { rows } = await readList<ListBody<SmartViewRow>, SmartViewRow>(session, sizes, PATH, LISTED, all);
    return byId(rows);
  }, operation);
}

/** One Smart View; of what the list does not hold, because it is new or of another type, by its id. */
export async function readSmartView(operation: Operation, id: string): Promise<SmartViewRow | null> {
  const listed = (await readSmartViews(operation)).get(id);
  if (listed !== undefined) return listed;
  return readById<SmartViewRow>(operation, `${PATH}${encodeURIComponent(id)}/`, []);
}
