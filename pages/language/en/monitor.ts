import type { monitor as original } from '../id/monitor.ts';
import type { Mirror } from '../mirror.ts';

/** How a cycle stands in numbers, and lists of executions. */
export const monitor: Mirror<typeof original> = {
  monitor: {
    area: 'Monitor',
    title: 'How the cycle stands',
    lead: 'How many evaluations are in each stage, since when, and what troubles them. What people wrote is not shown here.',
    stages: 'Stages and ages',
    chart: 'A bar for each stage; the longer the wait, the darker. The table below has the numbers.',
    stagesCaption: 'Evaluations by stage and by how long they have waited',
    count: 'Count',
    upTo: 'Up to {{days}} days',
    longer: 'More than {{days}} days',
    late: 'Past the date',
    oldest: 'Oldest since',
    newest: 'Newest',
    open: 'Under way',
    troublesCaption: 'Troubles that the last look found',
    failures: 'Failures by cause',
    failuresHint:
      'The cause is the workflow engine’s code. Each number opens the list behind it; “still standing” means that the evaluation still waits.',
    failuresNone: 'No execution has failed.',
    failuresCaption: 'Executions that did not succeed, by cause',
    cause: 'Cause (code)',
    noCause: 'no code',
    standing: 'Still standing',
    units_one: 'One unit',
    units_other: '{{number}} units',
    unitsCaption: 'Units, those with the most past their date first',
    allCycles: 'All cycles',
    allPhases: 'All workflows',
    unitExactly: 'Unit, exactly as in the roster',
    person: 'Employee’s name or NIP',
    anyStatus: 'any',
    noneYet: 'Nothing fits in this part; go on to the next page.',
  },
};
