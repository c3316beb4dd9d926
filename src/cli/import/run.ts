/** Compares rows with what Close has, in batches, and writes one after the other. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Graph } from '../graph/graph.ts';
import type { Progress } from '../progress.ts';
import { conditionsOf, emailKey, Found, type FoundLead, leadNameOf, MAX_CONDITIONS, nameKey } from './found.ts';
import type { Journal } from './journal.ts';
import { changedBy, createdBy, type Existing, type Plan, type Write } from './plan.ts';
import type { InputRow } from './rows.ts';
import { Rejected, type Wanted } from './wanted.ts';
import { send, type Written } from './write.ts';

export interface Job {
  readonly row: InputRow;
  /** Or why the row is rejected. */
  readonly wanted: Wanted | string;
}

export interface ImportOptions {
  readonly graph: Graph;
  readonly jobs: readonly Job[];
  readonly existing: Existing;
  /** Null: nothing is written. */
  readonly journal: Journal | null;
  /** How many seconds Close's search may need until it finds what was written. */
  readonly settleSeconds: number;
  readonly progress: Progress;
  /** Called with the plan of each row of a dry run. */
  readonly onPlan: (row: InputRow, plan: Plan, wanted: Wanted) => void;
}

export interface Imported {
  readonly counts: Readonly<Record<Plan['kind'] | 'reject', number>>;
  readonly rejected: readonly (readonly [InputRow, string])[];
}

export async function importRows(options: ImportOptions): Promise<Imported> {
  const { graph, jobs, existing, journal, progress } = options;
  const counts = { create: 0, update: 0, skip: 0, reject: 0 };
  const rejected: (readonly [InputRow, string])[] = [];
  const found = new Found(graph, hasCustom(jobs), (line) => progress.say(line));
  const done = await replay(options, found, counts, rejected);
  const reject = (row: InputRow, reason: string) => {
    counts.reject += 1;
    rejected.push([row, reason]);
  };
  let count = done.size;
  for (const batch of batchesOf(jobs.filter(({ row }) => !done.has(row.line)))) {
    const wanted = batch.flatMap((job) => (typeof job.wanted === 'string' ? [] : [job.wanted]));
    if (wanted.length > 0) await found.search(wanted);
    for (const { row, wanted: given } of batch) {
      try {
        if (typeof given === 'string') throw new Rejected(given);
        const plan = await planOf(given, found, existing);
        const leadId = await carryOut(options, row, plan, given, found);
        journal?.add({ line: row.line, did: plan.kind, lead: leadId });
        counts[plan.kind] += 1;
      } catch (error) {
        if (!(error instanceof Rejected)) throw error;
        journal?.add({ line: row.line, rejected: error.message });
        reject(row, error.message);
      }
      count += 1;
      progress.show({ done: count, total: jobs.length, budgets: found.budgets });
    }
  }
  return { counts, rejected };
}

/** What earlier runs did. Waits until Close's search finds what the last of them may have written. */
async function replay(
  { journal, jobs, settleSeconds, progress }: ImportOptions,
  found: Found,
  counts: Record<Plan['kind'] | 'reject', number>,
  rejected: (readonly [InputRow, string])[],
): Promise<ReadonlySet<number>> {
  const byLine = new Map(jobs.map((job) => [job.row.line, job]));
  const done = new Set<number>();
  let begunAt = Number.NEGATIVE_INFINITY;
  for (const entry of journal?.entries ?? []) {
    begunAt = 'begun' in entry ? Date.parse(entry.begun) : Number.NEGATIVE_INFINITY;
    if (!('line' in entry) || 'begun' in entry) continue;
    const job = byLine.get(entry.line);
    done.add(entry.line);
    if (job === undefined) continue;
    if ('rejected' in entry) {
      counts.reject += 1;
      rejected.push([job.row, entry.rejected]);
    } else {
      counts[entry.did] += 1;
      if (entry.lead !== null && typeof job.wanted !== 'string') found.written(entry.lead, job.wanted);
    }
  }
  const seconds = Math.ceil(settleSeconds - (Date.now() - begunAt) / 1000);
  if (seconds > 0) {
    progress.say(`Waiting ${seconds} s, until Close's search finds what was written last.`);
    await wait(seconds * 1000);
  }
  return done;
}

/** Rows whose conditions fit into one search. */
function batchesOf(jobs: readonly Job[]): readonly (readonly Job[])[] {
  const batches: Job[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const job of jobs) {
    const own = typeof job.wanted === 'string' ? 0 : conditionsOf(job.wanted).length;
    if (size + own > MAX_CONDITIONS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(job);
    size += own;
  }
  return batches;
}

const hasCustom = (jobs: readonly Job[]) => {
  const all = jobs.flatMap(({ wanted }) => (typeof wanted === 'string' ? [] : [wanted]));
  return {
    lead: all.some(({ lead }) => lead.custom.size > 0),
    contact: all.some(({ contact }) => contact !== null && contact.custom.size > 0),
  };
};

/** Throws `Rejected` if several leads match. */
async function planOf(wanted: Wanted, found: Found, existing: Existing): Promise<Plan> {
  const byEmail = new Set((wanted.contact?.emails ?? []).flatMap((email) => found.idsOf(emailKey(email))));
  const name = leadNameOf(wanted);
  const ids = byEmail.size > 0 ? [...byEmail] : name === undefined ? [] : found.idsOf(nameKey(name));
  const [id, other] = ids;
  if (id === undefined) return createdBy(wanted);
  if (other !== undefined) {
    const what = byEmail.size > 0 ? 'a contact with its email address' : 'its name';
    throw new Rejected(`Several leads have ${what}: ${ids.join(', ')}.`);
  }
  const lead = await found.lead(id);
  return lead === null ? createdBy(wanted) : changedBy(wanted, lead, existing);
}

/** Returns the id of the row's lead. */
async function carryOut(
  { graph, journal, progress, onPlan }: ImportOptions,
  row: InputRow,
  plan: Plan,
  wanted: Wanted,
  found: Found,
): Promise<string | null> {
  if (journal === null) {
    onPlan(row, plan, wanted);
    const id = plan.leadId ?? `the lead of line ${row.line}`;
    const lead = plan.leadId === null ? imagined(id, wanted) : await found.lead(id);
    const isNew = plan.writes.some(({ mutation }) => mutation === 'contactCreate');
    if (lead !== null) found.written(id, wanted, isNew ? withContact(lead, wanted, row) : lead);
    return plan.leadId;
  }
  if (plan.writes.length === 0) return plan.leadId;
  journal.add({ line: row.line, begun: new Date().toISOString() });
  const sender = { graph, found, say: (line: string) => progress.say(line) };
  let lead = plan.leadId === null ? null : await found.lead(plan.leadId);
  let leadId = plan.leadId;
  for (const write of plan.writes) {
    const written = await send(sender, write);
    if (write.mutation === 'leadCreate') leadId = written?.id ?? null;
    lead = after(lead, write.mutation, written);
  }
  if (leadId !== null) found.written(leadId, wanted, lead);
  return leadId;
}

/** The lead after a write. Null if it has to be read again. */
function after(lead: FoundLead | null, mutation: Write['mutation'], written: Written | null): FoundLead | null {
  if (written === null || mutation === 'leadUpdate') return null;
  if (mutation === 'leadCreate') return 'contacts' in written ? written : null;
  if (lead === null || !('emails' in written)) return null;
  const others = lead.contacts.nodes.filter(({ id }) => id !== written.id);
  return { ...lead, contacts: { ...lead.contacts, nodes: [...others, written] } };
}

/** The lead that a dry run does not create. */
function imagined(id: string, wanted: Wanted): FoundLead {
  const { plain, address, custom } = wanted.lead;
  return {
    id,
    name: leadNameOf(wanted) ?? null,
    description: plain.description ?? null,
    url: plain.url ?? null,
    status: { id: plain.statusId ?? '' },
    addresses: Object.keys(address).length === 0 ? [] : [address],
    contacts: { nodes: imaginedContacts(id, wanted), pageInfo: { hasNextPage: false } },
    customFields: [...custom].map(([field, value]) => ({ definition: { id: field }, value })),
  };
}

const withContact = (lead: FoundLead, wanted: Wanted, { line }: InputRow): FoundLead => ({
  ...lead,
  contacts: { ...lead.contacts, nodes: [...lead.contacts.nodes, ...imaginedContacts(`line ${line}`, wanted)] },
});

function imaginedContacts(of: string, { contact }: Wanted): FoundLead['contacts']['nodes'] {
  if (contact === null) return [];
  const { plain, emails, phones, urls, custom } = contact;
  return [
    {
      id: `the contact of ${of}`,
      name: plain.name ?? emails[0] ?? null,
      title: plain.title ?? null,
      emails: emails.map((email) => ({ email, type: null })),
      phones: phones.map((phone) => ({ phone, type: null })),
      urls: urls.map((url) => ({ url, type: null })),
      customFields: [...custom].map(([field, value]) => ({ definition: { id: field }, value })),
    },
  ];
}
