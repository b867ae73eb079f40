import type { AddressMark } from '../../core/mails/address-mark.ts';
import type { Person } from '../../core/people/person.ts';
import { renderAddresses } from '../../pages/addresses/list.tsx';
import { renderMendAddress } from '../../pages/addresses/mend.tsx';
import { emptyForm } from '../../pages/layout/form-view.ts';
import type { Frame } from '../../pages/layout/frame.ts';
import { renderPreferences } from '../../pages/preferences/preferences.tsx';

type Page = (frame: Frame) => string;

const person: Person = {
  personId: 'p-1',
  nip: '198803132010091901',
  name: 'Ahmad Saputra',
  email: 'ahmad.saputra.perizinan@dinas-penanaman-modal.kinerja.example',
  position: 'Penata Perizinan',
  positionType: 'functional',
  grade: 'III/c',
  unit: 'Bidang Perizinan Usaha',
  organisation: 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  employment: 'PNS',
  supervisorId: 'p-2',
};
const mark: AddressMark = {
  personId: 'p-1',
  status: 'bounced',
  addressHash: 'a0',
  since: '2026-02-05T02:00:00.000Z',
  mailId: 'mail-1',
};
const mending = { person, mark, changes: [], waiting: 2, form: emptyForm, told: null };

const chosen = { language: 'id', bundling: 'auto', quietFrom: '20', quietUntil: '6' };

/** Pages about where mails go. */
export const mailingPages: Record<string, Page> = {
  preferences: (frame) => renderPreferences({ form: { values: chosen, errors: [] }, saved: false }, frame),
  'preferences-saved': (frame) =>
    renderPreferences({ form: { values: chosen, errors: [] }, saved: true }, frame),
  'preferences-wrong': (frame) =>
    renderPreferences(
      {
        form: {
          values: { ...chosen, quietUntil: '', bundling: '' },
          errors: [
            { path: 'bundling', code: 'required' },
            { path: 'quietUntil', code: 'bothHours' },
          ],
        },
        saved: false,
      },
      frame,
    ),
  addresses: (frame) =>
    renderAddresses(
      {
        unreachable: [
          { person, mark },
          { person: { ...person, personId: 'p-4' }, mark: { ...mark, status: 'complained' } },
        ],
      },
      frame,
    ),
  'addresses-none': (frame) => renderAddresses({ unreachable: [] }, frame),
  address: (frame) => renderMendAddress(mending, frame),
  'address-wrong': (frame) =>
    renderMendAddress(
      { ...mending, form: { values: { email: 'ahmad@' }, errors: [{ path: 'email', code: 'email' }] } },
      frame,
    ),
  'address-mended': (frame) =>
    renderMendAddress(
      {
        ...mending,
        mark: null,
        told: 'mended',
        changes: [
          { personId: 'p-1', at: '2026-02-09T02:00:00.000Z', by: 'p-9', beforeHash: 'a', afterHash: 'b' },
        ],
      },
      frame,
    ),
  'address-conflict': (frame) => renderMendAddress({ ...mending, told: 'conflict' }, frame),
};
