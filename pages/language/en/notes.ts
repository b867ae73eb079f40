import type { notes as original } from '../id/notes.ts';
import type { Mirror } from '../mirror.ts';

/** Notes on results through the year. */
export const notes: Mirror<typeof original> = {
  note: {
    title: 'Progress notes',
    lead: 'Note a result as soon as it shows. At the end of the year these notes are ready to use, and your supervisor reads them beside the rating.',
    all: 'Progress notes and evidence',
    none: 'No notes yet. One sentence a month helps a great deal.',
    write: 'Write a note',
    count_one: '{{count}} note',
    count_other: '{{count}} notes',
    result: 'Result in the plan',
    on: 'Day on which the result showed',
    onHint: 'Today or earlier, within the year of this plan.',
    achievedHint: 'Write the result or its progress, not the activity. At most {{characters}} characters.',
    reference: 'Where the evidence is',
    referenceHint:
      'A link, a document number or a file name that shows the result. At most {{characters}} characters.',
    submit: 'Save note',
    correct: 'Correct',
    correctTitle: 'Correct a note',
    submitCorrection: 'Save correction',
    withdraw: 'Take this note back',
    withdrawn: 'taken back',
    recorded: 'Note saved at {{time}}.',
    closed: 'Notes can be written while the plan is running and during self-assessment.',
    limit: 'Each time you save, a line is added that cannot be removed: {{used}} of {{lines}} lines used.',
    before_one: 'Written before ({{count}})',
    before_other: 'Written before ({{count}})',
    writtenAt: 'Written {{at}}',
    beside_one: 'Progress notes ({{count}})',
    beside_other: 'Progress notes ({{count}})',
    activityHint: 'A suggestion: write what was achieved, not the activity.',
    whole: 'These notes hold',
    takeOver: 'Take over the notes on this result',
  },
  practice: {
    title: 'Practice cycle of the teacher',
    hint: 'What the teacher noted on each step; the rubric of the observation is in Ruang GTK and is no final mark. Look at:',
    reflection: 'Effort of reflection',
    learning: 'Effort of learning',
    change: 'Change of practice',
    step: 'Step of the practice cycle',
    stepHint:
      'Choose one if this note is a step. Steps are noted in their order; a new round begins after the reflection.',
    none: 'No step of the cycle',
  },
  practiceStep: {
    preparation: 'Preparation discussion',
    observation: 'Observation',
    discussion: 'Follow-up discussion',
    followUp: 'Follow-up',
    reflection: 'Reflection on the follow-up',
  },
};
