/** Who has what open now: in the memory of the processes and nowhere else. Nothing of it outlives the line to the browser. */
export interface Presence {
  /** The person has the place open until the function that this returns is called. */
  enter(place: string, person: string): () => void;
  listAt(place: string): readonly string[];
}

export interface SharedPresence extends Presence {
  /** What another process has told. */
  hear(from: string, message: string): void;
  /** All that this process knows by itself, told anew: others forget what is not repeated. */
  tellAll(): void;
  close(): void;
}

interface Around {
  /** To all other processes. */
  readonly tell: (message: string) => void;
  readonly onChange: (place: string) => void;
  /** A clock that only goes forwards, in milliseconds. */
  readonly elapsed: () => number;
}

/** In milliseconds: a page that goes on to another one has not left; what a process that ended has told is forgotten. */
const [grace, repeat, forget] = [2000, 60_000, 150_000];
/** A message of the database holds 8,000 bytes. */
const mostNamed = 150;

/** Messages: "+ place person,person", "- place person", and "?" by who has just come and knows nothing. */
export function sharedPresence({ tell, onChange, elapsed }: Around): SharedPresence {
  /** By place and person: how many lines. */
  const own = new Map<string, Map<string, number>>();
  /** By place, then by person and process: until when. */
  const others = new Map<string, Map<string, number>>();

  const isOwn = (place: string, person: string) => (own.get(place)?.get(person) ?? 0) > 0;
  const addLine = (place: string, person: string, lines: 1 | -1) => {
    const people = own.get(place) ?? new Map<string, number>();
    own.set(place, people);
    const left = (people.get(person) ?? 0) + lines;
    if (left > 0) people.set(person, left);
    else people.delete(person);
    if (people.size === 0) own.delete(place);
  };
  const tellAll = () => {
    for (const [place, people] of own) {
      const named = [...people.keys()];
      for (let at = 0; at < named.length; at += mostNamed)
        tell(`+ ${place} ${named.slice(at, at + mostNamed).join(',')}`);
    }
  };
  const forgetOld = () => {
    for (const [place, people] of others) {
      for (const [key, until] of people) if (until <= elapsed()) people.delete(key);
      if (people.size === 0) others.delete(place);
    }
  };
  const beat = setInterval(() => {
    forgetOld();
    tellAll();
  }, repeat);
  beat.unref();

  return {
    enter(place, person) {
      const isNew = !isOwn(place, person);
      addLine(place, person, 1);
      if (isNew) {
        tell(`+ ${place} ${person}`);
        onChange(place);
      }
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        const leave = () => {
          addLine(place, person, -1);
          if (isOwn(place, person)) return;
          tell(`- ${place} ${person}`);
          onChange(place);
        };
        setTimeout(leave, grace).unref();
      };
    },
    listAt(place) {
      const elsewhere = [...(others.get(place) ?? [])].filter(([, until]) => until > elapsed());
      return [...new Set([...(own.get(place)?.keys() ?? []), ...elsewhere.map(([key]) => key.split(' ')[0] ?? '')])];
    },
    hear(from, message) {
      const [sign, place = '', named = ''] = message.split(' ');
      if (sign === '?') return tellAll();
      const people = others.get(place) ?? new Map<string, number>();
      others.set(place, people);
      const before = people.size;
      for (const person of named.split(','))
        if (sign === '+') people.set(`${person} ${from}`, elapsed() + forget);
        else people.delete(`${person} ${from}`);
      if (people.size !== before) onChange(place);
    },
    tellAll,
    close: () => clearInterval(beat),
  };
}
