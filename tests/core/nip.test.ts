import { describe, expect, it } from 'vitest';
import { isMangled, nipProblem, plainNip } from '../../core/roster/nip.ts';

/** 13 March 1988, appointed in September 2010, a man, 901. */
const good = '198803132010091901';
const born = (date: string) => `${date}${good.slice(8)}`;
const appointed = (month: string) => `${good.slice(0, 8)}${month}${good.slice(14)}`;

describe('the number of a civil servant', () => {
  it.each([good, appointed('201001'), appointed('201012'), appointed('200603'), born('19400101')])(
    'is right: %s',
    (nip) => {
      expect(nipProblem(nip, 'PNS')).toBeUndefined();
    },
  );

  it.each([
    ['one digit more', `${good}1`, 'nipFormat'],
    ['a letter before it', `x${good}`, 'nipFormat'],
    ['a letter within it', good.replace('1', 'l'), 'nipFormat'],
    ['nothing written', '', 'nipFormat'],
    ['no such day', born('19880230'), 'nipDate'],
    ['no such month of birth', born('19881313'), 'nipDate'],
    ['born in a year too long ago', born('19391231'), 'nipDate'],
    ['appointed in no month', appointed('201000'), 'nipDate'],
    ['appointed in a thirteenth month', appointed('201013'), 'nipDate'],
    ['appointed before turning eighteen', appointed('200602'), 'nipAppointment'],
    ['neither sex', `${good.slice(0, 14)}3901`, 'nipSex'],
  ] as const)('is wrong with %s', (_, nip, problem) => {
    expect(nipProblem(nip, 'PNS')).toBe(problem);
  });

  it('belongs to people born between 1940 and 2100', () => {
    expect(nipProblem(born('21001231'), 'PPPK')).toBeUndefined();
    expect(nipProblem(born('21010101'), 'PPPK')).toBe('nipDate');
    expect(nipProblem(born('19400101'), 'PPPK')).toBeUndefined();
  });

  it('of a PPPK is looked at for its date of birth alone', () => {
    expect(nipProblem(appointed('201021'), 'PPPK')).toBeUndefined();
    expect(nipProblem(born('19880230'), 'PPPK')).toBe('nipDate');
  });
});

describe('a number that a spreadsheet took for a quantity', () => {
  it.each([
    '1.98803E+17',
    '1,98803E+17',
    '2E+17',
    '2e17',
    '1.9E17',
    '198803132010091000',
    '198803132010091000,00',
  ])('is known by how it is written: %s', (nip) => {
    expect(isMangled(nip)).toBe(true);
    expect(nipProblem(nip, 'PNS')).toBe('nipMangled');
  });

  it.each([
    good,
    '12.98803E+17',
    '2E+17x',
    '1198803132010091000',
    '198803132010091000.05',
    '198803132010091000x',
  ])('is none where more than that is written: %s', (nip) => {
    expect(isMangled(nip)).toBe(false);
  });
});

it('a number may be written with spaces between its parts, and with an apostrophe before it', () => {
  for (const written of ['19880313 201009 1 901', `'${good}`, `’${good}`, ` ${good}\t`])
    expect(plainNip(written)).toBe(good);
});
