import { expect, it } from 'vitest';
import { resources, synthesized } from './synthesized.ts';

const { stateful } = synthesized('tangsel-example');

it('SES tells what became of a mail, and nothing tracks who opened or clicked', () => {
  const destinations = resources(stateful, 'AWS::SES::ConfigurationSetEventDestination');
  const told = destinations.flatMap(([, { Properties }]) => Properties.EventDestination.MatchingEventTypes);
  expect(told.map((type: string) => type.toLowerCase()).sort()).toEqual([
    'bounce',
    'complaint',
    'delivery',
    'reject',
  ]);
  const sets = resources(stateful, 'AWS::SES::ConfigurationSet');
  expect(sets).not.toEqual([]);
  for (const [, { Properties }] of sets) {
    expect(Properties.TrackingOptions).toBeUndefined();
    expect(Properties.VdmOptions).toBeUndefined();
    expect(Properties.DeliveryOptions.TlsPolicy).toBe('REQUIRE');
  }
});
