import { assessing } from './id/assessing.ts';
import { audit } from './id/audit.ts';
import { calendar } from './id/calendar.ts';
import { codes } from './id/codes.ts';
import { delivery } from './id/delivery.ts';
import { distribution } from './id/distribution.ts';
import { documents } from './id/documents.ts';
import { engine } from './id/engine.ts';
import { exclusions } from './id/exclusions.ts';
import { executions } from './id/executions.ts';
import { followUp } from './id/follow-up.ts';
import { forms } from './id/forms.ts';
import { groups } from './id/groups.ts';
import { growth } from './id/growth.ts';
import { gtk } from './id/gtk.ts';
import { hearing } from './id/hearing.ts';
import { help } from './id/help.ts';
import { hr } from './id/hr.ts';
import { ideas } from './id/ideas.ts';
import { mailing } from './id/mailing.ts';
import { mails } from './id/mails.ts';
import { messages } from './id/messages.ts';
import { monitor } from './id/monitor.ts';
import { moves } from './id/moves.ts';
import { notes } from './id/notes.ts';
import { officeMails } from './id/office-mails.ts';
import { orders } from './id/orders.ts';
import { papers } from './id/papers.ts';
import { people } from './id/people.ts';
import { periods } from './id/periods.ts';
import { planChange } from './id/plan-change.ts';
import { privacy } from './id/privacy.ts';
import { recovery } from './id/recovery.ts';
import { results } from './id/results.ts';
import { roster } from './id/roster.ts';
import { rules } from './id/rules.ts';
import { stages } from './id/stages.ts';
import { substitutions } from './id/substitutions.ts';
import { tasks } from './id/tasks.ts';
import { team } from './id/team.ts';
import { turns } from './id/turns.ts';

/** Everything that is said in Bahasa Indonesia, by group and name. */
export const id = {
  ...assessing,
  ...people,
  ...codes,
  ...stages,
  ...followUp,
  ...forms,
  ...delivery,
  ...distribution,
  ...documents,
  ...substitutions,
  ...tasks,
  ...team,
  ...turns,
  ...results,
  ...roster,
  ...hearing,
  ...hr,
  ...exclusions,
  ...executions,
  ...monitor,
  ...engine,
  ...recovery,
  ...messages,
  ...mails,
  ...mailing,
  ...rules,
  ...calendar,
  ...notes,
  ...officeMails,
  ...orders,
  ...papers,
  ...ideas,
  ...privacy,
  ...groups,
  ...growth,
  ...gtk,
  ...help,
  ...audit,
  ...planChange,
  ...periods,
  ...moves,
};
