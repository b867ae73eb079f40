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
      environment: { TABLE_NAME: records.table.tableName, ZONE: setting.zone },
      permissions: [
        ...records.toReadItems('EVAL#', 'PERSON#', 'CYCLE#', 'SUBST#'),
        // A notice that came late moves the end of the days: by its fellows, and by the calendar in force.
        ...records.toReadTogether('EVAL#', 'CALENDAR'),
        ...records.toWriteItems('EVAL#', 'PERSON#', 'OUTBOX#'),
      ],
      timeout: Duration.seconds(15),
    });
    const ours = { 'ses:configuration-set': [mailSender.configurationSetName] };
    const targets = [new LambdaFunction(mailEvents)];
    new Rule(this, 'MailTrouble', {
      description: 'Kinerja: SES could not deliver a mail of ours, or its reader complained',
      eventPattern: {
        source: ['aws.ses'],
        detail: { eventType: ['Bounce', 'Complaint', 'Reject'], mail: { tags: ours } },
      },
      targets,
    });
    // That a mail arrived is only asked of the one from which the days of the law are counted: each answer is a write.
    new Rule(this, 'NoticeDelivered', {
      description: 'Kinerja: SES delivered the notice of a result',
      eventPattern: {
        source: ['aws.ses'],
        detail: { eventType: ['Delivery'], mail: { tags: { ...ours, notice: ['yes'] } } },
      },
      targets,
    });
  }
}
