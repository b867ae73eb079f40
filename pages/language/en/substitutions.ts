import type { substitutions as original } from '../id/substitutions.ts';
import type { Mirror } from '../mirror.ts';

/** Who acts for whom. */
export const substitutions: Mirror<typeof original> = {
  substitution: {
    xForY: '{{x}} for {{y}} ({{kind}})',
    youFor: 'You act for {{name}} ({{kind}}).',
    hrTitle: 'Substitutes',
    ownTitle: 'My leave and substitute',
    lead: 'Tasks that are there and tasks to come go to the substitute with a new link, and come back by themselves when the time is over. Nobody stands in for an employee in their own evaluation.',
    conflict:
      'A substitute never rates themselves, and whoever rates does not decide the appeal. There the superior acts; where there is none the task waits, and is shown here.',
    list: 'What is set down',
    actingList: 'I act for',
    none: 'Nothing yet.',
    add: 'Set down a substitute',
    substituted: 'Who is away',
    substitute: 'Substitute',
    substitutedEmail: 'E-mail address of who is away',
    substituteEmail: 'E-mail address of the substitute',
    kind: 'Cause',
    time: 'Time',
    from: 'From',
    until: 'Until (that day included)',
    untilHint: 'May be empty for a vacancy, Plt. and an exit: it holds until it is ended.',
    ownHint: 'At most {{days}} days, and a substitute of the same organisation.',
    reason: 'Reason or number of the letter',
    submit: 'Set down the substitute',
    end: 'End it now',
    endOf: 'End it now: {{name}}',
    fromTo: '{{from}} to {{until}}',
    fromOn: 'From {{from}}, until it is ended',
    status: 'State',
    inForce: 'In force',
    toCome: 'To come',
    over: 'Over',
    stillWaiting_one: '{{count}} task waits: the substitute must not take it',
    stillWaiting_other: '{{count}} tasks wait: the substitute must not take them',
  },
  substitutionKind: {
    leave: 'leave',
    vacancy: 'vacant office',
    plt: 'Plt.',
    plh: 'Plh.',
    exit: 'left or moved',
  },
};
