import * as z from 'zod';

/** Characters at most, stated on the form. */
export const witnessLimits = { name: 120, position: 160 } as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'tooLong');

/** Who saw it with their own eyes: somebody of the roster, or of elsewhere, by name and position. */
export const witnessSchema = z.object({
  /** Null for somebody who is not in the roster. */
  personId: z.string().max(40).nullable(),
  name: line(witnessLimits.name),
  position: line(witnessLimits.position),
});
export type Witness = z.infer<typeof witnessSchema>;

/**
 * By what it is known that the document came to the employee: the mail service delivered the notice; the employee said
 * so on the page; it was handed over on paper, or they refused to sign it, before a witness.
 */
export const proofKinds = ['mail', 'opened', 'handedOver', 'refused'] as const;
const proofSchema = z.object({ how: z.enum(proofKinds), at: z.iso.datetime() });
export type Proof = z.infer<typeof proofSchema>;

/** Why there is no proof that the notice of a result arrived. */
export const undeliveredReasons = ['noMail', 'cameBack', 'complained', 'withheld', 'noNews'] as const;
export type UndeliveredReason = (typeof undeliveredReasons)[number];

/** What somebody of the office or the assessor recorded of paper: on which day, before whom, and as which line. */
const witnessedSchema = z.object({
  on: z.iso.date(),
  /** Name and position are empty once they were erased. */
  witness: z.object({ personId: z.string().nullable(), name: z.string(), position: z.string() }),
  recordedBy: z.string(),
  seq: z.int(),
});
export type Witnessed = z.infer<typeof witnessedSchema>;

/** Who has to deliver after the assessor's days: the assessor's superior, and after them the office of personnel. */
export const deliverers = ['superior', 'hr'] as const;

/** What the record itself knows of the delivery of a result; in an ordinary year nothing, as the notice proves it. */
export const deliverySchema = z.object({
  proof: proofSchema.nullable().default(null),
  fallen: z
    .object({
      to: z.enum(deliverers),
      at: z.iso.datetime(),
      dueAt: z.iso.datetime(),
      why: z.enum(undeliveredReasons),
    })
    .nullable()
    .default(null),
  handedOver: witnessedSchema.nullable().default(null),
  refusal: witnessedSchema.nullable().default(null),
  /** Signed on paper: the days are over by that. */
  signed: witnessedSchema.nullable().default(null),
});
export type Delivery = z.infer<typeof deliverySchema>;

/** Nothing is known yet. */
export const undelivered: Delivery = {
  proof: null,
  fallen: null,
  handedOver: null,
  refusal: null,
  signed: null,
};
