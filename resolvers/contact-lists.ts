/** Single changes of what a contact has several of. Close replaces such a list whole, so each reads before it writes. */
import type { Context } from '../src/context.ts';
import { CONTACT_ITEMS } from '../src/inputs/contact.ts';
import { writeInput } from '../src/inputs/rules.ts';
import type { ContactChange } from '../src/parents.ts';
import { attempt, idProblems, problem, refused } from './changes.ts';

/** By the list's name, the key that tells its items apart. Close's names are the graph's here. */
const KEYS = { emails: 'email', phones: 'phone', urls: 'url' } as const;
type List = keyof typeof KEYS;

/** An item as it is written: `{ email, type }`. */
type Item = Readonly<Record<string, unknown>>;

/** Adds an item, or puts it in the place of the one that says the same. */
export async function addTo(list: List, id: string, input: object, context: Context): Promise<ContactChange> {
  const { body: item, problems } = writeInput<object>(CONTACT_ITEMS[list], input, NOTHING_AROUND, [KEYS[list]]);
  if (problems.length > 0) return refused(...problems);
  return change(list, id, context, (items) => {
    const at = items.findIndex((other) => same(other, item, KEYS[list]));
    return at < 0 ? [...items, item] : items.with(at, { ...items[at], ...item });
  });
}

/** Takes an item away. */
export async function removeFrom(list: List, id: string, value: string, context: Context): Promise<ContactChange> {
  return change(list, id, context, (items) => {
    const left = items.filter((item) => !same(item, { [KEYS[list]]: value }, KEYS[list]));
    return left.length === items.length ? null : left;
  });
}

async function change(
  list: List,
  id: string,
  { load, write }: Context,
  edit: (items: readonly Item[]) => readonly Item[] | null,
): Promise<ContactChange> {
  const wrongId = idProblems('Contact', id);
  if (wrongId.length > 0) return refused(...wrongId);
  const contact = await load.Contact.read(id, new Set(['id', list]));
  if (contact === null) return refused(problem('NOT_FOUND', 'There is no such contact.', 'id'));
  const key = KEYS[list];
  // Only what can be written: Close adds more to each item on its own.
  const items = (contact[list] as readonly object[] as readonly Item[]).map((item) => ({
    [key]: item[key],
    type: item.type,
  }));
  const edited = edit(items);
  if (edited === null) return refused(problem('NOT_FOUND', 'The contact does not have it.', key));
  return attempt(
    () => write.Contact.update(id, { [list]: edited }),
    () => [key],
  );
}

/** The same whatever the case and the spaces around it. */
function same(a: Item, b: Item, key: string): boolean {
  const normal = (item: Item) => String(item[key]).trim().toLowerCase();
  return normal(a) === normal(b);
}

/** An item has no custom fields. */
const NOTHING_AROUND = { definitions: new Map(), creates: true };
