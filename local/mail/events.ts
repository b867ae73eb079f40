import * as z from 'zod';
import type { World } from '../assembly/world.ts';
import { ACCOUNT, arn } from '../aws/identity.ts';
import type { ServiceEvent } from '../events/bus.ts';
import type { Mail } from './mails.ts';

/** What SES can tell of a mail once it has taken it. */
export const mailFates = ['Delivery', 'Bounce', 'Complaint'] as const;
export type MailFate = (typeof mailFates)[number];

const setProperties = z.object({ Name: z.string().optional() });
const destinationProperties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string()),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }),
  }),
});
const identityProperties = z.object({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.object({ ConfigurationSetName: z.string().optional() }).optional(),
});

const detailTypes: Record<MailFate, string> = {
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
};

/** Says what became of a mail to whoever the template wants to hear it; whose business it is, its sender decides. */
export type TellFate = (mail: Mail, fate: MailFate, subType?: string) => void;

/** Reads which configuration set each identity sends by, and which events of it go to the bus. */
export function defineMailEvents(world: World, tell: (event: ServiceEvent) => void): TellFate {
  for (const set of world.ofType('AWS::SES::ConfigurationSet')) setProperties.parse(world.properties(set));
  const wanted = world
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map((resource) => destinationProperties.parse(world.properties(resource)))
    .filter(({ EventDestination }) => EventDestination.Enabled);
  const senders = world
    .ofType('AWS::SES::EmailIdentity')
    .map((resource) => identityProperties.parse(world.properties(resource)));
  return (mail, fate, subType) => {
    const set = mail.configurationSet ?? setOf(mail.from, senders);
    const type = fate.toUpperCase();
    const goes = wanted.some(
      ({ ConfigurationSetName, EventDestination }) =>
        ConfigurationSetName === set && EventDestination.MatchingEventTypes.map(upper).includes(type),
    );
    if (set !== undefined && goes) tell(eventOf(mail, fate, set, subType));
  };
}

const upper = (text: string) => text.toUpperCase();

function setOf(from: string, senders: readonly z.infer<typeof identityProperties>[]): string | undefined {
  const address = (/<([^>]+)>/.exec(from)?.[1] ?? from).toLowerCase();
  const sender = senders.find(({ EmailIdentity }) =>
    `@${address}`.endsWith(`@${EmailIdentity.toLowerCase()}`),
  );
  return sender?.ConfigurationSetAttributes?.ConfigurationSetName;
}

/** As SES publishes it, without what nobody here reads. */
function eventOf(mail: Mail, fate: MailFate, set: string, subType?: string): ServiceEvent {
  const time = Date.now();
  const timestamp = new Date(time).toISOString();
  const recipients = mail.destination.to.map((emailAddress) => ({ emailAddress }));
  const told = {
    Delivery: { delivery: { timestamp, recipients: mail.destination.to } },
    Bounce: {
      bounce: {
        timestamp,
        bounceType: 'Permanent',
        bounceSubType: subType ?? 'General',
        bouncedRecipients: recipients,
      },
    },
    Complaint: { complaint: { timestamp, complaintFeedbackType: 'abuse', complainedRecipients: recipients } },
  }[fate];
  const tags = Object.fromEntries((mail.tags ?? []).map(({ Name, Value }) => [Name, [Value]]));
  return {
    source: 'aws.ses',
    'detail-type': detailTypes[fate],
    resources: [arn('ses', `configuration-set/${set}`)],
    time,
    detail: {
      eventType: fate,
      mail: {
        timestamp: new Date(mail.at * 1000).toISOString(),
        messageId: mail.messageId,
        sendingAccountId: ACCOUNT,
        destination: mail.destination.to,
        tags: { ...tags, 'ses:configuration-set': [set] },
      },
      ...told,
    },
  };
}
