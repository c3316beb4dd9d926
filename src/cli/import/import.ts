/** The command `import`: creates and completes leads and contacts from a file. */
import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { CommandError, command, DEMO, ENV_FILE, type Io, isSystemError, onInterrupt, UsageError } from '../command.ts';
import { type Graph, organizationOf, read } from '../graph/graph.ts';
import { openGraph } from '../graph/open-graph.ts';
import { duration, Progress } from '../progress.ts';
import { type CustomTarget, headerMap, type Target, targetsOf } from './columns.ts';
import { leadNameOf } from './found.ts';
import { type Journal, journalOf, openJournal } from './journal.ts';
import { EXISTING, type Plan } from './plan.ts';
import { type InputFile, readInput } from './rows.ts';
import { type Imported, importRows, type Job } from './run.ts';
import { type Catalogues, type FieldDefinition, Rejected, type Wanted, wantedOf } from './wanted.ts';

const SETTLE_SECONDS = 30;
const INCOMPLETE = 'The import is incomplete. Pass --resume to continue it.';

export const importLeads = command({
  forms: ['import FILE [options]', 'import FILE --write [options]'],
  about: `Reads leads and contacts from a CSV or NDJSON file: one lead per row, with one contact at most. Leads that Close has already
are found by the email addresses of their contacts, else by their name. Without --write it prints what it would do.`,
  options: {
    write: { type: 'boolean', help: 'Create and change leads and contacts. Default: only print what would be done.' },
    'dry-run': { type: 'boolean', help: 'Only print what would be done. The default.' },
    existing: {
      type: 'string',
      value: 'HOW',
      help: 'fill: fill empty values of what exists. update: replace values. skip: change nothing. Default: fill.',
    },
    map: {
      type: 'string',
      value: 'FILE',
      help: 'JSON file with an object from header to column, or to null to ignore it.',
    },
    resume: { type: 'boolean', help: 'Continue an import that was interrupted.' },
    'settle-seconds': {
      type: 'string',
      value: 'N',
      help: `How long to wait for Close's search after an interrupted write. Default: ${SETTLE_SECONDS}.`,
    },
    progress: { type: 'boolean', help: 'Print the progress every 5 seconds where there is no terminal.' },
    demo: DEMO,
    'env-file': ENV_FILE,
  },
  run: async (positionals, values, io) => {
    const [path, unknown] = positionals;
    if (path === undefined) throw new UsageError('A file is missing.');
    if (unknown !== undefined) throw new UsageError(`Unknown argument "${unknown}".`);
    const { write: writes = false, resume: resumes = false } = values;
    if (writes && values['dry-run'] === true) throw new UsageError('Pass --write or --dry-run, not both.');
    if (resumes && !writes) throw new UsageError('--resume needs --write.');
    const existing = EXISTING.find((each) => each === (values.existing ?? 'fill'));
    if (existing === undefined) throw new UsageError(`--existing must be ${EXISTING.join(', ')}.`);
    const settleSeconds = Number(values['settle-seconds'] ?? SETTLE_SECONDS);
    if (!(settleSeconds >= 0)) throw new UsageError('--settle-seconds must be a number.');
    const map = values.map === undefined ? {} : headerMap(textOf(values.map));
    const file = readInput(path);
    const targets = targetsOf(file.headers, map);
    const graph = await openGraph({ envFile: values['env-file'], allowsDemo: values.demo === true }, io);
    let journal: Journal | null = null;
    let settled: () => void = () => undefined;
    try {
      if (writes && graph.isReadOnly) throw new CommandError('READ_ONLY is set, so nothing can be written.');
      const organization = await organizationOf(graph, (line) => io.err(`${line}\n`));
      const digest = hash('sha256', JSON.stringify([organization, file.content, map, existing]));
      const jobs = jobsOf(file, targets, await cataloguesOf(graph, targets));
      journal = writes ? openJournal(path, digest, resumes) : null;
      const progress = new Progress({ io, what: 'rows', isForced: values.progress === true });
      const startedAt = performance.now();
      if (writes) settled = onInterrupt(() => progress.say(INCOMPLETE));
      const imported = await importRows({
        ...{ graph, jobs, existing, journal, settleSeconds, progress },
        onPlan: ({ line }, plan, wanted) => {
          progress.clear();
          io.out(`line ${line}: ${planText(plan, wanted)}\n`);
        },
      });
      journal?.add({ finished: new Date().toISOString() });
      progress.clear();
      report(path, file, imported, writes, io);
      progress.end(`${jobs.length} rows, after ${duration((performance.now() - startedAt) / 1000)}.`);
      return imported.counts.reject === 0 ? 0 : 1;
    } catch (error) {
      if (journal === null || !(error instanceof CommandError || isSystemError(error))) throw error;
      throw new CommandError(`${error.message}\n${INCOMPLETE}`);
    } finally {
      settled();
      journal?.close();
      await graph.close();
    }
  },
});

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path} cannot be read. ${error instanceof Error ? error.message : ''}`);
  }
}

const jobsOf = (file: InputFile, targets: ReadonlyMap<string, Target | null>, catalogues: Catalogues): readonly Job[] =>
  file.rows.map((row) => {
    try {
      return { row, wanted: wantedOf(row, targets, catalogues) };
    } catch (error) {
      if (error instanceof Rejected) return { row, wanted: error.message };
      throw error;
    }
  });

const FIELDS = '{ id name type acceptsMultipleValues }';

/** The lead statuses and custom fields, as far as columns need them. */
async function cataloguesOf(graph: Graph, targets: ReadonlyMap<string, Target | null>): Promise<Catalogues> {
  const all = [...targets.values()];
  const needs = (object: CustomTarget['object']) =>
    all.some((target) => target !== null && typeof target === 'object' && target.object === object);
  const parts = [
    ...(all.includes('lead.status') ? ['statuses: leadStatuses { id label }'] : []),
    ...(needs('lead') ? [`lead: customFieldDefinitions(objectType: LEAD) ${FIELDS}`] : []),
    ...(needs('contact') ? [`contact: customFieldDefinitions(objectType: CONTACT) ${FIELDS}`] : []),
  ];
  if (parts.length === 0) return { statuses: [], fields: { lead: [], contact: [] } };
  const { data, errors } = await read(graph, `{ ${parts.join(' ')} }`, {});
  if (errors?.[0] !== undefined) throw new CommandError(errors[0].message);
  const {
    statuses = [],
    lead = [],
    contact = [],
  } = (data ?? {}) as {
    readonly statuses?: Catalogues['statuses'];
    readonly lead?: readonly FieldDefinition[];
    readonly contact?: readonly FieldDefinition[];
  };
  return { statuses, fields: { lead, contact } };
}

function planText({ kind, writes, leadId }: Plan, wanted: Wanted): string {
  const name = JSON.stringify(leadNameOf(wanted));
  if (kind === 'create') return `create lead ${name}${wanted.contact === null ? '' : ' with a contact'}`;
  if (kind === 'skip') return `skip ${name}: ${leadId} has all of it`;
  const parts = writes.map(({ mutation, id, input }) =>
    mutation === 'contactCreate'
      ? `create contact ${JSON.stringify(input.name)} in ${leadId}`
      : `update ${id}: ${Object.keys(input).join(', ')}`,
  );
  return parts.join('; ');
}

/** The rejected rows, in a file or, in a dry run, as lines. */
function report(path: string, file: InputFile, { counts, rejected }: Imported, writes: boolean, { out }: Io): void {
  const verbs = writes
    ? ['created', 'updated', 'skipped', 'rejected']
    : ['to create', 'to update', 'to skip', 'to reject'];
  const numbers = [counts.create, counts.update, counts.skip, counts.reject];
  if (!writes) for (const [{ line }, reason] of rejected) out(`line ${line}: reject: ${reason}\n`);
  out(`${numbers.map((number, n) => `${number} ${verbs[n]}`).join(', ')}\n`);
  if (!writes) {
    out('Nothing was written. Pass --write to do it.\n');
    return;
  }
  out(`What became of each line is in ${journalOf(path)}\n`);
  if (rejected.length === 0) return;
  const rejects = `${path}.rejects.${file.isCsv ? 'csv' : 'ndjson'}`;
  writeFileSync(`${rejects}.tmp`, file.rejected(rejected));
  renameSync(`${rejects}.tmp`, rejects);
  out(`The rejected rows are in ${rejects}, with reasons. Correct and import that file.\n`);
}
