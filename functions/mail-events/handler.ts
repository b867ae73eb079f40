import * as z from 'zod';
import type { MailKey, MailNews } from '../../core/mails/mail-record.ts';
import type { Log } from '../../core/ports/log.ts';
import { hearOfMail } from '../../core/usecases/hear-of-mail.ts';
import { workFunction } from '../middleware/work-function.ts';

const one = z.array(z.string()).min(1);
const instant = z.object({ timestamp: z.string() });

/** What SES publishes of a mail, as far as it is needed: no address is read, let alone kept. */
const eventSchema = z.object({
  detail: z
    .object({
      mail: z.object({
        messageId: z.string(),
        timestamp: z.string(),
        tags: z.object({ mail: one.optional(), evaluation: one.optional(), person: one.optional() }).loose(),
      }),
    })
    .and(
      z.discriminatedUnion('eventType', [
        z.object({ eventType: z.literal('Delivery'), delivery: instant }),
        z.object({
          eventType: z.literal('Bounce'),
          bounce: instant.extend({ bounceType: z.string(), bounceSubType: z.string() }),
        }),
        z.object({
          eventType: z.literal('Complaint'),
          complaint: instant.extend({
            complaintFeedbackType: z.string().nullish(),
            complaintSubType: z.string().nullish(),
          }),
        }),
        z.object({ eventType: z.literal('Reject'), reject: z.object({ reason: z.string() }) }),
      ]),
    ),
});
type Detail = z.infer<typeof eventSchema>['detail'];

type Ports = Parameters<typeof hearOfMail>[2] & { log: Log };

/** Keeps what the mail service tells of our mails. */
export const handler = (ports: Ports) =>
  workFunction(
    eventSchema,
    async ({ detail }) => {
      const key = keyOf(detail);
      const heard = key ? await hearOfMail(key, newsOf(detail), ports) : 'notOurs';
      const about = { eventType: detail.eventType, mailId: key?.mailId };
      if (heard === 'notOurs') ports.log.warn('MAIL_NOT_OURS', about);
      if (heard === 'cameBack') ports.log.warn('MAIL_CAME_BACK', about);
    },
    ports,
  );

/** The tags that we gave the mail along name its record. */
function keyOf({ mail: { tags } }: Detail): MailKey | undefined {
  const mailId = tags.mail?.[0];
  const evaluationId = tags.evaluation?.[0] ?? null;
  const to = tags.person?.[0] ?? '';
  return mailId && (evaluationId || to) ? { mailId, evaluationId, to } : undefined;
}

function newsOf(detail: Detail): MailNews {
  const { messageId, timestamp } = detail.mail;
  const at = (text: string) => new Date(text).toISOString();
  switch (detail.eventType) {
    case 'Delivery':
      return { state: 'delivered', at: at(detail.delivery.timestamp), messageId, reason: null };
    case 'Bounce': {
      const { bounceType, bounceSubType } = detail.bounce;
      return {
        state: 'bounced',
        at: at(detail.bounce.timestamp),
        messageId,
        reason: `${bounceType} ${bounceSubType}`,
      };
    }
    case 'Complaint': {
      const { complaintFeedbackType, complaintSubType } = detail.complaint;
      const reason = complaintFeedbackType ?? complaintSubType ?? null;
      return { state: 'complained', at: at(detail.complaint.timestamp), messageId, reason };
    }
    case 'Reject':
      return { state: 'refused', at: at(timestamp), messageId, reason: detail.reject.reason };
  }
}
