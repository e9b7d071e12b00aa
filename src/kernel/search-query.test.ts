import { describe, expect, it } from 'vitest';
import { commonParts, readCommonSearch, writeQuery } from './search-query.ts';

const read = (query: string) => readCommonSearch(new URLSearchParams(query));

describe('the address of a search', () => {
  it('is read and written again as it was', () => {
    const query = '?q=bees+and+maps&country=ES&country=GR&subject=music&from=7&to=11&language=el';
    expect(writeQuery(commonParts(read(query)))).toBe(query);
  });

  it('leaves out what is no filter, and what is not set', () => {
    expect(writeQuery(commonParts(read('q=++&country=es,XYZ&subject=%00&from=2&to=99&language=EN')))).toBe('');
    expect(writeQuery({ none: undefined, no: false, empty: '', several: [], yes: true, count: 0 })).toBe(
      '?yes=yes&count=0',
    );
  });

  it('turns ages round that were typed the wrong way, and names each choice once', () => {
    expect(read('from=11&to=7&country=ES,ES,GR')).toMatchObject({ ageFrom: 7, ageTo: 11, countries: ['ES', 'GR'] });
  });
});
