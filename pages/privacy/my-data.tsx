import { renderDocument } from '../layout/document.tsx';
import type { Frame } from '../layout/frame.ts';
import { PersonalData, type PersonalDataView } from './personal-data.tsx';

/** "My data": everything that is kept of the person who looks. */
export function renderMyData(view: PersonalDataView, frame: Frame): string {
  return renderDocument(frame, (w) => ({
    title: w.t('myData.title'),
    wide: true,
    body: (
      <>
        <h1>{w.t('myData.title')}</h1>
        <p class="lead">{w.t('myData.lead')}</p>
        <p>{w.t('myData.rights')}</p>
        <PersonalData view={view} w={w} />
      </>
    ),
  }));
}
