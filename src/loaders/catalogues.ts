import type { Credential } from '../close/client.ts';
import type { CustomFieldDefinitionRow, PipelineRow } from '../parents.ts';
import { Catalogue } from './catalogue.ts';
import type { CustomFieldKind } from './custom-field.ts';
import type { Me } from './organization.ts';
import type { Operation } from './rows.ts';
import type { Users } from './user.ts';

/** Everything that is held of one credential's organization. */
class Catalogues {
  readonly me = new Catalogue<Me>();
  readonly users = new Catalogue<Users>();
  readonly pipelines = new Catalogue<ReadonlyMap<string, PipelineRow>>();
  readonly customFields: {
    readonly [K in CustomFieldKind]: Catalogue<ReadonlyMap<string, CustomFieldDefinitionRow>>;
  } = { lead: new Catalogue(), contact: new Catalogue(), opportunity: new Catalogue(), shared: new Catalogue() };
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
