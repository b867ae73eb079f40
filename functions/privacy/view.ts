import type { PersonalData } from '../../core/usecases/collect-personal-data.ts';
import type { Answer } from '../middleware/visit.ts';
import type { PrivacyPorts } from './ports.ts';

/** How long things are kept, as a page tells it. */
export function keptFor({ retention, accessKeptDays }: PrivacyPorts) {
  const { contentsYears, namesYears } = retention;
  return { contentsYears, namesYears, accessDays: accessKeptDays };
}

/** Everything that is kept of one person, in a form that machines read (UU 27/2022 article 13). */
export function fileOf(data: PersonalData): Answer {
  return {
    status: 200,
    file: {
      name: `kinerja-${data.person.personId}.json`,
      contentType: 'application/json; charset=utf-8',
      content: Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8'),
    },
  };
}
