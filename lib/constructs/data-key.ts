import type { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

interface DataKeyProps {
  readonly removalPolicy: RemovalPolicy;
}

/** The customer-managed key of a deployment that wants one: a city can revoke it. */
export class DataKey extends Key {
  constructor(scope: Construct, id: string, { removalPolicy }: DataKeyProps) {
    super(scope, id, { description: 'Kinerja: records and secret', enableKeyRotation: true, removalPolicy });
  }

  /** What a reader or writer of encrypted things may do. */
  toUse(): PolicyStatement[] {
    const actions = ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'];
    return [new PolicyStatement({ actions, resources: [this.keyArn] })];
  }

  /** What a reader of encrypted things may do. */
  toDecrypt(): PolicyStatement[] {
    return [new PolicyStatement({ actions: ['kms:Decrypt'], resources: [this.keyArn] })];
  }
}
