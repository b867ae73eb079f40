import { glossary } from '../../core/help/glossary.ts';
import { Definitions } from '../layout/definitions.tsx';
import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { paths } from '../paths.ts';
import type { Key, Words } from '../words.ts';
import { type Guide, guides } from './guides.ts';

const names = Object.keys(guides) as Guide[];

/** Where to begin: the tour, a guide for each role, the training, the glossary. */
export function renderHelp(frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('help.title'),
    body: (
      <>
        <h1>{w.t('help.title')}</h1>
        <p class="lead">{w.t('help.lead')}</p>
        <ul class="cards">
          {names.map((name) => (
            <Card key={name} href={paths.guide(name)} title={w.t(`guide.${name}`)}>
              {w.t(`guideLead.${name}`)}
            </Card>
          ))}
          <Card href={paths.training()} title={w.t('training.title')}>
            {w.t('training.lead')}
          </Card>
          <Card href={paths.guide('glossary')} title={w.t('help.glossary')}>
            {w.t('help.glossaryLead')}
          </Card>
        </ul>
      </>
    ),
  }));
}

function Card({ href, title, children }: { href: string; title: string; children: string }) {
  return (
    <li class="card">
      <h2>
        <a class="card-link" href={href}>
          {title}
        </a>
      </h2>
      <p>{children}</p>
    </li>
  );
}

/** One guide, step by step. */
export function renderGuide(guide: Guide, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t(`guide.${guide}`),
    body: (
      <>
        <h1>{w.t(`guide.${guide}`)}</h1>
        <p class="lead">{w.t(`guideLead.${guide}`)}</p>
        <ol class="results">
          {Array.from({ length: guides[guide] }, (_, index) => (
            <li key={index}>
              <p class="result-text">{w.t(`guideStep.${guide}${index + 1}` as Key)}</p>
              <p>{w.t(`guideText.${guide}${index + 1}` as Key)}</p>
            </li>
          ))}
        </ol>
        <WayBack w={w} />
      </>
    ),
  }));
}

/** The official terms, in plain words. */
export function renderGlossary(frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('help.glossary'),
    body: (
      <>
        <h1>{w.t('help.glossary')}</h1>
        <p class="lead">{w.t('help.glossaryLead')}</p>
        <Definitions
          items={glossary.map(({ code, official, meaning }) => [
            official,
            w.language === 'id' ? meaning.id : `${code}: ${meaning.en.replaceAll('`', '')}`,
          ])}
        />
        <WayBack w={w} />
      </>
    ),
  }));
}

function WayBack({ w }: { w: Words }) {
  return (
    <p>
      <a href={paths.helpPages()}>{w.t('help.title')}</a>
    </p>
  );
}
