import { type Assumption, byWriting, cannotTell, REFUTED, told } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const DAY = 10;
const dayOf = ({ date }: Row) => String(date).slice(0, DAY);
const isTimed = ({ date }: Row) => String(date).length > DAY;
const idsOf = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** The latest tasks of all types, or those that are open. */
async function latest(close: ReadOnlyClose, filter: { readonly is_complete?: 'false' } = {}) {
  const query = { ...filter, _type: 'all', _order_by: '-date_created', _limit: 100 };
  return (await close.list('/task/', { ...query, _fields: 'id,_type,lead_id,date' })).rows;
}

const embedded = async (close: ReadOnlyClose, task: Row): Promise<readonly Row[]> =>
  rowsOf((await close.one(`/lead/${String(task.lead_id)}/`, { _fields: 'id,tasks' }))?.tasks);

const hasLead = ({ lead_id }: Row) => typeof lead_id === 'string';

/** The same clock, in a zone where it shows another day: 12 hours west before noon, and east of it after. */
function elsewhere(date: unknown): { readonly offset: number; readonly day: string } {
  const at = new Date(String(date));
  const offset = at.getUTCHours() < 12 ? -12 : 12;
  return { offset, day: new Date(at.getTime() + offset * 3_600_000).toISOString().slice(0, DAY) };
}

export const TASKS: readonly Assumption[] = [
  {
    name: 'leadEmbedsOpenTasks',
    says: "A lead's row holds all its open tasks of type `lead`, and none that is done",
    readme: "A lead's row holds all its open tasks",
    async probe(close) {
      const open = await latest(close, { is_complete: 'false' });
      const task = open.find((row) => row._type === 'lead' && hasLead(row));
      if (task === undefined) return cannotTell('no open task of a lead was found');
      const filter = { lead_id: String(task.lead_id), _type: 'lead', is_complete: 'false' };
      const { rows, body } = await close.list('/task/', { ...filter, _limit: 100, _fields: 'id' });
      if (body.has_more === true) return cannotTell('a lead has over a hundred open tasks');
      const held = await embedded(close, task);
      const isHeld = (id: unknown) => idsOf(held).includes(id);
      return told(idsOf(rows).every(isHeld) && held.every((row) => row.is_complete !== true));
    },
  },
  {
    name: 'embeddedTasks',
    says: 'Of its open tasks only those of type `lead` stand in the row of a lead, which nothing relies on',
    readme: "A lead's row holds all its open tasks",
    switch: 'embeddedTasks',
    async probe(close) {
      const open = await latest(close, { is_complete: 'false' });
      const task = open.find((row) => row._type !== 'lead' && hasLead(row));
      if (task === undefined) return cannotTell('all open tasks are of type lead');
      return told(!idsOf(await embedded(close, task)).includes(task.id));
    },
  },
  {
    name: 'tasksOfAllTypesById',
    says: '`_type=all` with `id__in` finds tasks of all types',
    readme: '`_type=all` with `id__in`',
    async probe(close) {
      const byType = Map.groupBy(await latest(close), ({ _type }) => _type);
      if (byType.size < 2) return cannotTell('the latest tasks are of one type');
      const ids = [...byType.values()].map(([task]) => task?.id);
      const { rows } = await close.list('/task/', { _type: 'all', id__in: ids.join(), _fields: 'id' });
      return told(ids.every((id) => idsOf(rows).includes(id)));
    },
  },
  {
    name: 'taskDatesAreDays',
    says: "For filters, a task's date with a time is a day where the caller is",
    readme: "For filters, a task's date with a time",
    async probe(close) {
      const task = (await latest(close)).find(isTimed);
      if (task === undefined) return cannotTell('the latest tasks have no times');
      const { offset, day } = elsewhere(task.date);
      const isFound = async (on: string, zone: number) => {
        const parameters = { _type: 'all', id: String(task.id), date__gte: on, date__lte: on, _fields: 'id' };
        const answer = need(await close.get('/task/', parameters, { 'x-tz-offset': String(zone) }));
        return idsOf(rowsOf(answer.body.data)).includes(task.id);
      };
      return told(
        (await isFound(dayOf(task), 0)) &&
          !(await isFound(day, 0)) &&
          (await isFound(day, offset)) &&
          !(await isFound(dayOf(task), offset)),
      );
    },
  },
  {
    name: 'daysBeforeTheirHours',
    says: 'Sorted, a task of a day stands before those of its hours',
    readme: "For filters, a task's date with a time",
    async probe(close) {
      const days = new Set((await latest(close)).filter(isTimed).map(dayOf));
      for (const day of [...days].slice(0, 10)) {
        const on = { _type: 'all', date__gte: day, date__lte: day, _order_by: 'date', _limit: 100 };
        const { rows } = await close.list('/task/', { ...on, _fields: 'id,date' });
        const timed = rows.findIndex(isTimed);
        if (timed === -1 || rows.every(isTimed)) continue;
        return timed > 0 && rows.slice(timed).every(isTimed) ? told(true) : REFUTED;
      }
      return cannotTell('no day was found with a task of its own and one of its hours');
    },
  },
  byWriting('bulkTaskAnswer', '`PUT /task/` changes what the list holds, and answers nothing', '`PUT /task/` changes'),
];
