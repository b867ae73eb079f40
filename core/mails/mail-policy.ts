import type { RecordedTemplate } from './mail-record.ts';

/**
 * How often the mail service may be asked to take a mail whose fate is unknown. A second "your turn" has the same
 * link and does no harm, a missing one holds up an evaluation; a second reminder only annoys.
 */
export function attemptsAtMost(template: RecordedTemplate): 1 | 2 {
  switch (template) {
    case 'reminder':
    case 'overdue':
    case 'escalation':
    case 'unreachable':
    case 'undelivered':
    case 'followUp':
    case 'digest':
      return 1;
    case 'extended':
    case 'excluded':
    case 'readmitted':
    case 'closedUnfinished':
    case 'yourTurn':
    case 'meeting':
    case 'planApproved':
    case 'periodRated':
    case 'periodObjection':
    case 'periodDecided':
    case 'observed':
    case 'resultFinal':
    case 'receipt':
    case 'ideaRecorded':
    case 'ideaAnswered':
    case 'code':
      return 2;
  }
}
