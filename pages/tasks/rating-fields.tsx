import { ratings } from '../../core/rating/rating.ts';
import { Choice } from '../layout/fields.tsx';
import type { FormView } from '../layout/form-view.ts';
import type { Words } from '../words.ts';

/** The two ratings that a person gives; the matrix only concludes. */
export function RatingFields({ form, w }: { form: FormView; w: Words }) {
  const options = ratings.toReversed().map((value) => ({
    value,
    label: w.t(`ratingShort.${value}`),
    hint: w.t(`ratingHint.${value}`),
  }));
  return (
    <div class="ratings">
      <Choice w={w} form={form} path="resultRating" label={w.t('field.resultRating')} options={options} />
      <Choice
        w={w}
        form={form}
        path="behaviourRating"
        label={w.t('field.behaviourRating')}
        options={options}
      />
    </div>
  );
}
