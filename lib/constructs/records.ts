import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { DataKey } from './data-key.ts';

interface RecordsProps {
  readonly key: DataKey | undefined;
  readonly removalPolicy: RemovalPolicy;
}

/** Every list that a page shows. */
const LISTS = 'lists';
/** Whose turn it is. */
const TURNS = 'turns';
/** Whose assessor somebody is. */
const TEAMS = 'teams';

/** What partition keys begin with: the kind of thing. */
type KeyPrefix =
  | 'ACCESS#'
  | 'CALENDAR'
  | 'CYCLE#'
  | 'EVAL#'
  | 'GTK#'
  | 'HOLD#'
  | 'IDEA#'
  | 'IMPORT#'
  | 'LINK#'
  | 'ORDER#'
  | 'OUTBOX#'
  | 'PERSON#'
  | 'SCHEMA'
  | 'RATER#'
  | 'RATE#'
  | 'ROSTER'
  | 'SESSION#'
  | 'TEMPLATE#'
  | 'SUBST#'
  | 'TRAINING#';

/** The one table. It is the truth; everything else can be made again from it. */
export class Records extends Construct {
  readonly table: Table;
  private readonly key: DataKey | undefined;

  constructor(scope: Construct, id: string, { key, removalPolicy }: RecordsProps) {
    super(scope, id);
    this.key = key;
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'expiresAt',
      stream: StreamViewType.NEW_IMAGE,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy,
      ...(key ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key } : {}),
    });
    this.table.addGlobalSecondaryIndex({
      indexName: LISTS,
      partitionKey: { name: 'listKey', type: AttributeType.STRING },
      sortKey: { name: 'listSort', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TURNS,
      partitionKey: { name: 'turnKey', type: AttributeType.STRING },
      sortKey: { name: 'turnSort', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: TEAMS,
      partitionKey: { name: 'teamKey', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }

  /** Reading single items whose partition keys begin so. */
  toReadItems(...prefixes: KeyPrefix[]): PolicyStatement[] {
    const actions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem'];
    return [this.onItems(actions, prefixes), ...(this.key?.toUse() ?? [])];
  }

  /** Reading items that lie together under partition keys that begin so. */
  toReadTogether(...prefixes: KeyPrefix[]): PolicyStatement[] {
    return [this.onItems(['dynamodb:Query'], prefixes), ...(this.key?.toUse() ?? [])];
  }

  /** Writing single items whose partition keys begin so, alone or in a transaction. */
  toWriteItems(...prefixes: KeyPrefix[]): PolicyStatement[] {
    const actions = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
    return [this.onItems(actions, prefixes), ...(this.key?.toUse() ?? [])];
  }

  /** Writing many items at once whose partition keys begin so, each for itself. */
  toWriteMany(...prefixes: KeyPrefix[]): PolicyStatement[] {
    return [this.onItems(['dynamodb:BatchWriteItem'], prefixes), ...(this.key?.toUse() ?? [])];
  }

  /** Removing single items whose partition keys begin so. */
  toRemoveItems(...prefixes: KeyPrefix[]): PolicyStatement[] {
    return [this.onItems(['dynamodb:DeleteItem'], prefixes)];
  }

  /** Reading lists, and nothing else. */
  toReadLists(): PolicyStatement[] {
    return [
      new PolicyStatement({ actions: ['dynamodb:Query'], resources: this.indexes() }),
      ...(this.key?.toUse() ?? []),
    ];
  }

  /** Finding the evaluations of an assessor, by their keys. */
  toReadTeams(): PolicyStatement[] {
    const resources = [this.index(TEAMS)];
    return [new PolicyStatement({ actions: ['dynamodb:Query'], resources }), ...(this.key?.toUse() ?? [])];
  }

  /** Reading everything, one page after the other. */
  toScan(): PolicyStatement[] {
    const actions = ['dynamodb:GetItem', 'dynamodb:Scan'];
    const resources = [this.table.tableArn];
    return [new PolicyStatement({ actions, resources }), ...(this.key?.toUse() ?? [])];
  }

  /** Reading items and lists. */
  toRead(): PolicyStatement[] {
    const resources = [this.table.tableArn, ...this.indexes()];
    const actions = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
    return [new PolicyStatement({ actions, resources }), ...(this.key?.toUse() ?? [])];
  }

  /** Reading, and writing in transactions (IAM knows a transaction by its parts); removing is granted by itself. */
  toChange(): PolicyStatement[] {
    const parts = ['PutItem', 'UpdateItem', 'ConditionCheckItem'];
    const actions = parts.map((part) => `dynamodb:${part}`);
    return [...this.toRead(), new PolicyStatement({ actions, resources: [this.table.tableArn] })];
  }

  private indexes(): string[] {
    return [LISTS, TURNS, TEAMS].map((index) => this.index(index));
  }

  private index(name: string): string {
    return `${this.table.tableArn}/index/${name}`;
  }

  private onItems(actions: string[], prefixes: readonly KeyPrefix[]): PolicyStatement {
    return new PolicyStatement({
      actions,
      resources: [this.table.tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((it) => `${it}*`) } },
    });
  }
}
