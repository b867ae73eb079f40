import { fakeAddresses } from './addresses.ts';
import { fakeCalendarActs } from './calendar-acts.ts';
import { fakeCycles } from './cycles.ts';
import { fakeDrafts } from './drafts.ts';
import { fakeEvaluations } from './evaluations.ts';
import { fakeExecutions } from './executions.ts';
import { fakeFacts } from './facts.ts';
import { fakeFindings } from './findings.ts';
import { fakeFollowUps } from './follow-ups.ts';
import { fakeGtkImports, fakeImported } from './gtk.ts';
import { fakeIdeas } from './ideas.ts';
import { fakeIssuedCodes } from './issued-codes.ts';
import { fakeLeavers } from './leavers.ts';
import { fakeLimiter } from './limiter.ts';
import { fakeMailTiming, fakePreferences } from './mail-timing.ts';
import { fakeMails } from './mails.ts';
import { fakeNotes } from './notes.ts';
import { fakeOrders } from './orders.ts';
import { fakeOutbox } from './outbox.ts';
import { fakePeople } from './people.ts';
import { fakePeriods } from './periods.ts';
import { fakeAccesses, fakeCorrections, fakeErasures, fakeHolds } from './privacy.ts';
import { fakeReports } from './reports.ts';
import { fakeRosters } from './rosters.ts';
import { fakeSessions } from './sessions.ts';
import { emptyStore } from './store.ts';
import { fakeSubstitutions } from './substitutions.ts';
import { fakeTasks } from './tasks.ts';
import { fakeTemplates } from './templates.ts';
import { fakeTrainings } from './trainings.ts';
import { fakeUnitPredicates } from './unit-predicates.ts';

/** Every port that the table keeps, in memory, over one store. */
export function fakeTable(store = emptyStore()) {
  return {
    store,
    evaluations: fakeEvaluations(store),
    outbox: fakeOutbox(store),
    tasks: fakeTasks(store),
    codes: fakeIssuedCodes(store),
    cycles: fakeCycles(store),
    people: fakePeople(store),
    rosters: fakeRosters(store),
    sessions: fakeSessions(store),
    drafts: fakeDrafts(store),
    notes: fakeNotes(store),
    periods: fakePeriods(store),
    imported: fakeImported(store),
    gtkImports: fakeGtkImports(store),
    ideas: fakeIdeas(store),
    trainings: fakeTrainings(store),
    templates: fakeTemplates(store),
    calendarActs: fakeCalendarActs(store),
    executions: fakeExecutions(store),
    facts: fakeFacts(store),
    findings: fakeFindings(store),
    orders: fakeOrders(store),
    mails: fakeMails(store),
    addresses: fakeAddresses(store),
    accesses: fakeAccesses(store),
    holds: fakeHolds(store),
    corrections: fakeCorrections(store),
    erasures: fakeErasures(store),
    leavers: fakeLeavers(store),
    preferences: fakePreferences(store),
    timing: fakeMailTiming(store),
    reports: fakeReports(store),
    followUps: fakeFollowUps(store),
    unitPredicates: fakeUnitPredicates(store),
    limiter: fakeLimiter(),
    substitutions: fakeSubstitutions(store),
  };
}

/** The ports that the table keeps. */
export type TablePorts = Omit<ReturnType<typeof fakeTable>, 'store'>;
