/** What happens on a played day: each kind of change with its share, and the request that makes it. */
import type { Row } from '../json.ts';
import type { PipelineStatus } from '../lookups.ts';
import { COMPANY_FIRST, COMPANY_FORM, COMPANY_SECOND, PEOPLE, PLACES, TITLES } from '../seed/names.ts';
import type { Opportunity } from '../seed/schema.ts';
import type { UserWrite } from './perform.ts';
import { busyLead, dayAhead, oneOf, opportunitiesOf, type World } from './world.ts';

interface ChangeKind {
  /** How often it happens, compared with the others. */
  readonly share: (world: World) => number;
  /** Undefined if there is nothing to change. */
  readonly write: (world: World) => UserWrite | undefined;
}

const NOTES = [
  'Asked for a revised quote',
  'Met the new head of purchasing',
  'Needs the security questionnaire first',
  'Pilot goes well, wants two more sites',
  'Will decide after the board meeting',
  'Sent the case study',
] as const;
const TASKS = [
  'Send the contract',
  'Call back about the quote',
  'Prepare the demo',
  'Ask for a reference',
  'Check the delivery date',
] as const;

const at = ({ id }: Opportunity) => `/opportunity/${id}/`;

/** A change of an active opportunity by its owner or a colleague. */
function changeOpportunity(world: World, body: (opportunity: Opportunity) => Row | undefined): UserWrite | undefined {
  const opportunity = oneOf(world.active, world.random);
  const changed = opportunity && body(opportunity);
  if (opportunity === undefined || changed === undefined) return undefined;
  return { user: world.member(opportunity.user_id), method: 'PUT', path: at(opportunity), body: changed };
}

/** The next status: most opportunities advance, some are lost on the way, few go back. */
function nextStatus(
  { random }: World,
  from: PipelineStatus,
): PipelineStatus['pipeline']['statuses'][number] | undefined {
  const { statuses } = from.pipeline;
  const active = statuses.filter(({ type }) => type === 'active');
  const position = active.findIndex(({ id }) => id === from.id);
  const [won, lost] = (['won', 'lost'] as const).map((type) => statuses.find((status) => status.type === type));
  const draw = random.int(0, 99);
  if (position < active.length - 1) {
    if (draw < 9) return lost ?? active[position + 1];
    return draw < 15 ? (active[position - 1] ?? active[position + 1]) : active[position + 1];
  }
  return draw < 62 ? (won ?? lost) : draw < 94 ? (lost ?? won) : active[position - 1];
}

const move = (world: World) =>
  changeOpportunity(world, (opportunity) => {
    const from = world.statusOf(opportunity);
    const to = from && nextStatus(world, from);
    if (from === undefined || to === undefined) return undefined;
    const position = from.pipeline.statuses.findIndex(({ id }) => id === to.id);
    const confidence = to.type === 'won' ? 100 : to.type === 'lost' ? 0 : Math.min(95, 20 + position * 17);
    return { status_id: to.id, confidence };
  });

/** Cents. Values stay within this range, however often they change. */
const [LOWEST, HIGHEST] = [50_000, 9_000_000];

const newValue = ({ random }: World) => random.int(5, 300) * 10_000;

const changeValue = (world: World) =>
  changeOpportunity(world, ({ value }) => {
    const changed = value ? (value * world.random.int(80, 125)) / 100 : newValue(world);
    return { value: Math.min(Math.max(Math.round(changed / 10_000) * 10_000, LOWEST), HIGHEST) };
  });

const changeConfidence = (world: World) =>
  changeOpportunity(world, ({ confidence }) => ({
    confidence: Math.min(Math.max(confidence + world.random.int(-15, 15), 5), 95),
  }));

const changeDate = (world: World) => changeOpportunity(world, () => ({ date_won: dayAhead(world, 90) }));

const changeOwner = (world: World) => changeOpportunity(world, () => ({ user_id: world.member().id }));

const openTasks = ({ tables }: World) =>
  tables.task.derived('open tasks of leads', () =>
    tables.task.all().filter(({ type, is_complete }) => type === 'lead' && !is_complete),
  );

function completeTask(world: World): UserWrite | undefined {
  const task = oneOf(openTasks(world), world.random);
  if (task === undefined) return undefined;
  const body = { is_complete: true };
  return { user: world.member(task.assigned_to), method: 'PUT', path: `/task/${task.id}/`, body };
}

/** Adds something to a lead. */
function addToLead(world: World, path: string, body: Row): UserWrite | undefined {
  const lead = busyLead(world);
  if (lead === undefined) return undefined;
  return { user: world.member(), method: 'POST', path, body: { ...body, lead_id: lead.id } };
}

const addTask = (world: World) =>
  addToLead(world, '/task/', {
    _type: 'lead',
    text: world.random.pick(TASKS),
    date: dayAhead(world, 7),
    assigned_to: world.member().id,
  });

const addNote = (world: World) => addToLead(world, '/activity/note/', { note: world.random.pick(NOTES) });

const addCall = (world: World) =>
  addToLead(world, '/activity/call/', {
    status: 'completed',
    direction: world.random.chance(0.7) ? 'outbound' : 'inbound',
    duration: world.random.int(30, 1500),
    note: world.random.pick(NOTES),
  });

function changeLeadStatus(world: World): UserWrite | undefined {
  const lead = busyLead(world);
  const status = oneOf(world.tables.organization.all()[0]?.lead_statuses ?? [], world.random);
  if (lead === undefined || status === undefined || status.id === lead.status_id) return undefined;
  return { user: world.member(), method: 'PUT', path: `/lead/${lead.id}/`, body: { status_id: status.id } };
}

function addLead(world: World): UserWrite {
  const { random, play } = world;
  const name = `${random.pick(COMPANY_FIRST)} ${random.pick(COMPANY_SECOND)} ${random.pick(COMPANY_FORM)}`;
  const [first, last] = random.pick(PEOPLE);
  const [, , , dial] = random.pick(PLACES);
  const contact = {
    name: `${first} ${last}`,
    title: random.pick(TITLES) ?? '',
    emails: [{ type: 'office', email: `contact-${play.count}@played.example` }],
    phones: [{ type: 'mobile', phone: `${dial}${random.int(1_000_000, 9_999_999)}` }],
  };
  return { user: world.member(), method: 'POST', path: '/lead/', body: { name, contacts: [contact] } };
}

function addOpportunity(world: World, lead: string): UserWrite | undefined {
  const { random, tables } = world;
  const pipeline = oneOf(tables.pipeline.all(), random);
  const status = pipeline?.statuses.find(({ type }) => type === 'active');
  if (status === undefined) return undefined;
  const user = world.member();
  const body = {
    lead_id: lead,
    status_id: status.id,
    user_id: user.id,
    value: newValue(world),
    value_period: random.pick(['annual', 'monthly', 'one_time'] as const),
    confidence: 20,
    date_won: dayAhead(world, 120),
  };
  return { user, method: 'POST', path: '/opportunity/', body };
}

/** How many leads play adds before it deletes those that are done. */
const leadsMax = ({ play }: World) => Math.ceil(play.activeTarget * 1.5) + 10;

/**
 * New business: an opportunity for a lead that waits for one, or a new lead. The organization does not grow without end: of
 * too many new leads, the oldest one whose opportunities are all closed is deleted.
 */
function winBusiness(world: World): UserWrite | undefined {
  const { random, play, statusOf } = world;
  const waiting = play.leads.findLast((lead) => opportunitiesOf(world, lead).length === 0);
  if (waiting !== undefined) return addOpportunity(world, waiting);
  if (random.chance(0.3)) {
    const known = oneOf(play.leads, random);
    if (known !== undefined && opportunitiesOf(world, known).length < 3) return addOpportunity(world, known);
  }
  if (play.leads.length < leadsMax(world)) return addLead(world);
  const done = play.leads.find((lead) =>
    opportunitiesOf(world, lead).every((each) => statusOf(each)?.type !== 'active'),
  );
  if (done !== undefined) return { user: world.admin(), method: 'DELETE', path: `/lead/${done}/` };
  const lead = busyLead(world);
  return lead && addOpportunity(world, lead.id);
}

const always = (share: number) => () => share;

export const CHANGES: readonly ChangeKind[] = [
  { share: always(36), write: move },
  { share: always(12), write: changeValue },
  { share: always(6), write: changeConfidence },
  { share: always(5), write: changeDate },
  { share: always(2), write: changeOwner },
  { share: always(9), write: completeTask },
  // More tasks are added the fewer there are.
  { share: (world) => Math.max(0, Math.min(20, 9 + world.play.taskTarget - openTasks(world).length)), write: addTask },
  { share: always(8), write: addNote },
  { share: always(6), write: addCall },
  { share: always(2), write: changeLeadStatus },
  // What is won or lost is replaced.
  {
    share: ({ play, active }) => Math.max(0, Math.min(60, 12 + 4 * (play.activeTarget - active.length))),
    write: winBusiness,
  },
];
