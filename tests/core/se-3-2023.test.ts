import { expect, it } from 'vitest';
import { type OrganisationPredicate, organisationPredicates } from '../../core/rating/distribution.ts';
import { distributionOf2023 } from '../../core/rules/se-3-2023.ts';
import { organisationInLaw, predicateInLaw } from '../law/predicates.ts';
import { bare, textsAt } from '../law/regulation.ts';

const [inRegulation = '', circular] = distributionOf2023.article.split('; ');

it('the pattern stands on the regulation, and its shares on a circular that was read in the press alone', () => {
  expect(circular).toBe('SE MenPAN-RB 3/2023');
  expect(distributionOf2023.unsure).toBe(true);
});

it.each<OrganisationPredicate>([...organisationPredicates])(
  'where a unit is %s, it asks most of the predicate that the regulation has ideally for most',
  (organisation) => {
    const [{ of: [usual] = [] } = { of: [] }] = distributionOf2023.patterns[organisation];
    const [text = ''] = textsAt(inRegulation).map(bare);
    const guide = bare(`dengan capaian kinerja organisasi ${organisationInLaw[organisation]}`);
    const ideally = bare('maka idealnya sebagian besar pegawai predikat kinerjanya');
    const [, most = ''] = text.slice(text.indexOf(guide)).split(ideally);
    expect(usual && most.startsWith(bare(predicateInLaw[usual]))).toBe(true);
  },
);
