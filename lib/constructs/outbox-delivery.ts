import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Environment as DeliverOutbox } from '../../functions/deliver-outbox/env.ts';
import type { Environment as Sweep } from '../../functions/sweep/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { Machines } from './machines.ts';
import type { MailSender } from './mail-sender.ts';
import type { Records } from './records.ts';
import type { SigningSecret } from './signing-secret.ts';

interface OutboxDeliveryProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly signingSecret: SigningSecret;
  readonly mailSender: MailSender;
  readonly machines: Machines;
  readonly publicUrl: string;
  readonly sweepEveryMinutes: number;
}

/** Takes what commands left in the outbox to the engine and to people: at once, and again if that failed. */
export class OutboxDelivery extends Construct {
  readonly deliverOutbox: KinerjaFunction<DeliverOutbox>;
  readonly sweep: KinerjaFunction<Sweep>;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: OutboxDeliveryProps) {
    super(scope, id);
    const { setting, records, signingSecret, mailSender, machines } = props;
    const environment = {
      ...machines.environment,
      TABLE_NAME: records.table.tableName,
      ZONE: setting.zone,
      PUBLIC_URL: props.publicUrl,
      SIGNING_SECRET_ID: signingSecret.secretId,
      MAIL_FROM: mailSender.from,
    };
    const permissions = [
      ...records.toChange(),
      // What was delivered; mails that waited for the morning, and marks of addresses that have changed.
      ...records.toRemoveItems('OUTBOX#', 'PERSON#'),
      ...signingSecret.toRead(),
      ...machines.toDrive(),
      ...mailSender.toSend(),
    ];
    this.deadLetters = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    this.deliverOutbox = new KinerjaFunction<DeliverOutbox>(this, {
      setting,
      name: 'deliver-outbox',
      description: 'takes new outbox items to the engine and to people',
      environment,
      permissions,
      timeout: Duration.seconds(60),
    });
    this.sweep = new KinerjaFunction<Sweep>(this, {
      setting,
      name: 'sweep',
      description: 'delivers what the stream forgot and wakes what is due',
      environment,
      permissions,
      timeout: Duration.seconds(120),
    });
    this.followStream(records);
    this.sweepEvery(props.sweepEveryMinutes);
  }

  /** A poisoned item is cut out of its batch and set aside; the others go on. */
  private followStream(records: Records): void {
    const newInOutbox = FilterCriteria.filter({
      eventName: FilterRule.isEqual('INSERT'),
      dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('outbox') } } },
    });
    this.deliverOutbox.addEventSource(
      new DynamoEventSource(records.table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [newInOutbox],
        batchSize: 10,
        parallelizationFactor: 4,
        reportBatchItemFailures: true,
        bisectBatchOnError: true,
        retryAttempts: 5,
        maxRecordAge: Duration.days(1),
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
  }

  private sweepEvery(minutes: number): void {
    new Schedule(this, 'SweepSchedule', {
      description: 'Kinerja: sweep the outbox and what is due',
      schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
      // The next sweep does the work of a missed one.
      target: new LambdaInvoke(this.sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
  }
}
