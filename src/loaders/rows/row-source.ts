import type { Query } from '../../close/wire/query.ts';
import type { SearchObjectType } from '../lists/search-order.ts';
import type { Columns } from './columns.ts';

/** Where the rows of a noun come from, if Close has too many of them for a catalogue. */
export interface RowSource {
  /** The path of the list: `/lead/`. One row is at `/lead/{id}/`. */
  readonly path: string;
  /** The type's name in Close's search. Null if search does not know it: several rows are then read by `id__in`. */
  readonly objectType: SearchObjectType | null;
  /** Parameters without which the list would omit some of the rows that `id__in` names. */
  readonly listQuery?: Query;
  /** False if a row has no path, and is read from the list instead. */
  readonly hasPath?: false;
  /** The columns that Close sends without `_fields`, and those of a row that is embedded in another. */
  readonly defaults: Columns;
  /** The columns that no row has unless `_fields` names them, where a list is otherwise read without `_fields`. */
  readonly onlyByName?: Columns;
}
