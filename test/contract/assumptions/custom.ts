/** Custom fields, their definitions, and custom objects. */
import { type Assumption, cannotTell, REFUTED, told } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const KINDS = ['lead', 'contact', 'opportunity'] as const;
const FLAT = /^custom\.cf_[A-Za-z0-9]+$/;

/** Whether rows have their custom fields flat, unset ones without a key; null if none is set. */
async function flat(close: ReadOnlyClose, kind: string): Promise<boolean | null> {
  const { rows } = await close.list(`/${kind}/`, { _limit: 100, _fields: 'id,custom' });
  const entries = rows.flatMap((row) => Object.entries(row)).filter(([key]) => key !== 'id');
  if (entries.some(([key, value]) => FLAT.test(key) && value === null)) return false;
  if (entries.some(([key]) => FLAT.test(key))) return true;
  return entries.some(([, value]) => Object.keys(value ?? {}).length > 0) ? false : null;
}

const idsOf = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** Custom objects that a search finds; null if it refuses. */
async function objects(close: ReadOnlyClose, ...queries: readonly Row[]): Promise<readonly Row[] | null> {
  const query = { type: 'and', queries: [{ type: 'object_type', object_type: 'custom_object' }, ...queries] };
  const answer = await close.search({ query, _fields: { custom_object: ['id', 'lead_id'] }, _limit: 100 });
  return answer.status === 400 ? null : rowsOf(need(answer).body.data);
}

const NO_OBJECT = cannotTell('no custom object was found');

export const CUSTOM: readonly Assumption[] = [
  {
    name: 'customFieldsAreFlat',
    says: '`_fields=custom` gives custom fields flat, as `custom.cf_…`; unset ones have no key',
    readme: '`_fields=custom` gives',
    async probe(close) {
      const found = [];
      for (const kind of KINDS) found.push(await flat(close, kind));
      const known = found.filter((each) => each !== null);
      return known.length === 0 ? cannotTell('no custom field has a value') : told(known.every((each) => each));
    },
  },
  {
    name: 'schemasTellAllFields',
    says: '`/custom_field_schema/` of leads, contacts and opportunities tells all their fields, shared ones included, at once',
    readme: '`/custom_field_schema/lead/` tells',
    async probe(close) {
      const shared = (await close.list('/custom_field/shared/', { _limit: 100 })).rows;
      let isShared = false;
      for (const kind of KINDS) {
        const { body } = need(await close.get(`/custom_field_schema/${kind}/`));
        if (!Array.isArray(body.fields) || body.has_more === true) return REFUTED;
        const own = await close.list(`/custom_field/${kind}/`, { _limit: 100, _fields: 'id' });
        const theirs = shared.filter((field) => rowsOf(field.associations).some((to) => to.object_type === kind));
        const defined = idsOf(rowsOf(body.fields));
        if (!idsOf([...own.rows, ...theirs]).every((id) => defined.includes(id))) return REFUTED;
        isShared ||= theirs.length > 0;
      }
      return isShared ? told(true) : cannotTell('they have no field that is shared');
    },
  },
  {
    name: 'typesOfActivitiesTellTheirFields',
    says: '`/custom_activity/` tells all types of custom activities, with their fields, without pages',
    readme: '`/custom_activity/` tells',
    async probe(close) {
      const { rows, body } = await close.list('/custom_activity/', {});
      if (rows.length === 0) return cannotTell('there is no type of custom activities');
      if (body.has_more === true || rows.some(({ fields }) => !Array.isArray(fields))) return REFUTED;
      const defined = idsOf(rows.flatMap(({ fields }) => rowsOf(fields)));
      const own = await close.list('/custom_field/activity/', { _limit: 100 });
      const theirs = own.rows.filter(({ custom_activity_type_id: type }) => idsOf(rows).includes(type));
      return told(idsOf(theirs).every((id) => defined.includes(id)));
    },
  },
  {
    name: 'customObjectsById',
    says: 'Search finds custom objects by their ids, as type `custom_object`',
    readme: 'Search finds custom objects',
    async probe(close) {
      const all = await objects(close);
      const known = all?.slice(0, 5).map(({ id }) => String(id)) ?? [];
      if (known.length === 0) return all === null ? REFUTED : NO_OBJECT;
      const queries = known.map((value) => ({ type: 'id', value }));
      const found = idsOf((await objects(close, { type: 'or', queries })) ?? []);
      return told(found.length === known.length && known.every((id) => found.includes(id)));
    },
  },
  {
    name: 'customObjectsOfALead',
    says: '`/custom_object/?lead_id=` gives all of a lead at once',
    readme: 'Search finds custom objects',
    async probe(close) {
      const byLead = Map.groupBy((await objects(close)) ?? [], ({ lead_id }) => String(lead_id));
      const [most] = [...byLead].sort(([, a], [, b]) => b.length - a.length);
      if (most === undefined) return NO_OBJECT;
      const [lead_id, expected] = most;
      const { rows, body } = await close.list('/custom_object/', { lead_id, _fields: 'id' });
      return told(body.has_more !== true && idsOf(expected).every((id) => idsOf(rows).includes(id)));
    },
  },
];
