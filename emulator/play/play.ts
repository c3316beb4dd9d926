/** Plays a working day: changes that happen by themselves, as writes of the organization's members. */
import { CloseError } from '../errors.ts';
import { isObject } from '../json.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import type { OrganizationStore } from '../organization-store.ts';
import type { RequestContext } from '../request-context.ts';
import { createRandom, hash, type Random } from '../seed/random.ts';
import { CHANGES } from './changes.ts';
import { perform, type UserWrite } from './perform.ts';
import { DEFAULT_INTERVAL_MS, type PlayOptions, type PlayState } from './play-state.ts';
import { type World, worldOf } from './world.ts';

/** What should have happened since the last request is made up for, up to this time. */
const CATCH_UP_MS = 600_000;
/** Enough for something to happen in an empty organization. */
const FEWEST = 12;

/** Starts, continues or stops playing an organization. */
export function setPlay(store: OrganizationStore, now: number, running: boolean, options: PlayOptions = {}): void {
  const before = store.play;
  if (before === null && !running) return;
  const intervalMs = options.intervalMs ?? before?.intervalMs ?? DEFAULT_INTERVAL_MS;
  const continues = before?.running === true && running && before.intervalMs === intervalMs;
  store.setPlay({
    ...(before ?? { count: 0, failures: 0, leads: [], ...targetsOf(store) }),
    running,
    intervalMs,
    nextAt: continues ? before.nextAt : now + intervalMs,
  });
}

function targetsOf({ tables }: OrganizationStore): Pick<PlayState, 'activeTarget' | 'taskTarget'> {
  const statuses = opportunityStatusesOf(tables);
  const active = tables.opportunity.all().filter(({ status_id }) => statuses.get(status_id)?.type === 'active');
  const open = tables.task.all().filter(({ type, is_complete }) => type === 'lead' && !is_complete);
  return { activeTarget: Math.max(FEWEST, active.length), taskTarget: Math.max(FEWEST, open.length) };
}

/** When the next change comes. Infinity for an organization that is not played. */
export const nextPlayAt = ({ play }: OrganizationStore): number =>
  play?.running === true ? play.nextAt : Number.POSITIVE_INFINITY;

/** Forgets the changes that are overdue for long, and does not wait for a time from which the clock was set back. */
export function keepUp(store: OrganizationStore, now: number): void {
  const { play } = store;
  if (play?.running !== true) return;
  const earliest = now - CATCH_UP_MS;
  const latest = now + 2 * play.intervalMs;
  if (play.nextAt < earliest) store.setPlay({ ...play, nextAt: earliest });
  else if (play.nextAt > latest) store.setPlay({ ...play, nextAt: latest });
}

/** Makes the change that comes next, at its time. */
export function playNext(store: OrganizationStore, base: RequestContext, randomSeed: number): void {
  if (store.play === null) return;
  // Leads can be deleted by requests, too.
  const play = { ...store.play, leads: store.play.leads.filter((id) => store.tables.lead.get(id) !== undefined) };
  const random = createRandom(hash(`${randomSeed}/play/${store.organization.id}/${play.count}`));
  const nextAt = play.nextAt + (play.intervalMs * random.int(667, 1333)) / 1000;
  const context = { ...base, now: Math.floor(play.nextAt) };
  const write = chooseWrite(worldOf(context, play, random));
  const made = write === undefined ? null : attempt(write, context);
  store.setPlay({
    ...play,
    nextAt,
    count: play.count + 1,
    failures: play.failures + (made === 'refused' ? 1 : 0),
    leads: leadsAfter(play.leads, write, made),
  });
}

/** A random kind that has something to change, by its share. */
function chooseWrite(world: World): UserWrite | undefined {
  let kinds = CHANGES.map(({ share, write }) => ({ share: share(world), write }));
  while (kinds.length > 0) {
    const kind = pickByShare(kinds, world.random);
    const write = kind?.write(world);
    if (write !== undefined) return write;
    kinds = kinds.filter((each) => each !== kind);
    if (kind === undefined) return undefined;
  }
  return undefined;
}

function pickByShare<K extends { readonly share: number }>(kinds: readonly K[], random: Random): K | undefined {
  let left = (random.int(0, 999_999) / 1_000_000) * kinds.reduce((sum, { share }) => sum + share, 0);
  return kinds.find(({ share }) => {
    left -= share;
    return left < 0;
  });
}

/** The new object's id, or what else came of a write. */
type Made = { readonly id: string } | 'done' | 'refused' | null;

function attempt(write: UserWrite, context: RequestContext): Made {
  try {
    const body = perform(write, context);
    return isObject(body) && typeof body.id === 'string' ? { id: body.id } : 'done';
  } catch (error) {
    // A seed can forbid what an ordinary organization allows.
    if (error instanceof CloseError) return 'refused';
    throw error;
  }
}

function leadsAfter(leads: readonly string[], write: UserWrite | undefined, made: Made): readonly string[] {
  if (write?.path === '/lead/' && made !== null && typeof made === 'object') return [...leads, made.id];
  return write?.method === 'DELETE' ? leads.filter((id) => write.path !== `/lead/${id}/`) : leads;
}
