import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

/** Budgets are global, but CloudFormation has them only in some Regions. */
export const SPENDING_REGION = 'us-east-1';

interface SpendingStackProps extends StackProps {
  /** Of the deployment whose tags are counted. */
  readonly deployment: string;
  readonly monthlyUsd: number;
  readonly email: string;
}

/** Warns by mail when most of a month's budget is spent, and when the month is going to cost more than that. */
const WARNINGS = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'FORECASTED', threshold: 100 },
] as const;

/** A budget for what carries the tags of a deployment; AWS stops nothing at it. */
export class SpendingStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, monthlyUsd, email, ...props }: SpendingStackProps) {
    super(scope, id, props);
    new CfnBudget(this, 'Monthly', {
      budget: {
        budgetName: `kinerja-${deployment}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyUsd, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:environment$${deployment}`] },
      },
      notificationsWithSubscribers: WARNINGS.map((warning) => ({
        notification: { ...warning, comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' },
        subscribers: [{ subscriptionType: 'EMAIL', address: email }],
      })),
    });
  }
}
