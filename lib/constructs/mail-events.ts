import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import type { Environment as MailEventsEnvironment } from '../../functions/mail-events/env.ts';
import { type FunctionSetting, KinerjaFunction } from './kinerja-function.ts';
import type { MailSender } from './mail-sender.ts';
import type { Records } from './records.ts';

interface MailEventsProps {
  readonly setting: FunctionSetting;
  readonly records: Records;
  readonly mailSender: MailSender;
}

/** Keeps what SES tells of our mails: that they arrived, came back, or were complained of. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { setting, records, mailSender }: MailEventsProps) {
    super(scope, id);
    const mailEvents = new KinerjaFunction<MailEventsEnvironment>(this, {
      setting,
      name: 'mail-events',
      description: 'keeps what became of a mail, and marks addresses that do not work',
      environment: { TABLE_NAME: records.table.tableName },
      permissions: [
        ...records.toReadItems('EVAL#', 'PERSON#'),
        ...records.toWriteItems('EVAL#', 'PERSON#', 'OUTBOX#'),
      ],
      timeout: Duration.seconds(15),
    });
    new Rule(this, 'MailNews', {
      description: 'Kinerja: SES tells of a mail of ours',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          eventType: ['Delivery', 'Bounce', 'Complaint', 'Reject'],
          mail: { tags: { 'ses:configuration-set': [mailSender.configurationSetName] } },
        },
      },
      targets: [new LambdaFunction(mailEvents)],
    });
  }
}
