/** Single changes of what a contact has several of. Close replaces such a list whole, so each reads before it writes. */
import type { Context } from '../../src/loaders/context.ts';
import { CONTACT_ITEMS, CONTACT_UPDATE } from '../../src/mapping/inputs/contact.ts';
import { inputPath } from '../../src/mapping/inputs/paths.ts';
import { writeInput } from '../../src/mapping/inputs/rules.ts';
import type { ContactPayloadRow } from '../../src/rows/index.ts';
import { attempt, idProblems, problem, refused } from './writes.ts';

/** By the list's name, the key that tells its items apart, and what two spellings of it have in common. */
const LISTS = {
  emails: { key: 'email', spelled: (text: string) => text.trim().toLowerCase() },
  phones: { key: 'phone', spelled: (text: string) => text.replace(/[\s().-]/g, '') },
  urls: { key: 'url', spelled: asUrl },
} as const;
type List = keyof typeof LISTS;

/** An item as it is written: `{ email, type }`. Close's names are the graph's here. */
type Item = Readonly<Record<string, unknown>>;

/** What to write instead of a list, and the place of the item that the caller gave; null if there is nothing to change. */
type Edit = (items: readonly Item[], at: number) => { readonly items: readonly Item[]; readonly at: number } | null;

/** Adds an item, or puts it in the place of the one that says the same. */
export async function addTo(list: List, id: string, input: object, context: Context): Promise<ContactPayloadRow> {
  const { key } = LISTS[list];
  const { body, problems } = writeInput<object>(CONTACT_ITEMS[list], input, { definitions: null, creates: true }, [
    key,
  ]);
  const told = [...idProblems('Contact', id), ...problems];
  if (told.length > 0) return refused(...told);
  return change(list, id, String(body[key]), context, (items, at) =>
    at < 0 ? { items: [...items, body], at: items.length } : { items: items.with(at, { ...items[at], ...body }), at },
  );
}

/** Takes an item away. */
export async function removeFrom(list: List, id: string, value: string, context: Context): Promise<ContactPayloadRow> {
  const wrongId = idProblems('Contact', id);
  if (wrongId.length > 0) return refused(...wrongId);
  return change(list, id, value, context, (items, at) => (at < 0 ? null : { items: items.toSpliced(at, 1), at: -1 }));
}

/** Two such changes at once are made one after the other, so that neither takes back the other's. */
function change(list: List, id: string, value: string, context: Context, edit: Edit): Promise<ContactPayloadRow> {
  const { key, spelled } = LISTS[list];
  const { load, write } = context;
  return write.Contact.inTurn(id, async () => {
    const contact = await load.Contact.read(id, new Set(['id', list]));
    if (contact === null) return refused(problem('NOT_FOUND', 'There is no such contact.', 'id'));
    // Only what can be written: Close adds more to each item on its own.
    const items = (contact[list] as readonly object[] as readonly Item[]).map((item) => ({
      [key]: item[key],
      type: item.type,
    }));
    const edited = edit(
      items,
      items.findIndex((item) => spelled(String(item[key])) === spelled(value)),
    );
    if (edited === null) return refused(problem('NOT_FOUND', 'The contact does not have it.', key));
    const body = { [list]: edited.items };
    const pathIn = inputPath<object>(CONTACT_UPDATE, body, []);
    return attempt(
      () => write.Contact.update(id, body),
      (closePath) => {
        const [, index = String(edited.at), ...inner] = pathIn(closePath);
        // What Close has against another item, the caller mends at the contact.
        return index === String(edited.at) ? [key, ...inner] : ['id'];
      },
    );
  });
}

/** Close adds a scheme where there is none. */
function asUrl(text: string): string {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) ? text.trim() : `http://${text.trim()}`;
  return URL.canParse(url) ? new URL(url).href : url;
}
