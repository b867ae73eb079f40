import type { AddressMark } from '../../core/mails/address-mark.ts';
import type { Person } from '../../core/people/person.ts';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { DataTable, Empty } from '../layout/lists.tsx';
import { Mark } from '../layout/mark.tsx';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';

/** People whom mails do not reach, the longest first. */
export type AddressesView = { unreachable: { person: Person; mark: AddressMark }[] };

/** Whose address has to be mended, and since when. */
export function renderAddresses(view: AddressesView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('addresses.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('addresses.title')}</h1>
        <p class="lead">{w.t('addresses.lead')}</p>
        {view.unreachable.length === 0 ? (
          <Empty title={w.t('addresses.none')} />
        ) : (
          <List unreachable={view.unreachable} w={w} />
        )}
      </>
    ),
  }));
}

function List({ unreachable, w }: AddressesView & { w: Words }) {
  return (
    <DataTable
      caption={w.t('addresses.count', { count: unreachable.length })}
      head={[
        w.t('addresses.person'),
        w.t('evaluation.unit'),
        w.t('addresses.address'),
        w.t('addresses.why'),
        w.t('addresses.since'),
      ]}
      rows={unreachable.map(({ person, mark }) => ({
        key: person.personId,
        cells: [
          <a key="person" href={paths.address(person.personId)}>
            {person.name}
          </a>,
          `${person.unit}, ${person.organisation}`,
          person.email,
          <AddressMarkWords key="why" mark={mark} w={w} />,
          w.dateTime(mark.since),
        ],
      }))}
    />
  );
}

/** Why mails do not reach an address. */
export function AddressMarkWords({ mark, w }: { mark: Pick<AddressMark, 'status'>; w: Words }) {
  return <Mark meaning="attention">{w.t(`addressMark.${mark.status}`)}</Mark>;
}
