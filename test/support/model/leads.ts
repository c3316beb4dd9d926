import { type ModelMutations, pick, problemsIf } from './mutation.ts';

const UNKNOWN_STATUS = `stat_${'x'.repeat(43)}`;

const without = <T extends object>(record: T, key: string): T => {
  const { [key as keyof T]: _, ...rest } = record;
  return rest as T;
};

/** Mutations of leads. */
export const LEAD_MUTATIONS: ModelMutations = {
  leadCreate: (model, { n, text }) => {
    const contacts = Array.from({ length: (n[0] ?? 0) % 3 }, (_, at) => ({ name: `${text} ${at}` }));
    const status = (n[1] ?? 0) % 2 === 0 ? undefined : pick(model.leadStatuses, n[2])?.id;
    return {
      signature: 'leadCreate($input: LeadCreateInput!)',
      variables: { input: { name: text, contacts, statusId: status } },
      apply: ({ id, contacts: made }) => {
        model.leads.put({
          id,
          name: text,
          description: '',
          statusId: status ?? model.leadStatuses[0]?.id ?? '',
          custom: {},
        });
        for (const contact of made.nodes) {
          model.contacts.put({ ...contact, leadId: id, title: null, emails: [], custom: {} });
        }
        return [id, ...made.nodes.map((contact) => contact.id)];
      },
    };
  },
  leadUpdate: (model, { n, text }) => {
    const lead = pick(model.leads.all(), n[0]);
    if (lead === undefined) return null;
    const [name, description, statusId] = [
      pick([undefined, text, ''], n[1]),
      pick([undefined, null, text], n[2]),
      pick([undefined, pick(model.leadStatuses, n[4])?.id, UNKNOWN_STATUS], n[3]),
    ];
    return {
      signature: 'leadUpdate($id: ID!, $input: LeadUpdateInput!)',
      variables: { id: lead.id, input: { name, description, statusId } },
      ...(name === ''
        ? { problems: ['REQUIRED input.name'] }
        : problemsIf(statusId === UNKNOWN_STATUS, 'INVALID input.statusId')),
      apply: () => {
        model.leads.change(lead.id, {
          name: name ?? lead.name,
          description: description === undefined ? lead.description : (description ?? ''),
          statusId: statusId ?? lead.statusId,
        });
        return [lead.id];
      },
    };
  },
  leadCustomField: (model, { n }, { employees, interests, choices, role }) => {
    const lead = pick(model.leads.all(), n[0]);
    if (lead === undefined) return null;
    const current = (lead.custom[interests] ?? []) as readonly string[];
    const choice = pick(choices, n[2]) ?? '';
    const added = [...new Set([...current, choice])];
    const remaining = current.filter((value) => value !== choice);
    const [change, custom] = pick<readonly [object, Readonly<Record<string, unknown>>]>(
      [
        [
          { id: employees, value: n[3] },
          { ...lead.custom, [employees]: n[3] },
        ],
        [{ id: employees, value: null }, without(lead.custom, employees)],
        [
          { id: interests, add: choice },
          { ...lead.custom, [interests]: added },
        ],
        [
          { id: interests, remove: choice },
          remaining.length === 0 ? without(lead.custom, interests) : { ...lead.custom, [interests]: remaining },
        ],
        [{ id: role, value: choice }, lead.custom],
      ],
      n[1],
    ) ?? [{}, {}];
    return {
      signature: 'leadUpdate($id: ID!, $input: LeadUpdateInput!)',
      variables: { id: lead.id, input: { customFields: [change] } },
      ...problemsIf('id' in change && change.id === role, 'NOT_FOUND input.customFields.0.id'),
      apply: () => {
        model.leads.change(lead.id, { custom });
        return [lead.id];
      },
    };
  },
  leadDelete: (model, { n }) => {
    const lead = pick(model.leads.all(), n[0]);
    if (lead === undefined) return null;
    return {
      signature: 'leadDelete($id: ID!)',
      variables: { id: lead.id },
      apply: () => {
        const childIds = [...model.contactsOf(lead.id), ...model.opportunitiesOf(lead.id)].map(({ id }) => id);
        model.leads.delete(lead.id);
        for (const id of childIds) {
          model.contacts.delete(id);
          model.opportunities.delete(id);
        }
        return [lead.id, ...childIds];
      },
    };
  },
  leadMerge: (model, { n }) => {
    const [source, destination] = [pick(model.leads.all(), n[0]), pick(model.leads.all(), n[1])];
    if (source === undefined || destination === undefined) return null;
    return {
      signature: 'leadMerge($sourceId: ID!, $destinationId: ID!)',
      variables: { sourceId: source.id, destinationId: destination.id },
      ...problemsIf(source === destination, 'INVALID destinationId'),
      apply: () => {
        const [contacts, opportunities] = [model.contactsOf(source.id), model.opportunitiesOf(source.id)];
        for (const { id } of contacts) model.contacts.change(id, { leadId: destination.id });
        for (const { id } of opportunities) model.opportunities.change(id, { leadId: destination.id });
        model.leads.delete(source.id);
        model.leads.change(destination.id, {
          name: destination.name || source.name,
          description: destination.description || source.description,
          custom: { ...source.custom, ...destination.custom },
        });
        return [destination.id, source.id, ...[...contacts, ...opportunities].map(({ id }) => id)];
      },
    };
  },
};
