import { type Assumption, byWriting, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const DAY = 10;
const dayOf = ({ date }: Row) => String(date).slice(0, DAY);
const isTimed = ({ date }: Row) => String(date).length > DAY;
const idsOf = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** The latest tasks of all types, optionally only open ones. */
async function latest(close: ReadOnlyClose, filter: { readonly is_complete?: 'false' } = {}) {
  const query = { ...filter, _type: 'all', _order_by: '-date_created', _limit: 100 };
  return (await close.list('/task/', { ...query, _fields: 'id,_type,lead_id,date' })).rows;
}

const embedded = async (close: ReadOnlyClose, task: Row): Promise<readonly Row[]> =>
  rowsOf((await close.one(`/lead/${String(task.lead_id)}/`, { _fields: 'id,tasks' }))?.tasks);

const hasLead = ({ lead_id }: Row) => typeof lead_id === 'string';

/** A time zone in which the instant is on another day: 12 hours west of UTC before noon, 12 hours east after. */
function otherZone(date: unknown): { readonly offset: number; readonly day: string } {
  const at = new Date(String(date));
  const offset = at.getUTCHours() < 12 ? -12 : 12;
  return { offset, day: new Date(at.getTime() + offset * 3_600_000).toISOString().slice(0, DAY) };
}

export const TASKS: readonly Assumption[] = [
  {
    name: 'leadEmbedsOpenTasks',
    says: "A lead's row contains all its open tasks of type `lead`, and no completed ones",
    async probe(close) {
      const open = await latest(close, { is_complete: 'false' });
      const task = open.find((row) => row._type === 'lead' && hasLead(row));
      if (task === undefined) return cannotTell('no lead has an open task');
      const filter = { lead_id: String(task.lead_id), _type: 'lead', is_complete: 'false' };
      const { rows, body } = await close.list('/task/', { ...filter, _limit: 100, _fields: 'id' });
      if (body.has_more === true) return cannotTell('a lead has more than 100 open tasks');
      const inLead = await embedded(close, task);
      const isInLead = (id: unknown) => idsOf(inLead).includes(id);
      return confirmedIf(idsOf(rows).every(isInLead) && inLead.every((row) => row.is_complete !== true));
    },
  },
  {
    name: 'embeddedTasks',
    says: "A lead's row contains only open tasks of type `lead` (the gateway does not rely on it)",
    switch: 'embeddedTasks',
    async probe(close) {
      const open = await latest(close, { is_complete: 'false' });
      const task = open.find((row) => row._type !== 'lead' && hasLead(row));
      if (task === undefined) return cannotTell('all open tasks are of type lead');
      return confirmedIf(!idsOf(await embedded(close, task)).includes(task.id));
    },
  },
  {
    name: 'tasksOfAllTypesById',
    says: '`_type=all` with `id__in` finds tasks of all types',
    async probe(close) {
      const byType = Map.groupBy(await latest(close), ({ _type }) => _type);
      if (byType.size < 2) return cannotTell('the latest tasks are of one type');
      const ids = [...byType.values()].map(([task]) => task?.id);
      const { rows } = await close.list('/task/', { _type: 'all', id__in: ids.join(), _fields: 'id' });
      return confirmedIf(ids.every((id) => idsOf(rows).includes(id)));
    },
  },
  {
    name: 'taskDatesAreDays',
    says: "For filters, a task's date with a time is a day in the caller's time zone",
    async probe(close) {
      const task = (await latest(close)).find(isTimed);
      if (task === undefined) return cannotTell('the latest tasks have no times');
      const { offset, day } = otherZone(task.date);
      const isFound = async (on: string, zone: number) => {
        const parameters = { _type: 'all', id: String(task.id), date__gte: on, date__lte: on, _fields: 'id' };
        const answer = need(await close.get('/task/', parameters, { 'x-tz-offset': String(zone) }));
        return idsOf(rowsOf(answer.body.data)).includes(task.id);
      };
      return confirmedIf(
        (await isFound(dayOf(task), 0)) &&
          !(await isFound(day, 0)) &&
          (await isFound(day, offset)) &&
          !(await isFound(dayOf(task), offset)),
      );
    },
  },
  {
    name: 'daysBeforeTheirHours',
    says: 'When sorted, a task without a time comes before those of the same day with a time',
    async probe(close) {
      const days = new Set((await latest(close)).filter(isTimed).map(dayOf));
      for (const day of [...days].slice(0, 10)) {
        const on = { _type: 'all', date__gte: day, date__lte: day, _order_by: 'date', _limit: 100 };
        const { rows } = await close.list('/task/', { ...on, _fields: 'id,date' });
        const timed = rows.findIndex(isTimed);
        if (timed === -1 || rows.every(isTimed)) continue;
        return timed > 0 && rows.slice(timed).every(isTimed) ? confirmedIf(true) : REFUTED;
      }
      return cannotTell('no day has a task without and a task with a time');
    },
  },
  byWriting('bulkTaskAnswer', '`PUT /task/` changes the tasks of the list, and returns `{"ok": true}`'),
];
