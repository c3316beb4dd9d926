import { type Assumption, cannotTell, confirmedIf, type Verdict } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

/** Rows without a name are rare. */
const MAX_PAGES = 5;
const MAX_ROWS = 5;

/** The lead with most of the latest opportunities, with its embedded rows. */
async function busyLead(close: ReadOnlyClose): Promise<Row | null> {
  const { rows } = await close.list('/opportunity/', { _limit: 100, _fields: 'id,lead_id,date_created' });
  const byLead = Map.groupBy(rows, ({ lead_id }) => String(lead_id));
  const [most] = [...byLead].sort(([, a], [, b]) => b.length - a.length);
  return most === undefined ? null : close.one(`/lead/${most[0]}/`, { _fields: 'id,contacts,opportunities' });
}

const idsOf = (rows: readonly Row[]): string =>
  rows
    .map(({ id }) => String(id))
    .sort()
    .join();
const keysOf = (row: Row | null | undefined): readonly string[] =>
  Object.keys(row ?? {}).filter((key) => !key.startsWith('custom'));

async function withoutName(close: ReadOnlyClose, path: '/lead/' | '/contact/'): Promise<readonly Row[]> {
  const found: Row[] = [];
  for (let page = 0; page < MAX_PAGES && found.length < MAX_ROWS; page += 1) {
    const { rows, body } = await close.list(path, { _limit: 100, _skip: page * 100, _fields: 'id,name,lead_id' });
    found.push(...rows.filter(({ name }) => name === '' || name === null));
    if (body.has_more !== true) break;
  }
  return found.slice(0, MAX_ROWS);
}

/** `lead_name` or `contact_name` of an opportunity whose lead or contact has no name. Undefined if there is none. */
async function nameInOpportunity(close: ReadOnlyClose, noun: 'lead' | 'contact'): Promise<unknown> {
  for (const row of await withoutName(close, `/${noun}/`)) {
    const lead_id = String(noun === 'lead' ? row.id : row.lead_id);
    const _fields = 'id,lead_id,lead_name,contact_id,contact_name';
    const { rows } = await close.list('/opportunity/', { lead_id, _limit: 100, _fields });
    const opportunity = rows.find((each) => each[`${noun}_id`] === row.id);
    if (opportunity !== undefined) return opportunity[`${noun}_name`] ?? null;
  }
  return undefined;
}

const isEmpty = (name: unknown) => name === '' || name === null;
const NO_NAME = (noun: string) => cannotTell(`no opportunity has a ${noun} without a name`);

const emptyOrUntitled = (name: string, noun: 'lead' | 'contact', says: string): Assumption => ({
  name,
  says,
  async probe(close) {
    const name = await nameInOpportunity(close, noun);
    return name === undefined ? NO_NAME(noun) : confirmedIf(isEmpty(name) || name === 'Untitled');
  },
});

async function embedsAll(close: ReadOnlyClose, lead: Row): Promise<Verdict> {
  const query = { lead_id: String(lead.id), _limit: 100 };
  const opportunities = await close.list('/opportunity/', { ...query, _fields: 'id' });
  const people = await close.list('/contact/', { ...query, _fields: 'id' });
  if (opportunities.body.has_more === true || people.body.has_more === true)
    return cannotTell('a lead has more than 100 opportunities or contacts');
  const embedded = { opportunities: rowsOf(lead.opportunities), people: rowsOf(lead.contacts) };
  if (idsOf(opportunities.rows) !== idsOf(embedded.opportunities) || idsOf(people.rows) !== idsOf(embedded.people))
    return confirmedIf(false);
  const lacks = async (noun: string, row: Row | undefined) => {
    const whole = row === undefined ? null : await close.one(`/${noun}/${String(row.id)}/`);
    return keysOf(whole).some((key) => !keysOf(row).includes(key));
  };
  return confirmedIf(
    !(await lacks('opportunity', embedded.opportunities[0])) && !(await lacks('contact', embedded.people[0])),
  );
}

/** The columns of an opportunity that name its neighbours, with those of their ids. */
const NAMES = {
  user_name: 'user_id',
  created_by_name: 'created_by',
  status_label: 'status_id',
  status_type: 'status_id',
  pipeline_name: 'pipeline_id',
} as const;

const SMART_FIELDS = [
  'last_communication_date',
  'last_lead_status_change_date',
  'last_call_duration',
  'num_emails',
  'num_upcoming_meetings',
];

export const ROWS: readonly Assumption[] = [
  {
    name: 'smartFieldsByName',
    says: "A lead's row contains its Smart Fields if `_fields` names them, also in searches",
    async probe(close) {
      const { rows } = await close.list('/lead/', { _limit: 1, _fields: ['id', ...SMART_FIELDS].join() });
      const [lead] = rows;
      if (lead === undefined) return cannotTell('there is no lead');
      const query = { type: 'object_type', object_type: 'lead' };
      const found = await close.search({ query, _fields: { lead: ['id', ...SMART_FIELDS] }, _limit: 1 });
      const [searched] = rowsOf(found.body.data);
      if (searched === undefined) return cannotTell('search finds no lead');
      return confirmedIf(SMART_FIELDS.every((field) => field in lead && field in searched));
    },
  },
  {
    name: 'leadNameOfUnnamed',
    says: '`lead_name` of a lead without a name is empty, not the name that Close displays',
    switch: 'leadNameOfUnnamed',
    async probe(close) {
      const name = await nameInOpportunity(close, 'lead');
      return name === undefined ? NO_NAME('lead') : confirmedIf(isEmpty(name));
    },
  },
  emptyOrUntitled('leadNameIsEmptyOrUntitled', 'lead', '`lead_name` of a lead without a name is empty, or "Untitled"'),
  emptyOrUntitled(
    'contactNameIsEmptyOrUntitled',
    'contact',
    '`contact_name` of a contact without a name is empty, or "Untitled"',
  ),
  {
    name: 'namesComeWithIds',
    says: 'An opportunity with the id of a user, a status or a pipeline also has the name',
    async probe(close) {
      const _fields = [...new Set(Object.entries(NAMES).flat())].join();
      const { rows } = await close.list('/opportunity/', { _limit: 100, _fields });
      const named = rows.flatMap((row) =>
        Object.entries(NAMES)
          .filter(([, id]) => typeof row[id] === 'string')
          .map(([name]) => row[name]),
      );
      if (named.length === 0) return cannotTell('there is no opportunity');
      return confirmedIf(named.every((name) => typeof name === 'string'));
    },
  },
  {
    name: 'leadEmbedsAll',
    says: "A lead's row contains all its contacts and opportunities, each with all default fields",
    async probe(close) {
      const lead = await busyLead(close);
      return lead === null ? cannotTell('there is no opportunity') : embedsAll(close, lead);
    },
  },
  {
    name: 'embedOpportunitiesOrder',
    says: "The opportunities in a lead's row are sorted newest first (the gateway does not rely on it)",
    switch: 'embedOpportunitiesOrder',
    async probe(close) {
      const lead = await busyLead(close);
      const dates = rowsOf(lead?.opportunities).map(({ date_created }) => Date.parse(String(date_created)));
      if (new Set(dates).size < 2) return cannotTell('no lead was found with two opportunities');
      return confirmedIf(dates.every((date, n) => n === 0 || date <= (dates[n - 1] ?? 0)));
    },
  },
];
