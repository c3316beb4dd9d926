/** What a change of a played day is chosen from. */
import { opportunityStatusesOf, type PipelineStatus, rowsOfLead } from '../lookups.ts';
import { permissionsOf } from '../permissions.ts';
import type { RequestContext } from '../request-context.ts';
import type { Random } from '../seed/random.ts';
import type { Lead, Opportunity, User } from '../seed/schema.ts';
import type { Tables } from '../tables.ts';
import type { PlayState } from './play-state.ts';

export interface World {
  readonly tables: Tables;
  readonly random: Random;
  readonly play: PlayState;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly active: readonly Opportunity[];
  /** A member who may change everything of the daily work: preferably this one. */
  member(preferred?: string | null): User;
  admin(): User;
  statusOf(opportunity: Opportunity): PipelineStatus | undefined;
}

export function worldOf(context: RequestContext, play: PlayState, random: Random): World {
  const { tables, me, now } = context;
  const statuses = opportunityStatusesOf(tables);
  const may = (permission: string) =>
    tables.user.all().filter((user) => user.is_active && permissionsOf(user, context).includes(permission));
  const members = may('manage_others_opportunities');
  return {
    tables,
    random,
    now,
    play,
    active: tables.opportunity.all().filter(({ status_id }) => statuses.get(status_id)?.type === 'active'),
    member: (preferred) =>
      (random.chance(0.7) ? members.find(({ id }) => id === preferred) : undefined) ?? oneOf(members, random) ?? me,
    admin: () => may('manage_organization')[0] ?? me,
    statusOf: ({ status_id }) => statuses.get(status_id),
  };
}

export function oneOf<T>(items: readonly T[], random: Random): T | undefined {
  return items.length === 0 ? undefined : items[random.int(0, items.length - 1)];
}

/** The lead of an opportunity that is worked on. */
export function busyLead({ active, random, tables }: World): Lead | undefined {
  return tables.lead.get(oneOf(active, random)?.lead_id ?? null) ?? oneOf(tables.lead.all(), random);
}

export const opportunitiesOf = ({ tables }: World, lead: string): readonly Opportunity[] =>
  rowsOfLead(tables.opportunity, lead);

const DAY = 86_400_000;

/** A day from now on, as `YYYY-MM-DD`. */
export const dayAhead = ({ now, random }: World, days: number): string =>
  new Date(now + random.int(1, days) * DAY).toISOString().slice(0, 10);
