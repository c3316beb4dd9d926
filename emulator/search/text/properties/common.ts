/** Names and properties that several objects of the text language have. */
import { leadStatusesOf, opportunityStatusesOf } from '../../../lookups.ts';
import type { Lead } from '../../../seed/schema.ts';
import type { Tables } from '../../../tables.ts';
import { fullName } from '../../../text.ts';
import { commonFields } from '../../types/fields.ts';
import { namesProperty, type Property } from '../objects.ts';

export const userNames = (id: string | null, { user }: Tables) => {
  const found = user.get(id);
  return [id, ...(found === undefined ? [] : [fullName(found), found.email])];
};

/** The labels of deleted statuses, as status changes logged them. */
const loggedLabel = (id: string | null, { activity }: Tables) =>
  activity
    .derived('logged status labels', () => {
      const sides = activity
        .all()
        .flatMap(({ details }) =>
          ['old', 'new'].map((side) => [details[`${side}_status_id`], details[`${side}_status_label`]] as const),
        );
      return new Map(sides);
    })
    .get(id);

/** The id and label of an opportunity status. Seen: its type counts too, unless it is a label of another status. */
export function opportunityStatusNames(id: string | null, tables: Tables) {
  const status = opportunityStatusesOf(tables).get(id ?? '');
  if (status === undefined) return [id, String(loggedLabel(id, tables) ?? '')];
  const isLabel = opportunityStatusesOf(tables)
    .values()
    .some(({ label }) => label.toLowerCase() === status.type);
  return [id, status.label, ...(isLabel ? [] : [status.type])];
}

export const leadStatusNames = (id: string | null, tables: Tables) => {
  const status = leadStatusesOf(tables).find((each) => each.id === id);
  return [id, status?.label ?? String(loggedLabel(id, tables) ?? '')];
};

type Stamped = Pick<Lead, 'created_by' | 'updated_by' | 'date_created' | 'date_updated' | 'id'>;
export const common = {
  ...commonFields,
  created: commonFields.date_created,
  updated: commonFields.date_updated,
  created_by: namesProperty((row: Stamped, tables) => userNames(row.created_by, tables)),
  updated_by: namesProperty((row: Stamped, tables) => userNames(row.updated_by, tables)),
};
export const userProperties = <T extends { user_id: string | null }>(): { readonly [name: string]: Property<T> } => ({
  user: namesProperty((row: T, tables) => userNames(row.user_id, tables)),
  user_id: namesProperty((row: T, tables) => userNames(row.user_id, tables)),
});

export const digitsOf = (text: string) => text.replace(/\D/g, '');
