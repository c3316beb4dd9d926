/** Runs the gateway without a Close account: starts the emulator, and finds variables for the example operations. */
import { demoSeed, type Emulator, idOf, type Seed, startEmulator } from '../../emulator/index.ts';
import type { ExampleVariables } from '../http/pages/examples.ts';

export interface Demo {
  readonly emulator: Emulator;
  readonly variables: ExampleVariables;
}

/** With `play`, changes happen by themselves, as on a working day. */
export async function startDemo(port: number, { play = false } = {}): Promise<Demo> {
  const seed = demoSeed(Date.now());
  return {
    emulator: await startEmulator({ port, seed, play, recordLimit: 0, switches: { fileStorage: 'close' } }),
    variables: demoVariables(seed),
  };
}

/** Ids and dates of the seed for the example operations that need variables. */
export function demoVariables(seed: Seed): ExampleVariables {
  const opportunitiesOf = Map.groupBy(seed.opportunities, (opportunity) => opportunity.lead_id);
  const contactsOf = Map.groupBy(seed.contacts, (contact) => contact.lead_id);
  const active = seed.users.filter((user) => user.is_active);
  // Each deactivated owner costs one request more than the example's budget.
  const isListed = new Set<string | null>([null, ...active.map(({ id }) => id)]);
  const lead = seed.leads.find(({ id, name }) => {
    const opportunities = opportunitiesOf.get(id) ?? [];
    const people = contactsOf.get(id) ?? [];
    return (
      name !== '' &&
      people.length > 1 &&
      opportunities.length > 2 &&
      opportunities.every(({ user_id }) => isListed.has(user_id))
    );
  });
  const person = seed.contacts.find(({ lead_id, name }) => lead_id === lead?.id && name !== '');
  const days = seed.opportunities.flatMap(({ date_won }) => date_won ?? []).sort();
  const year = days[Math.floor(days.length / 2)]?.slice(0, 4) ?? '2026';
  const ofYear = { from: `${year}-01-01`, to: `${Number(year) + 1}-01-01` };
  const busiest = [...Map.groupBy(seed.activities, (activity) => activity.lead_id)].sort(
    ([, some], [, others]) => others.length - some.length,
  );
  const moves = Map.groupBy(seed.activities, ({ details }) => String(details.opportunity_id ?? ''));
  const moved = seed.opportunities.find(({ id, value }) => value !== null && (moves.get(id)?.length ?? 0) > 3);
  const lastDay = Math.max(...seed.opportunities.map(({ date_updated }) => Date.parse(date_updated)));
  return {
    TimelineChanges: { leadId: busiest[0]?.[0] ?? seed.leads[0]?.id },
    JobProgress: { id: idOf('expo', 0, seed.organization.id) },
    Comments: { leadId: busiest[0]?.[0] ?? seed.leads[0]?.id },
    LeadTimeline: { id: busiest[0]?.[0] ?? seed.leads[0]?.id },
    TeamFeed: { since: new Date(lastDay - 7 * 86_400_000).toISOString() },
    LargestOpportunities: { pipelineId: seed.pipelines[0]?.id, above: 1_000_000 },
    // A contact's name matches contacts, leads and opportunities. Ten rows show all three.
    SearchBox: { query: person?.name.split(' ')[0]?.toLowerCase(), first: 10 },
    ActivitySearch: { query: 'sign', first: 5 },
    OpportunityHistory: { id: moved?.id ?? seed.opportunities[0]?.id },
    PipelineFunnel: { id: seed.pipelines[0]?.id, from: new Date(lastDay - 60 * 86_400_000).toISOString() },
    PipelineBoard: { id: seed.pipelines[0]?.id },
    LeadPage: { id: lead?.id ?? seed.leads[0]?.id },
    LeadsByEmail: { email: person?.emails[0]?.email },
    ContactSequences: { contactId: seed.sequence_subscriptions[0]?.contact_id },
    TemplatePicker: { templateId: seed.email_templates[0]?.id, leadId: lead?.id, contactId: person?.id },
    DefinePlaybook: { name: 'Renewal', outcomeIds: seed.outcomes.slice(0, 2).map(({ id }) => id) },
    LeadDetail: { id: lead?.id ?? seed.leads[0]?.id },
    Forecast: { users: active.slice(0, 4).map(({ id }) => id), ...ofYear },
    WonByMonth: ofYear,
    WonByUser: ofYear,
    StatusReport: { ...ofYear, to: `${year}-12-31` },
    ...mutationVariables(seed),
  };
}

/** For the examples that change something, which the explorer offers to run on sample data. */
function mutationVariables(seed: Seed): ExampleVariables {
  const [lead] = seed.leads;
  const [fromStatus, toStatus] = new Set(seed.leads.map(({ status_id }) => status_id));
  const [pipeline] = seed.pipelines;
  const active = pipeline?.statuses.filter(({ type }) => type === 'active') ?? [];
  const moved = seed.opportunities.find(({ status_id }) => status_id === active[0]?.id);
  const meeting = seed.activities.find(({ type }) => type === 'Meeting');
  const impression = seed.custom_fields.find(({ object, required }) => object === 'activity' && required);
  return {
    AddNote: { leadId: lead?.id, note: 'They asked for an offer.' },
    CreateTask: { leadId: lead?.id, text: 'Send the offer' },
    UpdateContact: { id: seed.contacts[0]?.id, title: 'Head of Operations' },
    MoveDeal: { id: moved?.id, statusId: active[1]?.id },
    SetLeadStatus: { from: fromStatus, to: toStatus },
    NoteMeeting: { id: meeting?.id, userNoteHtml: '<p>They want a second demo.</p>', outcomeId: seed.outcomes[0]?.id },
    LogVisit: {
      leadId: lead?.id,
      typeId: impression?.custom_activity_type_id,
      customFields: [{ id: impression?.id, value: 4 }],
    },
    SaveSmartView: { name: 'Updated this week', filter: { dateUpdated: { relative: { last: { days: 7 } } } } },
    OnboardMember: { email: 'new.member@emulated.example' },
    UploadFile: { filename: 'offer.pdf', contentType: 'application/pdf' },
    DefineField: { name: 'Territory', choices: ['North', 'South'] },
    DefineObjectType: { name: 'Device', plural: 'Devices' },
    EnrichField: {
      objectId: lead?.id,
      customFieldId: seed.custom_fields.find(({ object, type }) => object === 'lead' && type === 'text')?.id,
    },
  };
}
