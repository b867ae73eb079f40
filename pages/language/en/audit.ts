import type { audit as indonesian } from '../id/audit.ts';
import type { Mirror } from '../mirror.ts';

/** Pages of auditors. */
export const audit: Mirror<typeof indonesian> = {
  audit: {
    area: 'Audit',
    title: 'Audit',
    lead: 'Copies of the record of events, to be checked outside this system, and who looked at whose data.',
    accesses: 'Who saw what, by day',
    accessesTitle: 'Who saw what',
    day: 'Day',
    show: 'Show',
    exports: 'Copies of the record',
    exportHint:
      'A file of JSON Lines for each 100 evaluations: the record of events, the signed anchors, and how to verify them. The last line tells where it goes on. Every copy is noted. One evaluation is copied from its page.',
    exportCaption: 'Cycles and their copies',
    cycle: 'Cycle',
    copy: 'Copy',
    download: 'Download the first part',
    noCycles: 'There are no cycles yet.',
    anchors: 'Days that are anchored',
    anchorsHint:
      'Each day the last line of every record is kept outside the table under a signature, where nobody can change it.',
    noAnchors: 'None yet.',
    exportOne: 'Download a copy of this record for an audit',
  },
};
