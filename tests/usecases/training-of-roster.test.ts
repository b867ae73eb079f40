import { expect, it } from 'vitest';
import { trainingVersion } from '../../core/help/training.ts';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { trainingOfRoster } from '../../core/usecases/training-of-roster.ts';
import { january } from '../core/examples.ts';
import { type Office, openOffice } from './office.ts';
import { keptRoster, rosterOf } from './rosters.ts';

/** Three people of two organisations, the first of whom has read the material. */
async function withRoster(): Promise<Office> {
  const office = openOffice();
  const content = rosterOf(3, { 2: { opd: 'Dinas Kesehatan', unit_kerja: 'Puskesmas' } });
  const { importId } = await keptRoster(office, content);
  await confirmRoster(importId, office.ports);
  const [first] = (await office.rosters.everybodyNow()) ?? [];
  if (!first) throw new Error('there is somebody');
  const { personId, name, unit, organisation } = first.person;
  const at = january.toISOString();
  await office.trainings.acknowledge({ personId, name, unit, organisation, version: trainingVersion, at });
  return office;
}

const schools = {
  ...{ organisation: 'Dinas Pendidikan', unit: 'SDN 1', people: 2 },
  ...{ read: [{ name: 'Pegawai 0', at: january.toISOString() }], missing: ['Pegawai 1'] },
};
const clinic = {
  ...{ organisation: 'Dinas Kesehatan', unit: 'Puskesmas', people: 1 },
  ...{ read: [], missing: ['Pegawai 2'] },
};

it('who has read the material is told by unit, of everybody or of one organisation', async () => {
  const office = await withRoster();
  expect(await trainingOfRoster(null, office)).toEqual([clinic, schools]);
  expect(await trainingOfRoster('Dinas Kesehatan', office)).toEqual([clinic]);
  expect(await trainingOfRoster('Dinas lain', office)).toEqual([]);
});

it('nobody is asked where no roster is in force', async () => {
  expect(await trainingOfRoster(null, openOffice())).toEqual([]);
});
