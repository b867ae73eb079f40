import type { Execution } from '../executions/execution.ts';
import type { Person } from '../people/person.ts';
import type { Handling } from '../tasks/task.ts';

/** What is asked about one evaluation as it stands. */
export type Question = {
  evaluationId: string;
  version: number;
  /** The execution that ought to wait for it. */
  executionName: string | undefined;
  /** Whose turn it is. */
  personId: string | undefined;
  /** Where that person's draft would lie. */
  draft: string;
};

/** What the table knows of it. */
export type Fact = {
  handling: Handling;
  execution: Execution | null;
  person: Person | null;
  /** True when the person has begun to write: a draft is kept. */
  hasDraft: boolean;
};

/** What is known of many evaluations, asked all at once: a list of fifty is one round trip and not a hundred. */
export interface Facts {
  /** In the order of the questions, strongly consistent. */
  of(questions: readonly Question[]): Promise<Fact[]>;
}
