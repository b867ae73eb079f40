import { describe, expect, it } from 'vitest';
import { actorSchema } from '../../core/evaluation/actor.ts';
import { appealSchema } from '../../core/evaluation/appeal-documents.ts';
import { commandSchema, leavesTheTask } from '../../core/evaluation/commands.ts';
import {
  type Delivery,
  deliverySchema,
  undelivered,
  witnessSchema,
} from '../../core/evaluation/delivery-record.ts';
import { limits } from '../../core/evaluation/document-fields.ts';
import { paperFormSchema } from '../../core/evaluation/paper-form.ts';
import { planSchema } from '../../core/evaluation/plan-document.ts';
import { commands, plan, witness } from './examples.ts';

const saidOf = (
  schema: typeof commandSchema | typeof paperFormSchema | typeof witnessSchema,
  given: object,
) => schema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]);
const tooLong = 'x'.repeat(limits.reason + 1);

describe('a command', () => {
  it.each(Object.values(commands).map((command) => [command.name, command] as const))(
    'is read as it was given: %s',
    (_, command) => expect(commandSchema.parse(command)).toEqual(command),
  );

  it('has to be one that there is', () => {
    expect(commandSchema.safeParse({ name: 'forget' }).success).toBe(false);
    expect(commandSchema.safeParse({}).success).toBe(false);
  });

  const withReason = Object.values(commands).filter((command) => 'reason' in command);
  it.each(withReason.map((command) => [command.name, command] as const))(
    'says why, within its limit: %s',
    (_, command) => {
      expect(saidOf(commandSchema, { ...command, reason: '  ' })).toEqual([['reason', 'required']]);
      expect(saidOf(commandSchema, { ...command, reason: tooLong })).toEqual([['reason', 'tooLong']]);
      expect(commandSchema.parse({ ...command, reason: ' Sakit ' })).toMatchObject({ reason: 'Sakit' });
    },
  );

  it.each(['settlePlan', 'settleSelfAssessment'] as const)('tells what a meeting agreed: %s', (name) => {
    const command = commands[name];
    expect(saidOf(commandSchema, { ...command, agreed: ' ' })).toEqual([['agreed', 'required']]);
    expect(saidOf(commandSchema, { ...command, agreed: tooLong })).toEqual([['agreed', 'tooLong']]);
    expect(saidOf(commandSchema, { ...command, heldOn: '5 Januari' })).toEqual([['heldOn', 'date']]);
    expect(commandSchema.parse({ ...command, agreed: ' Dua modul ' })).toMatchObject({ agreed: 'Dua modul' });
  });

  it.each(['recordDelivery', 'recordRefusal', 'recordAcknowledgement'] as const)(
    'on paper has a day of the calendar: %s',
    (name) => {
      expect(saidOf(commandSchema, { ...commands[name], on: '2027-02-30' })).toEqual([['on', 'date']]);
    },
  );

  it('that returns something names the results to mend by their places, or none', () => {
    const { returnPlan } = commands;
    expect(commandSchema.parse({ ...returnPlan, mend: ['0', '10'] })).toMatchObject({ mend: [0, 10] });
    for (const mend of [['-1'], ['11'], ['x'], Array(limits.results + 1).fill('0')])
      expect(commandSchema.safeParse({ ...returnPlan, mend }).success).toBe(false);
  });

  it('that names a decider knows nobody above them unless it is told', () => {
    const { superiors: _, ...given } = commands.reassignDecider;
    expect(commandSchema.parse(given)).toMatchObject({ superiors: [] });
    const { because: __, ...silent } = commands.passAppealOn;
    expect(commandSchema.safeParse(silent).success).toBe(false);
    expect(commandSchema.parse({ ...silent, because: 'notIndependent' })).toMatchObject({
      because: 'notIndependent',
    });
  });

  it('may write right the name of another than the employee', () => {
    const command = { ...commands.rectify, personId: 'assessor' };
    expect(commandSchema.parse(command)).toEqual(command);
  });

  it('leaves the task as it is only where dates move, names are written right or a delivery is noted', () => {
    expect(Object.keys(commands).filter(leavesTheTask).toSorted()).toEqual(
      [
        ...['extend', 'rectify', 'confirmReceipt', 'noteDelivery', 'passDeliveryOn'],
        ...['recordDelivery', 'recordRefusal'],
      ].toSorted(),
    );
  });
});

describe('whoever acts', () => {
  it.each([
    { kind: 'person', personId: 'p', via: 'link' },
    { kind: 'person', personId: 'p', via: 'linkAndCode' },
    { kind: 'person', personId: 'p', via: 'session' },
    { kind: 'hr', personId: 'p' },
    { kind: 'administrator', personId: 'p' },
    { kind: 'system' },
  ])('is read as they were recorded: %j', (actor) => expect(actorSchema.parse(actor)).toEqual(actor));

  it('came by a door that there is', () => {
    expect(actorSchema.safeParse({ kind: 'person', personId: 'p', via: 'window' }).success).toBe(false);
  });
});

describe('a witness', () => {
  it('has a name and a position, within their limits', () => {
    expect(witnessSchema.parse({ ...witness, name: ' Ibu Sari ' })).toEqual(witness);
    expect(saidOf(witnessSchema, { ...witness, name: ' ', position: 'x'.repeat(161) })).toEqual([
      ['name', 'required'],
      ['position', 'tooLong'],
    ]);
    expect(saidOf(witnessSchema, { ...witness, name: 'x'.repeat(121), position: '' })).toEqual([
      ['name', 'tooLong'],
      ['position', 'required'],
    ]);
    expect(witnessSchema.safeParse({ ...witness, personId: 'x'.repeat(40) }).success).toBe(true);
    expect(witnessSchema.safeParse({ ...witness, personId: 'x'.repeat(41) }).success).toBe(false);
  });
});

describe('what is known of a delivery', () => {
  const onPaper = { on: '2027-12-28', witness, recordedBy: 'hr', seq: 9 };
  const known: Delivery = {
    proof: { how: 'handedOver', at: '2027-12-28T03:00:00.000Z' },
    fallen: { to: 'hr', at: '2027-12-27T03:00:00.000Z', dueAt: '2028-01-03T16:59:59.000Z', why: 'noMail' },
    ...{ handedOver: onPaper, refusal: { ...onPaper, seq: 10 }, signed: { ...onPaper, seq: 11 } },
  };

  it('is read as it was recorded, and nothing is known from an empty record', () => {
    expect(deliverySchema.parse(known)).toEqual(known);
    expect(deliverySchema.parse({})).toEqual(undelivered);
  });
});

describe('the form for what was done on paper', () => {
  const form = {
    what: 'recordRefusal',
    on: '2027-12-28',
    witnessNip: '198803132010091901',
    reason: 'Menolak',
  };
  const unnamed = { ...form, witnessNip: '' };

  it('takes a witness by NIP, or by name and position', () => {
    expect(paperFormSchema.parse(form)).toEqual({ ...form, witnessName: '', witnessPosition: '' });
    const named = { ...unnamed, witnessName: ' Ibu Sari ', witnessPosition: 'Ketua RW 03' };
    expect(paperFormSchema.parse(named)).toEqual({ ...named, witnessName: 'Ibu Sari' });
    expect(saidOf(paperFormSchema, { ...unnamed, witnessName: 'Ibu Sari' })).toEqual([
      ['witnessPosition', 'required'],
    ]);
  });

  it('tells everything that is wrong at once', () => {
    expect(saidOf(paperFormSchema, { ...unnamed, what: 'sign', on: 'kemarin', reason: ' ' })).toEqual([
      ['what', 'required'],
      ['on', 'date'],
      ['reason', 'required'],
      ['witnessName', 'required'],
      ['witnessPosition', 'required'],
    ]);
    const long = { witnessNip: 'x'.repeat(31), witnessName: 'x'.repeat(121), reason: tooLong };
    expect(saidOf(paperFormSchema, { ...form, ...long })).toEqual([
      ['witnessNip', 'tooLong'],
      ['witnessName', 'tooLong'],
      ['reason', 'tooLong'],
    ]);
  });
});

describe('a document', () => {
  it('of a plan in figures names the aspect and the target of each measure, where they are missing', () => {
    const [result] = plan.results;
    const bare = { ...plan, results: [{ ...result, indicators: [{ aspect: '', text: 'x', target: '' }] }] };
    expect(
      planSchema.safeParse(bare).error?.issues.map(({ path, message }) => [path.join('.'), message]),
    ).toEqual([
      ['results.0.indicators.0.aspect', 'required'],
      ['results.0.indicators.0.target', 'required'],
    ]);
    expect(planSchema.safeParse({ ...bare, approach: 'qualitative' }).success).toBe(true);
  });

  it('of an appeal refers to ten things at most, one a line, empty lines aside', () => {
    const { appeal } = commands.fileAppeal;
    const refer = (count: number) => Array.from({ length: count }, (_, row) => `Surat ${row}`).join('\n \n');
    expect(appealSchema.safeParse({ ...appeal, references: refer(10) }).success).toBe(true);
    const refused = appealSchema.safeParse({ ...appeal, references: refer(11) });
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['tooMany']);
  });
});
