import { describe, expect, it } from 'vitest';
import { confirmRoster } from '../../core/usecases/confirm-roster.ts';
import { dumpOf, openOffice } from './office.ts';
import { keptRoster, nipOf, personIds, preview, rosterOf } from './rosters.ts';
import { killAt } from './stepping.ts';

describe('previewing a roster', () => {
  it('changes nobody and puts nothing in force', async () => {
    const office = openOffice();
    const kept = await keptRoster(office, rosterOf(250));
    expect(kept).toMatchObject({ status: 'preview', rows: 250, accepted: 250, chunks: 3, problemCount: 0 });
    expect(office.store.people.size).toBe(0);
    expect(await office.rosters.current()).toBeUndefined();
  });

  it('names every problem by line and column, and keeps the good lines', async () => {
    const office = openOffice();
    const odd = { 1: { nip: '12' }, 2: { email: 'nobody' }, 3: { nip_atasan: nipOf(99) }, 4: { nama: '' } };
    const kept = await keptRoster(office, rosterOf(6, odd));
    expect(kept.problems.map(({ line, column, code }) => `${line} ${column} ${code}`)).toEqual([
      '3 nip nipFormat',
      '4 email emailFormat',
      '5 nip_atasan supervisorUnknown',
      '6 nama required',
    ]);
    expect(kept.accepted).toBe(3);
  });

  it('warns of an unknown supervisor at the line that was accepted, also where its NIP comes again', async () => {
    const office = openOffice();
    const odd = { 1: { nip_atasan: nipOf(99) }, 2: { nip: nipOf(1), email: '' } };
    const kept = await keptRoster(office, rosterOf(3, odd));
    expect(kept.problems.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 supervisorUnknown',
      '4 duplicateNip',
    ]);
  });

  it('keeps nothing of a file that is no roster', async () => {
    const office = openOffice();
    const empty = dumpOf(office);
    for (const content of ['', 'nip;nama\n1;2', '%PDF-1.7 \u0000\u0001']) {
      expect(await preview(office, Buffer.from(content))).toMatchObject({ readable: false });
    }
    expect(dumpOf(office)).toBe(empty);
  });
});

describe('confirming a roster', () => {
  it('writes its people with who is above them, and puts it in force', async () => {
    const office = openOffice();
    const { importId } = await keptRoster(office, rosterOf(3));
    expect(await confirmRoster(importId, office.ports)).toMatchObject({ status: 'confirmed' });
    expect(await office.rosters.current()).toMatchObject({ importId });
    const below = await office.people.load(personIds.fromNip(nipOf(1)));
    expect(below).toMatchObject({ name: 'Pegawai 1', supervisorId: personIds.fromNip(nipOf(0)) });
  });

  it('is harmless when repeated, and tells when it was confirmed the first time', async () => {
    const office = openOffice();
    const { importId } = await keptRoster(office, rosterOf(3));
    const first = await confirmRoster(importId, office.ports);
    const before = dumpOf(office);
    office.clock.forward(1_000);
    expect(await confirmRoster(importId, office.ports)).toEqual(first);
    expect(dumpOf(office)).toBe(before);
  });

  it('does not know an import that is not there', async () => {
    expect(await confirmRoster('import-0', openOffice().ports)).toBeUndefined();
  });

  it('leaves a roster in which nobody can be imported a preview', async () => {
    const office = openOffice();
    const { importId } = await keptRoster(office, rosterOf(1, { 0: { nip: '12' } }));
    expect(await confirmRoster(importId, office.ports)).toMatchObject({ status: 'preview' });
    expect(await office.rosters.current()).toBeUndefined();
  });

  it('broken off at any point and repeated, is whole; broken off, it is not in force', async () => {
    const whole = openOffice();
    const { importId } = await keptRoster(whole, rosterOf(250));
    await confirmRoster(importId, whole.ports);
    let reached = true;
    for (let at = 0; reached; at += 1) {
      const kill = killAt(at);
      let step = (_: string) => {};
      const office = openOffice({ step: (call) => step(call) });
      const kept = await keptRoster(office, rosterOf(250));
      step = kill.step;
      await confirmRoster(kept.importId, office.ports).catch(() => {});
      step = () => {};
      if (office.store.people.size < 250) expect(await office.rosters.current()).toBeUndefined();
      await confirmRoster(kept.importId, office.ports);
      expect([...office.store.people.keys()].sort()).toEqual([...whole.store.people.keys()].sort());
      expect((await office.rosters.current())?.importId).toBe(kept.importId);
      reached = kill.reached;
    }
  });
});
