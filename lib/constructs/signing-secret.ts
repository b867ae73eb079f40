import type { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import type { DataKey } from './data-key.ts';

interface SigningSecretProps {
  readonly key: DataKey | undefined;
  readonly removalPolicy: RemovalPolicy;
}

/** The random key behind links, sessions and forms; AWS makes it up, nobody ever types it. */
export class SigningSecret extends Construct {
  /** What functions ask Secrets Manager for. */
  readonly secretId: string;
  private readonly key: DataKey | undefined;

  constructor(scope: Construct, id: string, { key, removalPolicy }: SigningSecretProps) {
    super(scope, id);
    this.key = key;
    const secret = new Secret(this, 'Secret', {
      description: 'Kinerja: key behind links, sessions and forms',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
      ...(key ? { encryptionKey: key } : {}),
    });
    this.secretId = secret.secretArn;
  }

  /** Reading the key. */
  toRead(): PolicyStatement[] {
    const actions = ['secretsmanager:GetSecretValue'];
    return [new PolicyStatement({ actions, resources: [this.secretId] }), ...(this.key?.toDecrypt() ?? [])];
  }
}
