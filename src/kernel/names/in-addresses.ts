import { mayBeSmallSurname } from './small-surnames.ts';

/** What stands between two blanks and holds names as addresses, user names and files do: "/kim-garcia", "kim_garcia.pdf". */
const chunk = /[^\s<>()[\]{}"“”«»]{5,}/gu;
const isAddress = /[/@_]|\.\p{L}/u;
const longest = 500;
const partEnd = /[/?#=&@:,;]+/u;
const nameOfFile = /\.\p{L}{2,5}$/u;
const joint = /[-_.+~]+/u;
const mostWords = 4;
const word = /^[\p{L}\p{M}]+$/u;

export interface InAddress<person> {
  readonly written: string;
  readonly people: readonly person[];
  readonly words: readonly string[];
}

/** Surnames beside the names of pupils in the addresses of a text, where a part of one holds nothing else. */
export function inAddresses<person>(
  text: string,
  find: (word: string) => readonly person[],
): readonly InAddress<person>[] {
  return [...text.matchAll(chunk)].flatMap(([found]) =>
    found.length <= longest && isAddress.test(found)
      ? decoded(found)
          .split(partEnd)
          .flatMap((part) => inPart(part, find))
      : [],
  );
}

function inPart<person>(part: string, find: (word: string) => readonly person[]): readonly InAddress<person>[] {
  const written = part.replace(nameOfFile, '');
  const words = written.split(joint).filter(Boolean);
  if (words.length < 2 || words.length > mostWords || !words.every((one) => word.test(one))) return [];
  const people = words.flatMap(find);
  const others = words.filter((one) => find(one).length === 0);
  if (people.length === 0 || others.length === 0 || !others.every(mayBeSmallSurname)) return [];
  return [{ written, people: [...new Set(people)], words: others }];
}

/** Letters beyond English ones are written by their bytes. */
function decoded(address: string): string {
  return address.replaceAll(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString());
}
