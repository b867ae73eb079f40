/** What waits for a supervisor, and their team. */
export const team = {
  inbox: {
    asked: 'Task',
    cycle: 'Cycle',
    search: 'Name of employee or unit',
    kinds: 'Kinds of tasks',
    everything: 'All ({{number}})',
    counted: '{{kind}} ({{number}})',
    late_one: '{{count}} overdue',
    late_other: '{{count}} overdue',
    noneFound: 'No task matches.',
    all: 'See all tasks',
  },
  inboxKind: {
    plans: 'Plans to approve',
    reviews: 'Reviews',
    meetings: 'Meetings',
    explanations: 'Explanations on objections',
    appeals: 'Appeals to decide',
    own: 'Your own evaluation',
  },
  inboxCaption: {
    plans: 'Plans that wait for your approval',
    reviews: 'Employees who wait for your review',
    meetings: 'Meetings to be noted',
    explanations: 'Objections that wait for your explanation',
    appeals: 'Appeals that wait for your decision',
  },
};
