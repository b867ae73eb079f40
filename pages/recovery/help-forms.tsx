import type { OfficeAct } from '../../core/recovery/plan-recovery.ts';
import { Choice, TextArea, TextField } from '../layout/fields.tsx';
import { Do, Form } from '../layout/form.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import type { StandingView } from './recovery-view.ts';
import { EffectsList } from './recovery-words.tsx';

type Part = { view: StandingView; frame: Frame; w: Words };
type PlainAct = Exclude<OfficeAct, 'reassignAssessor' | 'reassignDecider'>;

const isPlain = (act: OfficeAct): act is PlainAct => act !== 'reassignAssessor' && act !== 'reassignDecider';

/** What the office can do to one evaluation, the act that helps first. */
export function HelpForms(part: Part) {
  const { view, frame, w } = part;
  const { recommended } = view;
  const helps = recommended && isPlain(recommended.act) ? recommended.act : null;
  const others = view.others.filter(isPlain);
  return (
    <section class="decision" aria-labelledby="help">
      <h2 id="help">{w.t('standings.helps')}</h2>
      {recommended ? (
        <>
          <p>
            <strong>{w.t(`act.${recommended.act}`)}</strong>
          </p>
          {helps ? <p>{w.t(`actHint.${helps}`)}</p> : null}
          {helps ? (
            <>
              <p class="label">{w.t('standings.effects')}</p>
              <EffectsList effects={recommended.effects} w={w} />
            </>
          ) : null}
        </>
      ) : (
        <p>{w.t('act.none')}</p>
      )}
      {helps || others.length > 0 ? (
        <Form action={paths.help(view.state.evaluationId)} frame={frame} version={view.state.version}>
          <TextArea w={w} form={view.form} path="reason" label={w.t('standings.reasonField')} rows={2} />
          {helps ? <Do command={helps}>{w.t('standings.help', { act: w.t(`act.${helps}`) })}</Do> : null}
          {others.length > 0 ? <Others acts={others} w={w} /> : null}
        </Form>
      ) : null}
      {view.mayReassign ? <Reassign {...part} /> : null}
    </section>
  );
}

function Others({ acts, w }: { acts: PlainAct[]; w: Words }) {
  return (
    <details class="folded">
      <summary>{w.t('standings.others')}</summary>
      {acts.map((act) => (
        <div key={act} class="field">
          <p class="hint">{w.t(`actHint.${act}`)}</p>
          <Do command={act} kind="secondary">
            {w.t(`act.${act}`)}
          </Do>
        </div>
      ))}
    </details>
  );
}

function Reassign({ view, frame, w }: Part) {
  const form = {
    values: { part: 'assessor', ...view.form.values, reassignReason: view.form.values.reassignReason ?? '' },
    errors: view.form.errors,
  };
  return (
    <details class="folded" open={view.form.errors.some(({ path }) => path === 'email')}>
      <summary>{w.t('standings.reassignTitle')}</summary>
      <Form action={paths.reassign(view.state.evaluationId)} frame={frame} version={view.state.version}>
        <p class="hint">{w.t('standings.reassignHint')}</p>
        <p>
          <a href={paths.move(view.state.evaluationId)}>{w.t('move.link')}</a>
        </p>
        <Choice
          w={w}
          form={form}
          path="part"
          label={w.t('standings.part')}
          options={(['assessor', 'appealDecider'] as const).map((value) => ({
            value,
            label: w.t(`part.${value}`),
          }))}
        />
        <TextField w={w} form={form} path="email" type="email" label={w.t('standings.successor')} />
        <TextArea w={w} form={form} path="reassignReason" label={w.t('standings.reasonField')} rows={2} />
        <button type="submit" class="secondary">
          {w.t('standings.reassignTitle')}
        </button>
      </Form>
    </details>
  );
}
