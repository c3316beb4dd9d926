import { useQuery } from 'urql';
import { CARD } from '../board/card-fragment.ts';
import { readFragment } from '../gql/fragment-masking.ts';
import type { OpportunityQuery, OpportunityUpdateInput } from '../gql/graphql.ts';
import { Drawer } from '../ui/drawer.tsx';
import { Editable } from '../ui/editable.tsx';
import { ago, money, per } from '../ui/format.ts';
import { href } from '../ui/route.ts';
import { Empty, Failed, Loading } from '../ui/states.tsx';
import { useWrite } from '../ui/write.ts';
import { CustomFields } from './custom-fields.tsx';
import { Fields } from './fields.tsx';
import { DETAIL, EDIT, OPPORTUNITY } from './operations.ts';

export function OpportunityDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [{ data, error, fetching }, again] = useQuery({
    query: OPPORTUNITY,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Drawer title="Opportunity" onClose={onClose}>
      {data?.opportunity ? (
        <Detail opportunity={data.opportunity} definitions={data.customFieldDefinitions ?? []} />
      ) : error ? (
        <Failed error={error} retry={() => again({ requestPolicy: 'network-only' })} />
      ) : fetching ? (
        <Loading />
      ) : (
        <Empty icon="flag" title="This opportunity does not exist">
          It may have been deleted.
        </Empty>
      )}
    </Drawer>
  );
}

type Opportunity = NonNullable<OpportunityQuery['opportunity']>;
type Definitions = NonNullable<OpportunityQuery['customFieldDefinitions']>;

function Detail({
  opportunity,
  definitions,
}: {
  readonly opportunity: Opportunity;
  readonly definitions: Definitions;
}) {
  const { id, dateCreated, dateUpdated } = opportunity;
  const detail = readFragment(DETAIL, opportunity);
  const card = readFragment(CARD, detail);
  const { value, valuePeriod, annualizedValue, lead, contact } = card;
  const write = useWrite();
  const save = (input: OpportunityUpdateInput) => write(EDIT, { id, input });
  return (
    <>
      <header className="drawer-head">
        <span className="quiet">Opportunity</span>
        <h2>{lead ? <a href={href('leads', lead.id)}>{lead.name || 'Untitled lead'}</a> : 'No lead'}</h2>
        <p className="drawer-value">
          {value ? money(value) : 'No value'}
          <span className="quiet">{value ? per(valuePeriod) : ''}</span>
        </p>
        {valuePeriod === 'MONTHLY' && annualizedValue && <p className="quiet">{money(annualizedValue)} per year</p>}
        {contact?.name && <p className="quiet">With {contact.name}</p>}
      </header>
      <Fields card={card} save={save} />
      <CustomFields definitions={definitions} values={detail.customFields ?? []} save={save} />
      <Editable
        label="Note"
        isLong
        value={detail.note ?? ''}
        placeholder="What matters about this opportunity"
        onSave={(note) => save({ note: note || null })}
      />
      <p className="quiet small">
        Created {ago(dateCreated)}, changed {ago(dateUpdated)}
      </p>
    </>
  );
}
