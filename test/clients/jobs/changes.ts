import type { Job, Sent } from '../job.ts';

const countOf = <T>(rows: readonly T[], test: (row: T) => boolean) => rows.filter(test).length;

/** Scripts that write. */
export const CHANGES: readonly Job[] = [
  {
    script: 'bulk_update_address_countries',
    expects: 'each Swedish address in Norway',
    prepare: async ({ rows, emulator }) => {
      const before = rows.lead.all().filter(({ addresses }) => addresses.some(({ country }) => country === 'SE'));
      return {
        args: ['-k', emulator.apiKey, '-c', 'SE', 'NO'],
        done: () => ({
          done: countOf(before, ({ id }) => !!rows.lead.get(id)?.addresses.some(({ country }) => country === 'NO')),
          of: before.length,
        }),
      };
    },
  },
  {
    script: 'bulk_update_leads_info',
    expects: 'a lead for each row, with a new custom field',
    prepare: async ({ rows, emulator, write }) => {
      const lines = [
        'company,url,custom.Colour,contact1_name,contact1_phone1',
        'Kettle One,https://one.example,red,Ada,8004440147',
      ];
      const file = write(
        'leads.csv',
        `${[...lines, 'Kettle Two,https://two.example,blue,Ivo,8004440148'].join('\n')}\n`,
      );
      return {
        args: [file, '-k', emulator.apiKey, '-c', '-f'],
        done: () => {
          const field = rows.custom_field.all().find(({ name }) => name === 'Colour')?.id ?? '';
          const made = rows.lead.all().filter(({ custom }) => custom[field] === 'red' || custom[field] === 'blue');
          return { done: made.length, of: 2 };
        },
      };
    },
  },
  {
    script: 'delete_emails_from_contacts',
    expects: 'a contact without one of its email addresses',
    prepare: async ({ rows, seed, emulator, write }) => {
      const contact = seed.contacts.find(({ emails }) => emails.length === 2);
      const email = contact?.emails[1]?.email ?? '';
      const file = write('emails.csv', `contact_id,email_address\n${contact?.id},${email}\n`);
      return {
        args: ['-k', emulator.apiKey, '--confirmed', file],
        done: () => ({ done: rows.contact.get(contact?.id ?? '')?.emails.length === 1 ? 1 : 0, of: 1 }),
      };
    },
  },
  {
    script: 'delete_secondary_addresses',
    expects: 'one address for each lead',
    prepare: async ({ rows, seed, send, emulator }) => {
      const leads = seed.leads.slice(0, 3);
      const addresses = [{ city: 'Oslo' }, { city: 'Bergen' }];
      for (const { id } of leads) await send('PUT', `/lead/${id}/`, { addresses });
      return {
        args: ['-k', emulator.apiKey, '-c'],
        done: () => ({ done: countOf(leads, ({ id }) => rows.lead.get(id)?.addresses.length === 1), of: leads.length }),
      };
    },
  },
  {
    script: 'delete_tasks_for_inactive_users',
    expects: 'no tasks of deactivated users',
    prepare: async ({ rows, seed, send, emulator }) => {
      const user = seed.users.find(({ is_active }) => !is_active)?.id;
      const task = await send('POST', '/task/', { lead_id: seed.leads[0]?.id, assigned_to: user, text: 'Call' });
      return {
        args: ['-k', emulator.apiKey, '--confirmed'],
        done: () => ({ done: rows.task.get(task.id) === undefined ? 1 : 0, of: 1 }),
      };
    },
  },
  {
    script: 'import_leads_from_close_json',
    expects: 'leads with contacts, opportunities, tasks and notes of an export',
    prepare: async ({ rows, seed, send, emulator, write }) => {
      // The script sets this custom field, and expects that it exists.
      const { id: field } = await send('POST', '/custom_field/lead/', { name: 'Original Lead ID', type: 'text' });
      const exported: (Sent & { activities: readonly Sent[] })[] = [];
      for (const { id } of seed.leads.slice(0, 3)) {
        const { data: activities } = await send('GET', `/activity/note/?lead_id=${id}`);
        exported.push({ ...(await send('GET', `/lead/${id}/`)), activities });
      }
      const wanted = exported.flatMap((lead) => [
        ...(lead.contacts as unknown[]),
        ...(lead.opportunities as unknown[]),
        ...(lead.tasks as unknown[]),
        ...lead.activities,
        lead,
      ]).length;
      return {
        args: ['-k', emulator.apiKey, '-j', write('leads.json', JSON.stringify(exported))],
        done: () => {
          const leads = new Set(rows.lead.all().flatMap(({ id, custom }) => (custom[field] === undefined ? [] : [id])));
          const isNew = ({ lead_id }: { lead_id: string }) => leads.has(lead_id);
          const notes = rows.activity.all().filter(({ type }) => type === 'Note');
          const found = [rows.contact.all(), rows.opportunity.all(), rows.task.all(), notes].map((all) =>
            countOf<{ lead_id: string }>(all, isNew),
          );
          return { done: found.reduce((sum, each) => sum + each, leads.size), of: wanted };
        },
      };
    },
  },
  {
    script: 'move_custom_field_to_contact_info',
    expects: 'a contact with the numbers and addresses of custom fields',
    prepare: async ({ rows, send, emulator }) => {
      for (const name of ['Source CRM', 'Migration completed', 'all phones', 'all emails', 'contact title']) {
        await send('POST', '/custom_field/lead/', { name, type: 'text' });
      }
      const custom = { 'Source CRM': 'Old', 'all phones': '8004440147', 'all emails': 'a@b.example' };
      const { id } = await send('POST', '/lead/', { name: 'Moved', custom });
      return {
        args: ['-k', emulator.apiKey, '--confirmed', '--new_contact_name', 'New'],
        done: () => {
          const contact = rows.contact.all().find(({ lead_id }) => lead_id === id);
          return { done: (contact?.phones.length ?? 0) + (contact?.emails.length ?? 0), of: 2 };
        },
      };
    },
  },
  {
    script: 'restore_deleted_leads',
    expects: 'a deleted lead with its contacts, opportunities and notes',
    prepare: async ({ rows, seed, send, emulator }) => {
      const lead = seed.leads[2];
      const of = (all: readonly { lead_id: string }[], id: string) => countOf(all, ({ lead_id }) => lead_id === id);
      const total = (id: string) =>
        of(rows.contact.all(), id) +
        of(rows.opportunity.all(), id) +
        of(
          rows.activity.all().filter(({ type }) => type === 'Note'),
          id,
        );
      const before = total(lead?.id ?? '') + 1;
      await send('DELETE', `/lead/${lead?.id}/`);
      const known = new Set(rows.lead.all().map(({ id }) => id));
      return {
        args: ['-k', emulator.apiKey, '--leads', lead?.id ?? ''],
        done: () => {
          const restored = rows.lead.all().find(({ id }) => !known.has(id));
          return { done: restored === undefined ? 0 : total(restored.id) + 1, of: before };
        },
      };
    },
  },
  {
    script: 'update_opportunities',
    expects: 'another status for the opportunities of leads that a query finds',
    prepare: async ({ rows, seed, emulator }) => {
      const status = seed.organization.lead_statuses[0];
      const leads = new Set(seed.leads.flatMap(({ id, status_id }) => (status_id === status?.id ? [id] : [])));
      const opportunities = seed.opportunities.filter(({ lead_id }) => leads.has(lead_id));
      const won = seed.pipelines.flatMap(({ statuses }) => statuses).find(({ label }) => label === 'Won');
      return {
        args: ['-k', emulator.apiKey, '--query', `status:"${status?.label}"`, '--status', 'Won'],
        input: 'y\n',
        done: () => ({
          done: countOf(opportunities, ({ id }) => rows.opportunity.get(id)?.status_id === won?.id),
          of: opportunities.length,
        }),
      };
    },
  },
  {
    script: 'user_reassign',
    expects: 'the open tasks and active opportunities of one user with another',
    prepare: async ({ rows, seed, emulator }) => {
      const [from, to] = seed.users.filter(({ is_active }) => is_active).map(({ id }) => id);
      const active = new Set(
        seed.pipelines.flatMap(({ statuses }) => statuses.flatMap(({ id, type }) => (type === 'active' ? [id] : []))),
      );
      const tasks = rows.task
        .all()
        .filter((task) => task.type === 'lead' && !task.is_complete && task.assigned_to === from);
      const opportunities = rows.opportunity.all().filter((row) => row.user_id === from && active.has(row.status_id));
      return {
        args: ['-k', emulator.apiKey, '-f', from ?? '', '-t', to ?? '', '-c', '-T', '-O'],
        done: () => ({
          done:
            countOf(tasks, ({ id }) => rows.task.get(id)?.assigned_to === to) +
            countOf(opportunities, ({ id }) => rows.opportunity.get(id)?.user_id === to),
          of: tasks.length + opportunities.length,
        }),
      };
    },
  },
];
