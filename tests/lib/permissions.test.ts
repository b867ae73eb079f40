import { describe, expect, it } from 'vitest';
import { FUNCTIONS, resources, synthesized } from './synthesized.ts';

interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, string | string[]>>;
}

const ITEMS = /^dynamodb:.*Item$/;

/** Every action that may be allowed on more than one named thing, and why. */
const WILDCARDS: Record<string, string> = {
  'dynamodb:ListStreams': 'IAM knows no resource for it; the event source mapping calls it',
  'states:SendTaskSuccess': 'IAM knows no resource for a task token: the token is the right to answer',
  'states:GetExecutionHistory': 'executions get their names at run time; the machine is named',
  'states:StopExecution': 'as GetExecutionHistory',
  'states:DescribeExecution': 'as GetExecutionHistory',
  'states:RedriveExecution': 'as GetExecutionHistory',
  's3:PutObject': 'anchors get their names at run time; what they begin with is named',
  's3:GetObject': 'as PutObject',
  'xray:PutTelemetryRecords': 'IAM knows no resource for it',
  'xray:PutTraceSegments': 'IAM knows no resource for it',
  'xray:GetSamplingRules': 'IAM knows no resource for it',
  'xray:GetSamplingTargets': 'IAM knows no resource for it',
  'lambda:InvokeFunction':
    'versions of one function, for the scheduler and the workflows; the function is named',
  'logs:CreateLogDelivery':
    'IAM knows no resource for log deliveries; Step Functions sets up its log with them',
  'logs:GetLogDelivery': 'as CreateLogDelivery',
  'logs:UpdateLogDelivery': 'as CreateLogDelivery',
  'logs:DeleteLogDelivery': 'as CreateLogDelivery',
  'logs:ListLogDeliveries': 'as CreateLogDelivery',
  'logs:PutResourcePolicy': 'as CreateLogDelivery',
  'logs:DescribeResourcePolicies': 'as CreateLogDelivery',
  'logs:DescribeLogGroups': 'as CreateLogDelivery',
};

// The city has a key of its own, and so more to allow.
const { stateful, stateless } = synthesized('tangsel-example');
const policies = [stateful, stateless].flatMap((template) => resources(template, 'AWS::IAM::Policy'));

const actionsOf = (statement: Statement) => [statement.Action].flat();
const statementsOf = (owner: string): Statement[] =>
  policies
    .filter(([id]) => id.includes(`${owner.replaceAll('-', '')}role`))
    .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);

/** What a function may do, without its log, its trace and its stream. */
function actions(owner: string, service: string): string[] {
  const all = statementsOf(owner).flatMap(actionsOf);
  const own = all
    .filter((action) => action.startsWith(`${service}:`))
    .map((action) => action.split(':')[1] ?? '');
  return own.sort();
}

/** What partition keys a function may touch, by action; every item where nothing narrows it. */
function onItems(owner: string): Record<string, string[]> {
  const statements = statementsOf(owner).filter((it) => actionsOf(it).some((action) => ITEMS.test(action)));
  const pairs = statements.flatMap((it) => {
    const keys = it.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
    return actionsOf(it).map((action) => [action.split(':')[1] ?? '', keys ? [keys].flat() : ['*']] as const);
  });
  return Object.fromEntries(pairs);
}

describe('permissions', () => {
  const statements: Statement[] = policies.flatMap(
    ([, policy]) => policy.Properties.PolicyDocument.Statement,
  );
  const wild = statements.filter((statement) => JSON.stringify(statement.Resource).includes('*'));

  it('have no wildcard in a resource without a reason', () => {
    const unexplained = wild.flatMap(actionsOf).filter((action) => !(action in WILDCARDS));
    expect(unexplained).toEqual([]);
  });

  it('have no reason without a wildcard', () => {
    const used = wild.flatMap(actionsOf);
    expect(Object.keys(WILDCARDS).filter((action) => !used.includes(action))).toEqual([]);
  });

  it('have no wildcard in an action', () => {
    expect(statements.flatMap(actionsOf).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('come from no policy that AWS wrote', () => {
    const roles = resources(stateless, 'AWS::IAM::Role');
    expect(roles.filter(([, role]) => role.Properties.ManagedPolicyArns)).toEqual([]);
  });

  it('let assets touch nothing', () => {
    expect(actions('assets', 'dynamodb')).toEqual([]);
    expect(actions('assets', 'secretsmanager')).toEqual([]);
  });

  it('let where-it-stands only read evaluations', () => {
    expect(onItems('where-it-stands')).toEqual({ GetItem: ['EVAL#*'], BatchGetItem: ['EVAL#*'] });
  });

  it('let record-execution read evaluations and write beside them, and nothing else', () => {
    expect(Object.keys(onItems('record-execution')).sort()).toEqual([
      'BatchGetItem',
      'ConditionCheckItem',
      'GetItem',
      'PutItem',
      'UpdateItem',
    ]);
    expect(new Set(Object.values(onItems('record-execution')).flat())).toEqual(new Set(['EVAL#*']));
  });

  it('let mail-events write mails, marks of addresses and the outbox alone', () => {
    const reads = ['EVAL#*', 'PERSON#*', 'CYCLE#*', 'SUBST#*'];
    const writes = ['EVAL#*', 'PERSON#*', 'OUTBOX#*'];
    expect(onItems('mail-events')).toEqual({
      ...{ GetItem: reads, BatchGetItem: reads },
      ...{ PutItem: writes, UpdateItem: writes, ConditionCheckItem: writes },
    });
    expect(actions('mail-events', 'ses')).toEqual([]);
  });

  it.each(['mail-events', 'task-link', 'sheets'])(
    'let %s see what became of the mails about a result, and count days',
    (name) => {
      const queries = statementsOf(name).filter((it) => actionsOf(it).includes('dynamodb:Query'));
      const keys = queries.flatMap(
        (it) => it.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [],
      );
      expect(keys).toEqual(expect.arrayContaining(['EVAL#*', 'CALENDAR*']));
    },
  );

  it('let the link in a mail read its task, and write to its evaluation, its link, the outbox and counts alone', () => {
    const reads = ['LINK#*', 'EVAL#*', 'CYCLE#*', 'SESSION#*', 'IDEA#*', 'TEMPLATE#*', 'SUBST#*'];
    const writes = ['LINK#*', 'EVAL#*', 'OUTBOX#*', 'RATE#*'];
    expect(onItems('task-link')).toEqual({
      ...{ GetItem: reads, BatchGetItem: reads },
      ...{ PutItem: writes, UpdateItem: writes, ConditionCheckItem: writes },
    });
  });

  it('let the link in a mail read together what is of one evaluation, and no list but that of a team', () => {
    const queries = statementsOf('task-link').filter((it) => actionsOf(it).includes('dynamodb:Query'));
    const keysOf = (it: Statement) =>
      it.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
    expect(queries.flatMap(keysOf).sort()).toEqual(['CALENDAR*', 'CYCLE#*', 'EVAL#*']);
    const lists = queries.filter((it) => keysOf(it).length === 0);
    expect(lists).toHaveLength(1);
    expect(JSON.stringify(lists[0]?.Resource)).toContain('/index/teams');
  });

  it('let papers read evaluations, their cycle and their people, and write nothing but who saw them', () => {
    const reads = ['EVAL#*', 'CYCLE#*', 'PERSON#*', 'SESSION#*'];
    const writes = ['ACCESS#*'];
    expect(onItems('papers')).toEqual({
      ...{ GetItem: reads, BatchGetItem: reads },
      ...{ PutItem: writes, UpdateItem: writes, ConditionCheckItem: writes },
    });
    expect(actions('papers', 'dynamodb')).not.toContain('DeleteItem');
  });

  it('let sheets read tasks and people, and write evaluations, links and the outbox alone', () => {
    const { GetItem, PutItem } = onItems('sheets');
    expect(GetItem).toEqual(['EVAL#*', 'CYCLE#*', 'PERSON#*', 'SESSION#*', 'SUBST#*']);
    expect(PutItem).toEqual(['EVAL#*', 'LINK#*', 'OUTBOX#*']);
    expect(actions('sheets', 'dynamodb')).not.toContain('DeleteItem');
  });

  it('let the register of ideas write ideas and the outbox, and read no evaluation', () => {
    const { GetItem, PutItem, DeleteItem } = onItems('ideas');
    expect(GetItem).toEqual(['IDEA#*', 'PERSON#*', 'SESSION#*']);
    expect([PutItem, DeleteItem]).toEqual([['IDEA#*', 'OUTBOX#*'], ['IDEA#*']]);
  });

  it('let help read the roster and write who has read the training, and no evaluation', () => {
    const { GetItem, PutItem } = onItems('help');
    expect(GetItem).toEqual(['TRAINING#*', 'PERSON#*', 'SESSION#*', 'ROSTER*', 'IMPORT#*']);
    expect(PutItem).toEqual(['TRAINING#*']);
  });

  it('let the pages of a team write evaluations, the outbox and the access log, and remove nothing', () => {
    const { PutItem, DeleteItem } = onItems('team');
    expect(PutItem).toEqual(['EVAL#*', 'OUTBOX#*', 'ACCESS#*']);
    expect(DeleteItem).toBeUndefined();
  });

  it('let templates read and write templates alone', () => {
    const { GetItem, PutItem } = onItems('templates');
    expect([GetItem, PutItem]).toEqual([['TEMPLATE#*', 'SESSION#*'], ['TEMPLATE#*']]);
  });

  it('let the calendar read and write acts on the calendar alone', () => {
    const { GetItem, PutItem, DeleteItem } = onItems('calendar');
    expect([GetItem, PutItem, DeleteItem]).toEqual([['CALENDAR*', 'SESSION#*'], ['CALENDAR*'], undefined]);
  });

  it('let the sign-in write sessions, and counts of who signs in, alone', () => {
    const { PutItem, UpdateItem, DeleteItem } = onItems('sign-in');
    const writes = ['SESSION#*', 'RATE#*'];
    expect([PutItem, UpdateItem, DeleteItem]).toEqual([writes, writes, ['SESSION#*']]);
  });

  it.each([
    'sign-in',
    'task-link',
    'evaluations',
    'team',
    'papers',
    'sheets',
    'roster',
    'cycles',
    'ideas',
    'mailing',
    'templates',
    'calendar',
    'substitutions',
  ])('keep %s from the engine and from mail', (name) => {
    expect([...actions(name, 'states'), ...actions(name, 'ses')]).toEqual([]);
  });

  it('let retention empty evaluations and corrections, and remove nothing but what it has to erase', () => {
    const { PutItem, DeleteItem } = onItems('retention');
    const names = ['IDEA#*', 'SUBST#*', 'CYCLE#*'];
    expect(PutItem).toEqual(['EVAL#*', 'OUTBOX#*', 'PERSON#*', 'IMPORT#*', ...names]);
    expect(DeleteItem).toEqual(['EVAL#*', 'PERSON#*', 'IDEA#*', 'SUBST#*', 'TRAINING#*', 'IMPORT#*']);
  });

  it('let the pages of personal data add to the access log and remove nothing', () => {
    const { PutItem, DeleteItem } = onItems('privacy');
    expect(PutItem).toContain('ACCESS#*');
    expect(DeleteItem).toBeUndefined();
  });

  it('let only the anchoring of the record keep anchors and sign them, and nobody change or remove them', () => {
    const signing = FUNCTIONS.filter((name) => actions(name, 'kms').includes('Sign'));
    expect(signing).toEqual(['anchor-record']);
    expect(actions('anchor-record', 's3')).toEqual(['GetObject', 'ListBucket', 'PutObject']);
    const buckets = statements.flatMap(actionsOf).filter((action) => action.startsWith('s3:'));
    expect(new Set(buckets)).toEqual(new Set(['s3:GetObject', 's3:ListBucket', 's3:PutObject']));
  });

  it('let who delivers and who mends addresses remove what they have done with, and nothing else', () => {
    const removing = ['deliver-outbox', 'sweep', 'mailing', 'reconcile'].map((name) => [
      name,
      onItems(name).DeleteItem,
    ]);
    expect(Object.fromEntries(removing)).toEqual({
      ...{ 'deliver-outbox': ['OUTBOX#*', 'PERSON#*'], sweep: ['OUTBOX#*', 'PERSON#*'] },
      ...{ mailing: ['PERSON#*'], reconcile: ['EVAL#*'] },
    });
  });

  it('let nobody remove what lies beside an evaluation but who erases, and who clears what a look has found', () => {
    const removing = FUNCTIONS.filter((name) =>
      (onItems(name).DeleteItem ?? []).some((keys) => ['EVAL#*', '*'].includes(keys)),
    );
    expect(removing).toEqual(['reconcile', 'retention']);
  });

  it('let executions look at executions and not start or stop them', () => {
    expect(actions('executions', 'states')).toEqual(['GetExecutionHistory']);
  });

  it.each(['deliver-outbox', 'sweep'])('let %s drive the engine and send mail', (name) => {
    expect(actions(name, 'states')).toEqual([
      'DescribeExecution',
      'RedriveExecution',
      'SendTaskSuccess',
      'StartExecution',
      'StopExecution',
    ]);
    expect(actions(name, 'ses')).toEqual(['SendEmail', 'SendRawEmail']);
  });

  it('let open-task end a wait and not start one', () => {
    expect(actions('open-task', 'states')).toEqual(['SendTaskSuccess']);
  });

  it('let only the roster and the start of a cycle write many items at once, and a team’s page who saw it', () => {
    const loaders = FUNCTIONS.filter((name) => actions(name, 'dynamodb').includes('BatchWriteItem'));
    expect(loaders).toEqual(['cycles', 'roster', 'team']);
    expect(onItems('team').BatchWriteItem).toEqual(['ACCESS#*']);
    expect(onItems('cycles').BatchWriteItem).toEqual(['ORDER#*', 'PERSON#*']);
    expect(onItems('roster').BatchWriteItem).toEqual(['IMPORT#*', 'PERSON#*', 'GTK#*']);
  });

  it('let nobody scan the table but the migration, which writes evaluations and forgets noted ratings', () => {
    expect(FUNCTIONS.filter((name) => actions(name, 'dynamodb').includes('Scan'))).toEqual(['migrate']);
    expect(onItems('migrate').PutItem).toEqual(['EVAL#*', 'RATER#*', 'SCHEMA*']);
  });
});
