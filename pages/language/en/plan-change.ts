import type { planChange as id } from '../id/plan-change.ts';
import type { Mirror } from '../mirror.ts';

/** A plan in force that is changed in the course of the year, and what is told of the one in force. */
export const planChange: Mirror<typeof id> = {
  planChange: {
    employeeTitle: 'Propose a change of your performance plan',
    assessorTitle: 'Ask for a change of the performance plan of {{name}}',
    employeeLead: 'The plan in force holds until the assessor has set the change. Every version is kept.',
    assessorLead: 'Write what needs to change. The employee writes the plan, and you set it.',
    source:
      'Source: PermenPAN-RB 6/2022, article 14(2): a plan is developed by feedback and assignments in the course of the year. An assignment as acting official (Plt. or Plh.) is always a main result (annex BAB II A.6).',
    employeeReason: 'Why the plan needs to change',
    assessorReason: 'What needs to change, and why',
    propose: 'Hand in the change',
    ask: 'Ask for the change',
    offerEmployee: 'Propose a change of the plan',
    offerAssessor: 'Ask for a change of the plan',
    openEmployee: 'The employee proposes a change of the plan, because:',
    openAssessor: 'The assessor asks for a change of the plan, because:',
    decline: 'Decline the change; the plan stays as it was',
    set: 'Set on {{date}}, version {{version}}',
    late: 'Late: it was due by the end of January',
    setter: 'Sets the plan as the assessor’s superior',
  },
};
