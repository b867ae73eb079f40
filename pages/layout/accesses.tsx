import type { Access } from '../../core/privacy/access.ts';
import { paths } from '../paths.ts';
import type { Words } from '../words.ts';
import { DataTable, Empty } from './lists.tsx';

type AccessesProps = {
  accesses: readonly Access[];
  /** True where the lines are of many people. */
  withSubject?: boolean;
  w: Words;
};

/** Lines of the access log. */
export function Accesses({ accesses, withSubject = false, w }: AccessesProps) {
  if (accesses.length === 0) return <Empty title={w.t('access.none')} />;
  const head = [w.t('access.who'), w.t('access.when'), w.t('access.what')];
  return (
    <DataTable
      caption={w.t('access.caption')}
      head={withSubject ? [...head, w.t('access.whose')] : head}
      rows={accesses.map((access) => ({
        key: access.accessId,
        cells: [
          `${access.reader.name} (${rolesOf(access.reader.roles, w)})`,
          <time key="at" datetime={access.at}>
            {w.dateTime(access.at)}
          </time>,
          w.t(`reading.${access.what}`),
          ...(withSubject ? [subjectOf(access)] : []),
        ],
      }))}
    />
  );
}

function subjectOf({ evaluationId, personId, cycleId }: Access) {
  if (!evaluationId) return personId ?? cycleId ?? '';
  return <a href={paths.evaluation(evaluationId)}>{evaluationId}</a>;
}

function rolesOf(roles: Access['reader']['roles'], w: Words): string {
  return roles.length === 0 ? w.t('readerRole.none') : w.list(roles.map((role) => w.t(`readerRole.${role}`)));
}
