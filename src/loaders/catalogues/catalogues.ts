import type { Credential } from '../../close/credential.ts';
import type { Noun, PipelineRow, RoleRow, Rows } from '../../rows/index.ts';
import type { CustomFieldKind, Definitions, ListedKind } from '../nouns/custom-field.ts';
import type { CustomTypes } from '../nouns/custom-type.ts';
import type { Groups } from '../nouns/group.ts';
import type { Memberships } from '../nouns/membership.ts';
import type { Me } from '../nouns/organization.ts';
import type { SmartViews } from '../nouns/smart-view.ts';
import type { Users } from '../nouns/user.ts';
import type { Operation } from '../rows/rows.ts';
import { Catalogue } from './catalogue.ts';

/** Everything that is held of one credential's organization. */
class Catalogues {
  readonly me = new Catalogue<Me>();
  readonly users = new Catalogue<Users>();
  readonly pipelines = new Catalogue<ReadonlyMap<string, PipelineRow>>();
  readonly smartViews = new Catalogue<SmartViews>();
  readonly customObjectTypes = new Catalogue<CustomTypes<Rows['CustomObjectType']>>();
  readonly customActivityTypes = new Catalogue<CustomTypes<Rows['CustomActivityType']>>();
  readonly metrics = new Catalogue<readonly string[]>();
  readonly groups = new Catalogue<Groups>();
  readonly groupMembers = new Catalogue<Groups>();
  readonly roles = new Catalogue<ReadonlyMap<string, RoleRow>>();
  readonly memberships = new Catalogue<Memberships>();
  readonly customFields: { readonly [K in ListedKind]: Catalogue<Definitions> } = {
    lead: new Catalogue(),
    contact: new Catalogue(),
    opportunity: new Catalogue(),
    activity: new Catalogue(),
    shared: new Catalogue(),
  };

  /** The one that the cost of an operation names so: `users`, `customFields.lead`. None for what is read but not held. */
  named(name: string): Catalogue<unknown> | undefined {
    const [all, kind] = name.split('.') as [Exclude<keyof Catalogues, 'customFields' | 'named'>, ListedKind?];
    return kind === undefined ? this[all] : this.customFields[kind];
  }
}

/** They live as long as their credential is remembered. */
const held = new WeakMap<Credential, Catalogues>();

/** The catalogues of the operation's credential. Throws `no-credential` if it has none. */
export function cataloguesOf({ session }: Operation): Catalogues {
  let catalogues = held.get(session.credential);
  if (catalogues === undefined) {
    catalogues = new Catalogues();
    held.set(session.credential, catalogues);
  }
  return catalogues;
}

/** What is held of an organization at the moment, for who must know what an operation will need. */
export interface Held {
  /** Whether a catalogue needs no request: `me`, `users`, `groupMembers`, `customFields.lead`. */
  has(catalogue: string): boolean;
  /** How many objects of a noun there are, by what would be served; null if its catalogue is not held, or if it has none. */
  size(noun: Noun): number | null;
  /** The definitions of custom fields that would be served; null if they are not held. */
  customFields(kind: CustomFieldKind): Definitions | null;
  /** The number of statuses of the longest pipeline; null if that is not held. */
  maxPipelineStatuses(): number | null;
}

export function heldBy(operation: Operation): Held {
  if (operation.session.isAnonymous) {
    return { has: () => false, size: () => null, customFields: () => null, maxPipelineStatuses: () => null };
  }
  const catalogues = cataloguesOf(operation);
  const peek: Peek = (catalogue) => catalogue.peek(operation.life)?.value;
  return {
    has: (name) => catalogues.named(name)?.peek(operation.life)?.isCurrent === true,
    size: (noun) => SIZES[noun]?.(catalogues, peek) ?? null,
    customFields: (kind) => {
      if (kind !== 'custom_object') return peek(catalogues.customFields[kind]) ?? null;
      return peek(catalogues.customObjectTypes)?.fields ?? null;
    },
    maxPipelineStatuses: () => {
      const me = peek(catalogues.me);
      return me === undefined
        ? null
        : Math.max(0, ...[...me.pipelines.values()].map(({ statuses }) => statuses.length));
    },
  };
}

/** What would be served of a catalogue; undefined if nothing would. */
type Peek = <T>(catalogue: Catalogue<T>) => T | undefined;

/** How many objects there are of each noun that is held. */
const SIZES: { readonly [N in Noun]?: (catalogues: Catalogues, peek: Peek) => number | undefined } = {
  Pipeline: ({ me }, peek) => peek(me)?.pipelines.size,
  OpportunityStatus: ({ me }, peek) => peek(me)?.opportunityStatuses.size,
  LeadStatus: ({ me }, peek) => peek(me)?.leadStatuses.size,
  CustomObjectType: ({ customObjectTypes }, peek) => peek(customObjectTypes)?.byId.size,
  CustomActivityType: ({ customActivityTypes }, peek) => peek(customActivityTypes)?.byId.size,
  User: ({ users }, peek) => peek(users)?.listed.size,
  Group: ({ groups }, peek) => peek(groups)?.size,
  Role: ({ roles }, peek) => peek(roles)?.size,
  Membership: ({ memberships }, peek) => peek(memberships)?.byId.size,
  Organization: () => 1,
  SmartView: ({ smartViews }, peek) => peek(smartViews)?.size,
};
