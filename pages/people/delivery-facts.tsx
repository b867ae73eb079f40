import { type Proof, undelivered, type Witnessed } from '../../core/evaluation/delivery-record.ts';
import type { EvaluationState } from '../../core/evaluation/state.ts';
import { Definitions } from '../layout/definitions.tsx';
import type { Words } from '../words.ts';

type FactsProps = {
  state: EvaluationState;
  /** What proves delivery; null where nothing does. */
  proof: Proof | null;
  names: Readonly<Record<string, string>>;
  w: Words;
};

/** What is known of a delivery: how it is proven, to whom it fell, what was done before a witness. */
export function DeliveryFacts({ state, proof, names, w }: FactsProps) {
  const { fallen, handedOver, refusal, signed } = state.delivery ?? undelivered;
  const seen = (witnessed: Witnessed) =>
    w.t('delivery.before', {
      on: w.date(witnessed.on),
      name: witnessed.witness.name,
      position: witnessed.witness.position,
      by: names[witnessed.recordedBy] ?? w.t('record.somebody'),
      seq: witnessed.seq,
    });
  return (
    <Definitions
      items={[
        [
          w.t('delivery.proof'),
          proof
            ? w.t('delivery.proofAt', { how: w.t(`proof.${proof.how}`), at: w.date(proof.at) })
            : w.t('delivery.noProof'),
        ],
        fallen && !proof
          ? [
              w.t('delivery.fallen'),
              w.t('delivery.fallenTo', {
                who: w.t(`deliverer.${fallen.to}`),
                date: w.date(fallen.dueAt),
                why: w.t(`undelivered.${fallen.why}`),
              }),
            ]
          : null,
        handedOver ? [w.t('delivery.handedOver'), seen(handedOver)] : null,
        refusal ? [w.t('delivery.refusal'), seen(refusal)] : null,
        signed ? [w.t('delivery.signed'), seen(signed)] : null,
      ]}
    />
  );
}
