import { pickType } from './activity-content.ts';
import { type ActivityContext, visitTypeOf } from './activity-context.ts';
import { instantBetween, LAST_DAY } from './dates.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import type { Activity, Seed } from './schema.ts';

/** How many activities the nth lead has: mostly a few, some leads many, the third 140, the fourth none. */
function activityCount(n: number, random: Random): number {
  if (n === 2) return 140;
  if (n === 3) return 0;
  return random.chance(0.1) ? random.int(20, 45) : random.int(0, 7);
}

/** The activities of all leads. They use their own random sequence, so other rows do not depend on them. */
export function buildActivities(
  { leads, contacts, users, me, ...catalogue }: Omit<Seed, 'activities' | 'tasks' | 'comments' | 'deleted_leads'>,
  namespace: string,
): Activity[] {
  const random = createRandom(hash(`activities ${namespace}`));
  const contactsByLead = Map.groupBy(contacts, ({ lead_id }) => lead_id);
  const visitType = visitTypeOf(catalogue);
  const activities: Activity[] = [];
  for (const [index, lead] of leads.entries()) {
    const created = Date.parse(lead.date_created);
    const first = activities.length;
    const id = () => idOf('acti', activities.length, `timeline ${namespace}`);
    const stamps = { created_by: lead.created_by, updated_by: lead.created_by };
    const common = { lead_id: lead.id, contact_id: null, user_id: lead.created_by, activity_at: null, ...stamps };
    const dates = { date_created: lead.date_created, date_updated: lead.date_created };
    activities.push({ ...common, ...dates, id: id(), type: 'Created', details: { source: 'import', import_id: null } });
    for (let n = activityCount(index, random); n > 0; n -= 1) {
      const day = instantBetween(random, created, LAST_DAY);
      const candidates = contactsByLead.get(lead.id) ?? [];
      const user = users[random.int(0, users.length - 1)];
      if (user === undefined) continue;
      const contact = random.chance(0.7) ? candidates[random.int(0, Math.max(0, candidates.length - 1))] : undefined;
      const context: ActivityContext = {
        id: id(),
        lead,
        contact,
        user,
        at: Date.parse(day),
        n: activities.length,
        random,
        visitType,
        namespace,
      };
      const { date_created = day, ...content } = pickType(random)(context);
      activities.push({
        ...common,
        id: id(),
        contact_id: contact?.id ?? null,
        user_id: user.id,
        created_by: user.id,
        updated_by: random.chance(0.1) ? me : user.id,
        date_created,
        date_updated: date_created,
        ...content,
      });
    }
    const emails = activities.slice(first).filter(({ type }) => type === 'Email');
    if (emails.length > 1) activities.push(buildThread(id(), emails.toSorted(latestFirst)));
  }
  return activities;
}

const latestFirst = (a: Activity, b: Activity) => Date.parse(b.date_created) - Date.parse(a.date_created);

/** Builds a conversation and sets its id on its emails, latest first. What it shows of them is derived later. */
function buildThread(id: string, emails: Activity[]): Activity {
  for (const email of emails) Object.assign(email.details, { thread_id: id });
  const [latest] = emails;
  if (latest === undefined) throw new TypeError('A conversation needs at least one email.');
  return { ...latest, id, type: 'EmailThread', details: {} };
}
