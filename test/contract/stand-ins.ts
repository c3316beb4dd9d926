/** Emulators with a history that confirms all assumptions, and a counterexample for each assumption. */
import {
  demoSeed,
  type Emulator,
  type EmulatorOptions,
  type Fault,
  type Seed,
  startEmulator,
} from '../../emulator/index.ts';

const SEED = demoSeed();
const STATUSES = SEED.pipelines.flatMap(({ statuses }) => statuses);

/** An emulator with changes: a renamed status, an opportunity that was won, one that was reopened, one that moved twice at once, a webhook. */
export async function startLivedIn(options: EmulatorOptions = {}, faults: readonly Fault[] = []): Promise<Emulator> {
  const emulator = await startEmulator({ seed: SEED, recordLimit: 0, ...options });
  const send = async (method: string, path: string, body: object) => {
    const authorization = `Basic ${Buffer.from(`${emulator.apiKey}:`).toString('base64')}`;
    const headers = { authorization, 'content-type': 'application/json' };
    await fetch(`${emulator.url}${path}`, { method, headers, body: JSON.stringify(body) });
  };
  const put = (id: string, body: object, noun = 'opportunity') => send('PUT', `/${noun}/${id}/`, body);
  const opportunities = emulator.tables().opportunity.all();
  const typeOf = (id: string) => STATUSES.find((status) => status.id === id)?.type;
  const statuses = (type: string) => STATUSES.filter((status) => status.type === type).map(({ id }) => id);
  const [won, moved] = opportunities.filter(
    (opportunity) => typeOf(opportunity.status_id) === 'active' && opportunity.confidence < 100,
  );
  const lost = opportunities.find(
    (opportunity) => typeOf(opportunity.status_id) === 'lost' && opportunity.date_lost !== null,
  );
  const [active = '', otherActive = '', another = ''] = statuses('active').filter((id) => id !== moved?.status_id);
  await put(STATUSES[1]?.id ?? '', { label: 'Demo Given' }, 'status/opportunity');
  await put(won?.id ?? '', { status_id: statuses('won')[0] });
  await put(lost?.id ?? '', { status_id: another });
  await put(moved?.id ?? '', { status_id: active });
  await put(moved?.id ?? '', { status_id: otherActive });
  await send('POST', '/webhook/', { url: 'https://receiver.invalid', events: [] });
  emulator.write(({ lead }) => {
    const [first] = lead.all();
    const twoMinutesAgo = new Date(Date.now() - 120_000).toISOString();
    if (first !== undefined) lead.put({ ...first, date_updated: twoMinutesAgo });
  });
  for (const fault of faults) emulator.fail(fault);
  return emulator;
}

const ENTERED = [
  'leads',
  'contacts',
  'opportunities',
  'activities',
  'tasks',
  'custom_objects',
  'saved_searches',
] as const satisfies (keyof Seed)[];
const NOTHING = Object.fromEntries(ENTERED.map((noun) => [noun, []]));

/** A new organization without any data. */
export const startEmpty = (): Promise<Emulator> => startEmulator({ seed: { ...SEED, ...NOTHING } });

interface Counterexample {
  /** The assumption that is refuted. */
  readonly name: string;
  readonly options?: EmulatorOptions;
  readonly faults?: readonly Fault[];
}

const SMALL_PAGES = {
  limits: { pageMax: { lead: 100, contact: 100, opportunity: 100, task: 100, user: 100, custom_field: 100 } },
};
const nameless = {
  lead: SEED.leads.filter(({ name }) => !name).map(({ id }) => id),
  contact: SEED.contacts.filter(({ name }) => !name).map(({ id }) => id),
};
const named = (noun: 'lead' | 'contact'): Fault => ({
  path: '/opportunity/',
  times: 10,
  body: { data: nameless[noun].map((id) => ({ id: 'oppo_1', [`${noun}_id`]: id, [`${noun}_name`]: 'Ada' })) },
});
const equals = Array.from({ length: 30 }, (_, n) => ({ id: `oppo_${99 - n}`, confidence: 50 }));

/** For each assumption that reads can check, an emulator that refutes it. */
export const COUNTEREXAMPLES: readonly Counterexample[] = [
  { name: 'pageOfLeads', options: SMALL_PAGES },
  { name: 'pageOfContacts', options: SMALL_PAGES },
  { name: 'pageOfOpportunities', options: SMALL_PAGES },
  { name: 'pageOfTasks', options: SMALL_PAGES },
  { name: 'pageOfUsers', options: SMALL_PAGES },
  { name: 'pageOfCustomFields', options: SMALL_PAGES },
  { name: 'sharedCustomFieldsTakeLimit', options: SMALL_PAGES },
  {
    name: 'pageErrorNamesLimit',
    faults: [{ path: '/saved_search/', status: 400, body: { error: 'Too many rows.' } }],
  },
  { name: 'limitZeroCounts', faults: [{ path: '/opportunity/', status: 400 }] },
  { name: 'nullsSort', options: { switches: { nullsSort: 'last' } } },
  { name: 'tiesById', faults: [{ path: '/opportunity/', times: 2, body: { data: equals } }] },
  {
    name: 'newestFirst',
    faults: [
      {
        path: '/opportunity/',
        body: { data: [1, 2].map((n) => ({ id: `oppo_${n}`, date_created: `2026-01-0${n}T00:00:00+00:00` })) },
      },
    ],
  },
  {
    name: 'opportunitiesToTheMillisecond',
    faults: [{ path: '/opportunity/', times: 3, body: { data: SEED.opportunities.slice(0, 1) } }],
  },
  { name: 'ceilingInError', faults: [{ path: '/saved_search/', status: 400, body: { error: 'Too far.' } }] },
  { name: 'plainDateBounds', options: { switches: { plainDateBounds: 'midnight' } } },
  { name: 'groupWithoutDate', options: { switches: { groupWithoutDate: 'omit' } } },
  {
    name: 'totalOfGroups',
    faults: [{ path: '/opportunity/', skip: 1, body: { data: [], has_more: false, total_results: 3 } }],
  },
  { name: 'cutGroupSums', options: { switches: { cutGroupSums: 'shown' } } },
  {
    name: 'orderOfGroups',
    faults: [
      {
        path: '/opportunity/',
        times: 2,
        body: {
          data: [
            { year: 2025, objects: [] },
            { year: 2026, objects: [] },
          ],
        },
      },
    ],
  },
  { name: 'longGets', faults: [{ path: '/opportunity/', skip: 1, status: 405 }] },
  { name: 'searchOf200Ids', options: { limits: { searchMax: 100 } } },
  { name: 'resultsLimitZeroCounts', faults: [{ path: '/data/search/', status: 400 }] },
  { name: 'searchRowId', options: { switches: { searchRowId: 'always' } } },
  { name: 'searchInstants', options: { switches: { searchInstants: 'space' } } },
  {
    name: 'searchToTheMillisecond',
    faults: [{ path: '/data/search/', times: 5, body: { data: [{ id: 'lead_1' }], cursor: null } }],
  },
  { name: 'searchLag', options: { searchLagMs: 3_600_000 } },
  { name: 'searchOf500Clauses', faults: [{ path: '/data/search/', status: 400 }] },
  { name: 'negatedEmpty', options: { switches: { negatedEmpty: 'drop' } } },
  { name: 'whichDayEnd', options: { switches: { whichDayEnd: 'always' } } },
  {
    name: 'callsHaveDirectionsOfMessages',
    faults: [{ path: '/data/search/', skip: 1, body: { data: [], cursor: null, count: { total: 0 } } }],
  },
  { name: 'periodsOfReports', faults: [{ path: '/data/search/', status: 400 }] },
  { name: 'ordersOfOpportunitiesInSearch', faults: [{ path: '/data/search/', status: 400 }] },
  {
    name: 'valuesOfOpportunitiesInSearch',
    faults: [{ path: '/data/search/', skip: 1, body: { data: [], cursor: null, count: { total: 0 } } }],
  },
  {
    name: 'smartViewsOfTypes',
    faults: [{ path: '/saved_search/', body: { data: [{ id: 'save_1', type: 'call' }] } }],
  },
  { name: 'leadNameOfUnnamed', options: { switches: { leadNameOfUnnamed: 'display_name' } } },
  { name: 'leadNameIsEmptyOrUntitled', faults: [named('lead')] },
  { name: 'contactNameIsEmptyOrUntitled', faults: [named('contact')] },
  {
    name: 'namesComeWithIds',
    faults: [{ path: '/opportunity/', body: { data: [{ user_id: 'user_1', user_name: null }] } }],
  },
  { name: 'leadEmbedsAll', faults: [{ path: /^\/lead\/lead_/, body: { id: SEED.leads[0]?.id } }] },
  { name: 'embedOpportunitiesOrder', options: { switches: { embedOpportunitiesOrder: 'oldest' } } },
  {
    name: 'customFieldsAreFlat',
    faults: [{ path: '/lead/', body: { data: [{ id: 'lead_1', custom: { Plan: 'A' } }] } }],
  },
  { name: 'schemasListAllFields', faults: [{ path: '/custom_field_schema/opportunity/', body: { fields: [] } }] },
  {
    name: 'activityTypesListTheirFields',
    faults: [{ path: '/custom_activity/', body: { data: [{ id: 'actitype_1' }] } }],
  },
  { name: 'customObjectsById', faults: [{ path: '/data/search/', skip: 1, body: { data: [], cursor: null } }] },
  { name: 'customObjectsOfALead', faults: [{ path: '/custom_object/', body: { data: [] } }] },
  { name: 'leadEmbedsOpenTasks', faults: [{ path: /^\/lead\/lead_/, body: { id: 'lead_1', tasks: [] } }] },
  { name: 'embeddedTasks', options: { switches: { embeddedTasks: 'all' } } },
  { name: 'tasksOfAllTypesById', faults: [{ path: '/task/', skip: 1, body: { data: [] } }] },
  { name: 'taskDatesAreDays', faults: [{ path: '/task/', skip: 3, body: { data: [] } }] },
  {
    name: 'daysBeforeTheirHours',
    faults: [
      {
        path: '/task/',
        skip: 1,
        body: { data: [{ date: '2026-06-21T13:00:00+00:00' }, { date: '2026-06-21' }] },
      },
    ],
  },
  { name: 'severalLeads', options: { switches: { severalLeads: 'ignored' } } },
  {
    name: 'smartFieldsByName',
    faults: [{ path: '/data/search/', body: { data: [{ id: 'lead_1' }], cursor: null } }],
  },
  { name: 'activitiesByWords', faults: [{ path: '/data/search/', body: { data: [], cursor: null } }] },
  { name: 'activitiesById', faults: [{ path: '/activity/', body: { data: [] } }] },
  { name: 'meContainsTheOrganization', faults: [{ path: '/me/', body: { organizations: [{}, {}] } }] },
  { name: 'pipelinesAtOnce', faults: [{ path: '/pipeline/', body: { data: [], has_more: true } }] },
  {
    name: 'usersAreTheActiveOnes',
    faults: [{ path: '/user/', body: { data: [{ id: 'user_1', organizations: [] }] } }],
  },
  { name: 'groupsAtOnce', faults: [{ path: /^\/group\/group_/, body: { id: 'group_1', members: null } }] },
  { name: 'rolesAtOnce', faults: [{ path: '/role/', body: { data: [{ id: 'role_1' }], has_more: false } }] },
  {
    name: 'membershipsContainUsers',
    faults: [{ path: /^\/organization\//, body: { memberships: [{ user_id: 'user_1' }], inactive_memberships: [] } }],
  },
  { name: 'availabilityOfUsers', faults: [{ path: '/user/availability/', body: { data: [{ id: 'user_1' }] } }] },
  { name: 'eventsBeforeAMillisecond', faults: [{ path: '/event/', skip: 1, body: { data: [] } }] },
  { name: 'eventsSinceAMillisecond', faults: [{ path: '/event/', skip: 1, body: { data: [], cursor_next: null } }] },
  {
    name: 'eventsOfOneChange',
    faults: [
      {
        path: '/event/',
        body: {
          data: [
            { id: 'ev_1', action: 'created', date_created: '2026-01-01T00:00:00', date_updated: '2026-01-01T00:00:01' },
          ],
        },
      },
    ],
  },
  { name: 'responsesReportTheBudget', options: { rateLimit: null } },
  { name: 'severalLeadsInAHistory', options: { switches: { severalLeads: 'ignored' } } },
  {
    name: 'noChangeOnCreation',
    faults: [{ path: '/activity/status_change/opportunity/', times: 10, body: { data: [{ old_status_id: null }] } }],
  },
  { name: 'historyLabels', options: { switches: { historyLabels: 'then' } } },
  { name: 'winSetsConfidence', options: { switches: { winSetsConfidence: true } } },
  { name: 'reopenedDateLost', options: { switches: { reopenedDateLost: 'keep' } } },
  { name: 'consolidationMs', options: { switches: { consolidationMs: 0 } } },
  {
    name: 'reportDaysAreInclusive',
    faults: [{ path: /^\/report\/statuses\//, body: { status_overview: [], status_transitions: [] } }],
  },
  { name: 'signatureKey', options: { switches: { signatureKey: 'single' } } },
  { name: 'webhookHealth', options: { switches: { webhookHealth: 'healthy' } } },
  { name: 'metricsHaveKeys', faults: [{ path: '/report/activity/metrics/', body: { data: [] } }] },
];
