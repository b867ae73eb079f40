import { Duration } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Environment as Assets } from '../../functions/assets/env.ts';
import type { Environment as Audit } from '../../functions/audit/env.ts';
import type { Environment as Calendar } from '../../functions/calendar/env.ts';
import type { Environment as Cycles } from '../../functions/cycles/env.ts';
import type { Environment as Evaluations } from '../../functions/evaluations/env.ts';
import type { Environment as Executions } from '../../functions/executions/env.ts';
import type { Environment as Help } from '../../functions/help/env.ts';
import type { Environment as Ideas } from '../../functions/ideas/env.ts';
import type { Environment as Mailing } from '../../functions/mailing/env.ts';
import type { Environment as Papers } from '../../functions/papers/env.ts';
import type { Environment as Privacy } from '../../functions/privacy/env.ts';
import type { Environment as Roster } from '../../functions/roster/env.ts';
import type { Environment as Sheets } from '../../functions/sheets/env.ts';
import type { Environment as SignIn } from '../../functions/sign-in/env.ts';
import type { Environment as SubstitutionsEnvironment } from '../../functions/substitutions/env.ts';
import type { Environment as TaskLink } from '../../functions/task-link/env.ts';
import type { Environment as Team } from '../../functions/team/env.ts';
import type { Environment as Templates } from '../../functions/templates/env.ts';
import type { Configuration } from '../configuration.ts';
import type { Anchors } from './anchors.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Machines } from './machines.ts';
import type { Records } from './records.ts';
import { retentionVariables } from './retention.ts';
import type { SigningSecret } from './signing-secret.ts';
import {
  toAnswerLinks,
  toAudit,
  toImport,
  toKeepCalendar,
  toKeepIdeas,
  toKeepPersonalData,
  toKeepTemplates,
  toLead,
  toMendAddresses,
  toPrint,
  toPrintSheets,
  toRunCycles,
  toSignIn,
  toTrain,
} from './web-permissions.ts';

interface WebFunctionsProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly signingSecret: SigningSecret;
  /** With whom people sign in, and what we are called there. */
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  readonly machines: Machines;
  readonly publicUrl: string;
  /** How many proxies of ours stand before the API. */
  readonly proxies: number;
  readonly retention: Configuration['retention'];
  readonly anchors: Anchors;
}

/** Below the half minute of the HTTP API, so that a person sees our page and not its error. */
const TIMEOUT = Duration.seconds(15);
/** In MB, for pages that render long lists. */
const LISTS = 1024;

/** The functions that answer a browser. */
export class WebFunctions extends Construct {
  readonly signIn: KinerjaFunction<SignIn>;
  readonly taskLink: KinerjaFunction<TaskLink>;
  readonly evaluations: KinerjaFunction<Evaluations>;
  readonly substitutions: KinerjaFunction<SubstitutionsEnvironment>;
  readonly sheets: KinerjaFunction<Sheets>;
  readonly papers: KinerjaFunction<Papers>;
  readonly roster: KinerjaFunction<Roster>;
  readonly cycles: KinerjaFunction<Cycles>;
  readonly team: KinerjaFunction<Team>;
  readonly ideas: KinerjaFunction<Ideas>;
  readonly help: KinerjaFunction<Help>;
  readonly templates: KinerjaFunction<Templates>;
  readonly calendar: KinerjaFunction<Calendar>;
  readonly executions: KinerjaFunction<Executions>;
  readonly mailing: KinerjaFunction<Mailing>;
  readonly privacy: KinerjaFunction<Privacy>;
  readonly audit: KinerjaFunction<Audit>;
  readonly assets: KinerjaFunction<Assets>;

  constructor(scope: Construct, id: string, props: WebFunctionsProps) {
    super(scope, id);
    const { records, signingSecret, signIn, machines, publicUrl } = props;
    const web = {
      TABLE_NAME: records.table.tableName,
      ZONE: props.setting.zone,
      PUBLIC_URL: publicUrl,
      SIGNING_SECRET_ID: signingSecret.secretId,
    };
    const counting = { ...web, PROXIES: String(props.proxies) };
    const oidc = { OIDC_ISSUER: signIn.issuer, OIDC_CLIENT_ID: signIn.clientId };
    const readings = { ACCESS_KEPT_DAYS: String(props.retention.accessLogDays) };
    const page = (description: string, permissions: readonly PolicyStatement[], memory?: number) => ({
      setting: props.setting,
      description,
      // Days are counted by the calendar on every page.
      permissions: [...permissions, ...records.toReadTogether('CALENDAR'), ...signingSecret.toRead()],
      timeout: TIMEOUT,
      ...(memory ? { memory } : {}),
    });

    this.signIn = new KinerjaFunction<SignIn>(this, {
      ...page('signs a person in and out', toSignIn(records)),
      name: 'sign-in',
      environment: { ...counting, ...oidc },
    });
    this.taskLink = new KinerjaFunction<TaskLink>(this, {
      ...page('a task opened from the link in a mail', toAnswerLinks(records)),
      name: 'task-link',
      environment: counting,
    });
    this.evaluations = new KinerjaFunction<Evaluations>(this, {
      ...page('own tasks, evaluations, and the page for what is not found', records.toChange(), LISTS),
      name: 'evaluations',
      environment: { ...web, ...readings },
    });
    this.substitutions = new KinerjaFunction<SubstitutionsEnvironment>(this, {
      ...page('who acts for whom while somebody is away', records.toChange()),
      name: 'substitutions',
      environment: web,
    });
    this.sheets = new KinerjaFunction<Sheets>(this, {
      ...page('sheets of paper with a link for people without mail', toPrintSheets(records), LISTS),
      name: 'sheets',
      environment: web,
    });
    this.papers = new KinerjaFunction<Papers>(this, {
      ...page('papers of an evaluation as PDF', toPrint(records), LISTS),
      name: 'papers',
      environment: { ...web, ...readings },
    });
    this.roster = new KinerjaFunction<Roster>(this, {
      ...page('import of the roster', toImport(records), LISTS),
      name: 'roster',
      environment: web,
    });
    this.cycles = new KinerjaFunction<Cycles>(this, {
      ...page('cycles: rehearsal, start, progress', toRunCycles(records), LISTS),
      name: 'cycles',
      environment: web,
    });
    this.team = new KinerjaFunction<Team>(this, {
      ...page('the pages of whoever leads others', toLead(records), LISTS),
      name: 'team',
      environment: { ...web, ...readings },
    });
    this.ideas = new KinerjaFunction<Ideas>(this, {
      ...page('the register of ideas', toKeepIdeas(records), LISTS),
      name: 'ideas',
      environment: web,
    });
    this.help = new KinerjaFunction<Help>(this, {
      ...page('guides, training and who has read it', toTrain(records), LISTS),
      name: 'help',
      environment: web,
    });
    this.templates = new KinerjaFunction<Templates>(this, {
      ...page('plans and competencies to start from', toKeepTemplates(records), LISTS),
      name: 'templates',
      environment: web,
    });
    this.calendar = new KinerjaFunction<Calendar>(this, {
      ...page('holidays and collective leave', toKeepCalendar(records)),
      name: 'calendar',
      environment: web,
    });
    this.executions = new KinerjaFunction<Executions>(this, {
      ...page(
        'workflow executions for administrators',
        [...records.toChange(), ...machines.toInspect()],
        LISTS,
      ),
      name: 'executions',
      environment: web,
    });
    this.mailing = new KinerjaFunction<Mailing>(this, {
      ...page('preferences of mails, and addresses that mails do not reach', toMendAddresses(records)),
      name: 'mailing',
      environment: web,
    });
    const { anchors } = props;
    this.audit = new KinerjaFunction<Audit>(this, {
      ...page('copies of the record for auditors', toAudit(records, anchors), LISTS),
      name: 'audit',
      environment: {
        ...web,
        ...readings,
        ANCHOR_BUCKET: anchors.bucket.bucketName,
        ANCHOR_KEY_ID: anchors.key.keyArn,
      },
    });
    this.privacy = new KinerjaFunction<Privacy>(this, {
      ...page(
        'personal data: what is kept, who saw it, corrections, holds',
        toKeepPersonalData(records),
        LISTS,
      ),
      name: 'privacy',
      environment: { ...web, ...readings, ...retentionVariables(props.retention) },
    });
    this.assets = new KinerjaFunction<Assets>(this, {
      setting: props.setting,
      name: 'assets',
      description: 'style sheet and icons',
      permissions: [],
      timeout: TIMEOUT,
      environment: {},
    });
  }
}
