import type { Noun } from '../rows/index.ts';
import { badInput } from './errors.ts';

/** How Close's ids of each noun begin. Both kinds of status share a prefix. */
export const PREFIX: Readonly<Record<Noun, string>> = {
  Lead: 'lead_',
  Contact: 'cont_',
  Opportunity: 'oppo_',
  OpportunityStatus: 'stat_',
  LeadStatus: 'stat_',
  Pipeline: 'pipe_',
  User: 'user_',
  Organization: 'orga_',
  Activity: 'acti_',
  SmartView: 'save_',
  CustomObject: 'custobj_',
  CustomObjectType: 'cotype_',
  CustomActivityType: 'actitype_',
  Group: 'group_',
  Role: 'role_',
  Membership: 'memb_',
  Task: 'task_',
};

/** Tasks that Close made itself have ids of another kind. */
const OTHER_PREFIX: { readonly [N in Noun]?: string } = { Task: 'noti_' };

/** All ways in which ids of a noun begin. */
export const prefixesOf = (noun: Noun): readonly string[] => {
  const other = OTHER_PREFIX[noun];
  return other === undefined ? [PREFIX[noun]] : [PREFIX[noun], other];
};

/** Close's own are short; no longer than what fits into a URL. */
const WELL_FORMED = /^[a-z]{1,20}_[A-Za-z0-9]{1,2000}$/;

/** Roles that come with Close have words for ids. Those that are known are ids wherever one is taken… */
const BUILT_IN_ROLES: ReadonlySet<string> = new Set(['admin', 'superuser', 'user', 'restricteduser']);
/** …and any other word where that of a role is. */
const WORD = /^[a-z]{1,20}$/;

/** Whether Close can have given this id. */
export const isId = (id: string): boolean => WELL_FORMED.test(id) || BUILT_IN_ROLES.has(id);

/** Whether Close can have given this id to an object of this kind. */
export function isIdOf(id: string, prefix: string): boolean {
  return (WELL_FORMED.test(id) && id.startsWith(prefix)) || (prefix === PREFIX.Role && WORD.test(id));
}

/** Throws `BAD_USER_INPUT` for an id that Close cannot have given, or, with prefixes, not to an object of this kind. */
export function assertId(id: string, prefixes: readonly string[] = []): void {
  if (prefixes.length === 0 ? isId(id) : prefixes.some((prefix) => isIdOf(id, prefix))) return;
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  if (!isId(id)) throw badInput(`${shown} is not an id of Close.`);
  throw badInput(`${shown} is not an id that begins with ${prefixes.join(' or ')}.`);
}
