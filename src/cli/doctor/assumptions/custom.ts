/** Custom fields, their definitions, and custom objects. */
import { type Assumption, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const KINDS = ['lead', 'contact', 'opportunity'] as const;
const FLAT = /^custom\.l?cf_[A-Za-z0-9]+$/;

/** Whether rows have flat custom fields, and no key for unset ones. Null if no field is set. */
async function flat(close: ReadOnlyClose, kind: string): Promise<boolean | null> {
  const { rows } = await close.list(`/${kind}/`, { _limit: 100, _fields: 'id,custom' });
  const entries = rows.flatMap((row) => Object.entries(row)).filter(([key]) => key !== 'id');
  if (entries.some(([key, value]) => FLAT.test(key) && value === null)) return false;
  if (entries.some(([key]) => FLAT.test(key))) return true;
  return entries.some(([, value]) => Object.keys(value ?? {}).length > 0) ? false : null;
}

const idsOf = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** Custom objects that a search finds. Null if Close rejects it. */
async function objects(close: ReadOnlyClose, ...queries: readonly Row[]): Promise<readonly Row[] | null> {
  const query = { type: 'and', queries: [{ type: 'object_type', object_type: 'custom_object' }, ...queries] };
  const answer = await close.search({ query, _fields: { custom_object: ['id', 'lead_id'] }, _limit: 100 });
  return answer.status === 400 ? null : rowsOf(need(answer).body.data);
}

const NO_OBJECT = cannotTell('no custom object was found');

export const CUSTOM: readonly Assumption[] = [
  {
    name: 'customFieldsAreFlat',
    says: '`_fields=custom` returns custom fields flat, as `custom.cf_…`; unset fields have no key',
    async probe(close) {
      const found = [];
      for (const kind of KINDS) found.push(await flat(close, kind));
      const known = found.filter((each) => each !== null);
      return known.length === 0 ? cannotTell('no custom field has a value') : confirmedIf(known.every((each) => each));
    },
  },
  {
    name: 'schemasListAllFields',
    says: '`/custom_field_schema/` of leads, contacts and opportunities returns all their fields at once, shared ones included',
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
      return isShared ? confirmedIf(true) : cannotTell('they have no shared field');
    },
  },
  {
    name: 'activityTypesListTheirFields',
    says: '`/custom_activity/` returns all types of custom activities with their fields, without pages',
    async probe(close) {
      const { rows, body } = await close.list('/custom_activity/', {});
      if (rows.length === 0) return cannotTell('there are no types of custom activities');
      if (body.has_more === true || rows.some(({ fields }) => !Array.isArray(fields))) return REFUTED;
      const defined = idsOf(rows.flatMap(({ fields }) => rowsOf(fields)));
      const own = await close.list('/custom_field/activity/', { _limit: 100 });
      const theirs = own.rows.filter(({ custom_activity_type_id: type }) => idsOf(rows).includes(type));
      return confirmedIf(idsOf(theirs).every((id) => defined.includes(id)));
    },
  },
  {
    name: 'customObjectsById',
    says: 'Search finds custom objects by id, as type `custom_object`',
    async probe(close) {
      const all = await objects(close);
      const known = all?.slice(0, 5).map(({ id }) => String(id)) ?? [];
      if (known.length === 0) return all === null ? REFUTED : NO_OBJECT;
      const queries = known.map((value) => ({ type: 'id', value }));
      const found = idsOf((await objects(close, { type: 'or', queries })) ?? []);
      return confirmedIf(found.length === known.length && known.every((id) => found.includes(id)));
    },
  },
  {
    name: 'customObjectsOfALead',
    says: '`/custom_object/?lead_id=` returns all custom objects of a lead at once',
    async probe(close) {
      const byLead = Map.groupBy((await objects(close)) ?? [], ({ lead_id }) => String(lead_id));
      const [most] = [...byLead].sort(([, a], [, b]) => b.length - a.length);
      if (most === undefined) return NO_OBJECT;
      const [lead_id, expected] = most;
      const { rows, body } = await close.list('/custom_object/', { lead_id, _fields: 'id' });
      return confirmedIf(body.has_more !== true && idsOf(expected).every((id) => idsOf(rows).includes(id)));
    },
  },
];
