export type MetricName = 'Looks' | 'Open' | 'LongOverdue' | 'Troubles' | 'Anchored';

/** Numbers over time, for alarms and the dashboard. */
export interface Metrics {
  /** Tells values as of now; `dimensions` are few and name no person. */
  tell(values: Partial<Record<MetricName, number>>, dimensions?: Record<string, string>): void;
}
