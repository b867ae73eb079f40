import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Configuration } from '../configuration.ts';
import { Anchors } from '../constructs/anchors.ts';
import { DataKey } from '../constructs/data-key.ts';
import { Directory } from '../constructs/directory.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { Records } from '../constructs/records.ts';
import { SigningSecret } from '../constructs/signing-secret.ts';

interface StatefulStackProps extends StackProps {
  readonly configuration: Configuration;
}

/** What must never be lost: records, keys, people, the right to send mail. */
export class StatefulStack extends Stack {
  readonly records: Records;
  readonly signingSecret: SigningSecret;
  readonly anchors: Anchors;
  /** Absent where the city has a sign-in provider of its own. */
  readonly directory: Directory | undefined;
  readonly mailSender: MailSender;

  constructor(scope: Construct, id: string, { configuration, ...props }: StatefulStackProps) {
    super(scope, id, props);
    const keep = configuration.removalPolicy === 'retain';
    const removalPolicy = keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = configuration.customerManagedKey
      ? new DataKey(this, 'DataKey', { removalPolicy })
      : undefined;

    this.records = new Records(this, 'Records', { key, removalPolicy });
    this.anchors = new Anchors(this, 'Anchors', { keptYears: configuration.retention.anchorsYears });
    this.signingSecret = new SigningSecret(this, 'SigningSecret', { key, removalPolicy });
    const { name, signIn } = configuration;
    this.directory =
      signIn.provider === 'cognito'
        ? new Directory(this, 'Directory', { name, signIn, removalPolicy })
        : undefined;
    this.mailSender = new MailSender(this, 'MailSender', { configuration });
  }
}
