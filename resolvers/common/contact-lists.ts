/** Adds and removes items of a contact's lists. Close only replaces whole lists, so each change reads before it writes. */

import type { Context } from '../../src/loaders/context.ts';
import { CONTACT_ITEMS, CONTACT_UPDATE } from '../../src/mapping/inputs/contact.ts';
import { inputPath } from '../../src/mapping/inputs/paths.ts';
import { writeInput } from '../../src/mapping/inputs/rules.ts';
import { assertColumns, malformed } from '../../src/mapping/readers.ts';
import type { ContactPayloadRow } from '../../src/rows/index.ts';
import { attempt, idProblems, problem, refused } from './writes.ts';

/** Per list: the column that identifies an item, its normal form for comparison, and its name in messages. */
const LISTS = {
  emails: { key: 'email', normalize: (text: string) => text.trim().toLowerCase(), name: 'email address' },
  phones: { key: 'phone', normalize: (text: string) => text.replace(/[\s().-]/g, ''), name: 'phone number' },
  urls: { key: 'url', normalize: asUrl, name: 'URL' },
} as const;
type List = keyof typeof LISTS;

/** An item in Close's form, which is also the graph's: `{ email, type }`. */
type Item = Readonly<Record<string, unknown>>;

/** Returns the new list and the index of the caller's item in it. Null if the list does not contain the item. */
type Edit = (items: readonly Item[], at: number) => { readonly items: readonly Item[]; readonly at: number } | null;

/** Adds an item, or replaces the equal one. */
export async function addTo(list: List, id: string, input: object, context: Context): Promise<ContactPayloadRow> {
  const { key } = LISTS[list];
  const { body, problems } = writeInput<object>(CONTACT_ITEMS[list], input, { definitions: null, creates: true }, [
    key,
  ]);
  const userErrors = [...idProblems('Contact', id), ...problems];
  if (userErrors.length > 0) return refused(...userErrors);
  return change(list, id, String(body[key]), context, (items, at) =>
    at < 0 ? { items: [...items, body], at: items.length } : { items: items.with(at, { ...items[at], ...body }), at },
  );
}

/** Removes an item. */
export async function removeFrom(list: List, id: string, value: string, context: Context): Promise<ContactPayloadRow> {
  const wrongId = idProblems('Contact', id);
  if (wrongId.length > 0) return refused(...wrongId);
  return change(list, id, value, context, (items, at) => (at < 0 ? null : { items: items.toSpliced(at, 1), at: -1 }));
}

/** Concurrent changes of one contact run one after the other, so that none overwrites another. */
function change(list: List, id: string, value: string, context: Context, edit: Edit): Promise<ContactPayloadRow> {
  const { key, normalize, name } = LISTS[list];
  const { load, write } = context;
  return write.Contact.inTurn(id, async () => {
    const contact = await load.Contact.read(id, new Set(['id', list]));
    if (contact === null) return refused(problem('NOT_FOUND', 'No contact has this id.', 'id'));
    assertColumns('Contact', [list], [contact]);
    const listed = contact[list];
    // Close may omit an empty list elsewhere. Here the change would delete what the answer does not show.
    if (listed == null) throw malformed(list);
    // Close returns more columns per item than it accepts.
    const items = (listed as readonly object[] as readonly Item[]).map((item) => ({
      [key]: item[key],
      type: item.type,
    }));
    const edited = edit(
      items,
      items.findIndex((item) => normalize(String(item[key])) === normalize(value)),
    );
    if (edited === null) return refused(problem('NOT_FOUND', `The contact has no such ${name}.`, key));
    const body = { [list]: edited.items };
    const pathIn = inputPath<object>(CONTACT_UPDATE, body, []);
    return attempt(
      () => write.Contact.update(id, body),
      (closePath) => {
        const [, index = String(edited.at), ...inner] = pathIn(closePath);
        // An error about another item is reported at the contact.
        return index === String(edited.at) ? [key, ...inner] : ['id'];
      },
    );
  });
}

/** Close adds the scheme if it is missing. */
function asUrl(text: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`;
  return URL.canParse(url) ? new URL(url).href : url;
}
