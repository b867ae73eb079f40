import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Anchors } from './anchors.ts';
import type { Records } from './records.ts';

/** Who somebody is, and that they are here. */
export function toSignIn(records: Records): PolicyStatement[] {
  return [
    ...records.toReadLists(),
    ...records.toReadItems('PERSON#', 'SESSION#'),
    ...records.toWriteItems('SESSION#', 'RATE#'),
    ...records.toRemoveItems('SESSION#'),
  ];
}

/** An evaluation with its record, its cycle and its people; nothing is written but who saw it. */
export function toPrint(records: Records): PolicyStatement[] {
  return [
    ...records.toReadItems('EVAL#', 'CYCLE#', 'PERSON#', 'SESSION#'),
    ...records.toReadTogether('EVAL#'),
    ...records.toWriteItems('ACCESS#'),
  ];
}

/** Tasks of employees, by cycle and unit; a sheet is a line of the record, a link and a task that moves. */
export function toPrintSheets(records: Records): PolicyStatement[] {
  return [
    ...records.toReadLists(),
    ...records.toReadItems('EVAL#', 'CYCLE#', 'PERSON#', 'SESSION#', 'SUBST#'),
    ...records.toReadTogether('EVAL#'),
    ...records.toWriteItems('EVAL#', 'LINK#', 'OUTBOX#'),
  ];
}

/** A roster or a file of predicates is kept as a whole before anybody sees it. */
export function toImport(records: Records): PolicyStatement[] {
  return [...records.toChange(), ...records.toWriteMany('IMPORT#', 'PERSON#', 'GTK#')];
}

/** An order names many; the head of the body becomes a person when a cycle starts. */
export function toRunCycles(records: Records): PolicyStatement[] {
  return [...records.toChange(), ...records.toWriteMany('ORDER#', 'PERSON#')];
}

/** The mark of an address goes with the address. */
export function toMendAddresses(records: Records): PolicyStatement[] {
  return [...records.toChange(), ...records.toRemoveItems('PERSON#')];
}

/** Everything is read; nothing is written but who took a copy. */
export function toAudit(records: Records, anchors: Anchors): PolicyStatement[] {
  return [
    ...records.toRead(),
    ...records.toWriteItems('ACCESS#'),
    ...anchors.toRead(),
    ...anchors.toTellKey(),
  ];
}

/** Corrections stand beside the person, and in the record of their own evaluations. */
export function toKeepPersonalData(records: Records): PolicyStatement[] {
  return [...records.toRead(), ...records.toWriteItems('ACCESS#', 'EVAL#', 'HOLD#', 'OUTBOX#', 'PERSON#')];
}

/**
 * What anybody in the world can make us do who has, or guesses, a link: no lists, no rosters, no sessions, no cycles
 * are written. A task, its document and its event are items of the evaluation.
 */
export function toAnswerLinks(records: Records): PolicyStatement[] {
  return [
    ...records.toReadItems('LINK#', 'EVAL#', 'CYCLE#', 'SESSION#', 'IDEA#', 'TEMPLATE#', 'SUBST#'),
    // The record of an evaluation, and what became of the mails about it, stand together under it; what the units of
    // a cycle achieved under the cycle.
    ...records.toReadTogether('EVAL#', 'CYCLE#'),
    // Whoever rates sees how the ratings of their own people stand.
    ...records.toReadTeams(),
    ...records.toWriteItems('LINK#', 'EVAL#', 'OUTBOX#', 'RATE#'),
  ];
}

/** The evaluations of a team, and decisions on them; who of others sees them is noted. */
export function toLead(records: Records): PolicyStatement[] {
  return [
    ...records.toRead(),
    ...records.toWriteItems('EVAL#', 'OUTBOX#', 'ACCESS#'),
    ...records.toWriteMany('ACCESS#'),
  ];
}

/** Ideas, and whose superior somebody is; no evaluation. */
export function toKeepIdeas(records: Records): PolicyStatement[] {
  return [
    ...records.toReadLists(),
    ...records.toReadItems('IDEA#', 'PERSON#', 'SESSION#'),
    ...records.toWriteItems('IDEA#', 'OUTBOX#'),
    ...records.toRemoveItems('IDEA#'),
  ];
}

/** Templates, whose versions lie together, and nothing else. */
export function toKeepTemplates(records: Records): PolicyStatement[] {
  return [
    ...records.toReadLists(),
    ...records.toReadTogether('TEMPLATE#'),
    ...records.toReadItems('TEMPLATE#', 'SESSION#'),
    ...records.toWriteItems('TEMPLATE#'),
  ];
}

/** What HR did to the calendar, and nothing else. */
export function toKeepCalendar(records: Records): PolicyStatement[] {
  return [...records.toReadItems('CALENDAR', 'SESSION#'), ...records.toWriteItems('CALENDAR')];
}

/** The roster, and who of it has read the training material. */
export function toTrain(records: Records): PolicyStatement[] {
  return [
    ...records.toReadLists(),
    ...records.toReadItems('TRAINING#', 'PERSON#', 'SESSION#', 'ROSTER', 'IMPORT#'),
    ...records.toWriteItems('TRAINING#'),
  ];
}
