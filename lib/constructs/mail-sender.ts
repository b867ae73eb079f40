import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';

interface MailSenderProps {
  readonly configuration: Configuration;
}

/** The right to send mail from our domain. Nothing in it tracks who opened or clicked. */
export class MailSender extends Construct {
  /** Sender of every mail. */
  readonly from: string;
  private readonly identity: EmailIdentity;
  private readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { configuration }: MailSenderProps) {
    super(scope, id);
    this.from = configuration.mailFrom;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // The only bus that SES speaks to is the default one.
    this.configurationSet.addEventDestination('News', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(configuration.mailDomain),
      configurationSet: this.configurationSet,
    });
  }

  /** By which SES says whose mail it tells of. */
  get configurationSetName(): string {
    return this.configurationSet.configurationSetName;
  }

  /** Sending as our one sender. The identity's own configuration set is checked too. */
  toSend(): PolicyStatement[] {
    const configurationSet = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return [
      new PolicyStatement({
        actions: ['ses:SendEmail', 'ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, configurationSet],
        conditions: { StringEquals: { 'ses:FromAddress': this.from } },
      }),
    ];
  }
}
