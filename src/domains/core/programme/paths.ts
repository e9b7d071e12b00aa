export const paths = {
  programme: () => '/office/programme',
  countries: () => '/office/programme/countries',
  country: (code: string) => `/office/programme/countries/${code}`,
  /** `place`: the code of a country, or `central`. */
  service: (place: string) => `/office/programme/services/${place}`,
  words: (list: string) => `/office/programme/words/${list}`,
  word: (list: string, key: string) => `/office/programme/words/${list}/${encodeURIComponent(key)}`,
  wordEnd: (list: string, key: string) => `/office/programme/words/${list}/${encodeURIComponent(key)}/end`,
  wordReturn: (list: string, key: string) => `/office/programme/words/${list}/${encodeURIComponent(key)}/return`,
} as const;
