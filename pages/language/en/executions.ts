import type { executions as original } from '../id/executions.ts';
import type { Mirror } from '../mirror.ts';

/** Workflow executions. */
export const executions: Mirror<typeof original> = {
  executions: {
    version: 'Version of the workflow',
    title: 'Workflow executions',
    filter: 'Status',
    none: 'No execution has this status.',
    caption: 'Executions with status {{status}}, the newest first',
    name: 'Name',
    machine: 'Workflow',
    status: 'Status',
    started: 'Started',
    stopped: 'Ended',
    age: 'Age',
    subject: 'For',
    cycle: 'Evaluation cycle',
  },
  executionStatus: {
    RUNNING: 'Running',
    SUCCEEDED: 'Succeeded',
    FAILED: 'Failed',
    TIMED_OUT: 'Timed out',
    ABORTED: 'Stopped',
  },
  machine: {
    'start-cycle': 'Start of a cycle',
    plan: 'Plan',
    assessment: 'Assessment',
    appeal: 'Appeal',
  },
  age: {
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
  },
  history: {
    title_one: 'History of the engine ({{number}} event)',
    title_other: 'History of the engine ({{number}} events)',
    caption: 'Events as the workflow engine tells them',
    id: 'No.',
    at: 'When',
    type: 'Event',
    state: 'Step',
    error: 'Error',
    lastError: 'Last error',
    forgotten: 'The engine has forgotten this execution',
    forgottenHint: 'Histories are kept for 90 days. The record of the evaluation itself is complete.',
  },
};
