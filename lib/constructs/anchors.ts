import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

interface AnchorsProps {
  readonly keptYears: number;
}

/**
 * Where the signed roots of the record are kept: a bucket whose objects nobody can change or remove while their time
 * runs, not the account's root either, and the key that signs them. Both outlive every stack, also that of a trial.
 */
export class Anchors extends Construct {
  readonly bucket: Bucket;
  readonly key: Key;

  constructor(scope: Construct, id: string, { keptYears }: AnchorsProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.compliance(
        Duration.days(Math.ceil(keptYears * 365.25)),
      ),
      versioned: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // What is kept are ids and hashes; a key that somebody removes would take the proof with it.
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.key = new Key(this, 'SigningKey', {
      description: 'Kinerja: signs the roots of the record',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Adding to what is kept, and reading it; never changing or removing. */
  toKeep(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['s3:PutObject'], resources: this.objects('anchors/*', 'heads/*') }),
      ...this.toRead(),
      new PolicyStatement({ actions: ['kms:Sign'], resources: [this.key.keyArn] }),
    ];
  }

  /** Reading what is kept. */
  toRead(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['s3:GetObject'], resources: this.objects('anchors/*', 'heads/*') }),
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    ];
  }

  /** Telling others the public part of the key. */
  toTellKey(): PolicyStatement[] {
    return [new PolicyStatement({ actions: ['kms:GetPublicKey'], resources: [this.key.keyArn] })];
  }

  private objects(...patterns: string[]): string[] {
    return patterns.map((pattern) => this.bucket.arnForObjects(pattern));
  }
}
