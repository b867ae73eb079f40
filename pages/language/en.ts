import { assessing } from './en/assessing.ts';
import { audit } from './en/audit.ts';
import { calendar } from './en/calendar.ts';
import { codes } from './en/codes.ts';
import { delivery } from './en/delivery.ts';
import { distribution } from './en/distribution.ts';
import { documents } from './en/documents.ts';
import { engine } from './en/engine.ts';
import { exclusions } from './en/exclusions.ts';
import { executions } from './en/executions.ts';
import { followUp } from './en/follow-up.ts';
import { forms } from './en/forms.ts';
import { groups } from './en/groups.ts';
import { growth } from './en/growth.ts';
import { gtk } from './en/gtk.ts';
import { hearing } from './en/hearing.ts';
import { help } from './en/help.ts';
import { hr } from './en/hr.ts';
import { ideas } from './en/ideas.ts';
import { mailing } from './en/mailing.ts';
import { mails } from './en/mails.ts';
import { messages } from './en/messages.ts';
import { monitor } from './en/monitor.ts';
import { moves } from './en/moves.ts';
import { notes } from './en/notes.ts';
import { officeMails } from './en/office-mails.ts';
import { orders } from './en/orders.ts';
import { papers } from './en/papers.ts';
import { people } from './en/people.ts';
import { periods } from './en/periods.ts';
import { planChange } from './en/plan-change.ts';
import { privacy } from './en/privacy.ts';
import { recovery } from './en/recovery.ts';
import { results } from './en/results.ts';
import { roster } from './en/roster.ts';
import { rules } from './en/rules.ts';
import { stages } from './en/stages.ts';
import { substitutions } from './en/substitutions.ts';
import { tasks } from './en/tasks.ts';
import { team } from './en/team.ts';
import { turns } from './en/turns.ts';

/** Everything that is said in English, by group and name. */
export const en = {
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
