/** Who has what open now: in the memory of the processes and nowhere else. Nothing of it outlives the line to the browser. */
export interface Presence {
  /** The person has the place open until the function that this returns is called. */
  enter(place: string, person: string): () => void;
  listAt(place: string): readonly string[];
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
export class SharedPresence implements Presence {
  readonly #around: Around;
  /** By place and person: how many lines. */
  readonly #own = new Map<string, Map<string, number>>();
  /** By place, then by person and process: until when. */
  readonly #others = new Map<string, Map<string, number>>();
  readonly #beat: ReturnType<typeof setInterval>;

  constructor(around: Around) {
    this.#around = around;
    this.#beat = setInterval(() => {
      this.#forgetOld();
      this.tellAll();
    }, repeat);
    this.#beat.unref();
  }

  enter(place: string, person: string): () => void {
    const isNew = !this.#own.get(place)?.has(person);
    this.#count(place, person, 1);
    if (isNew) this.#change('+', place, person);
    let hasLeft = false;
    return () => {
      if (hasLeft) return;
      hasLeft = true;
      setTimeout(() => this.#leave(place, person), grace).unref();
    };
  }

  listAt(place: string): readonly string[] {
    const now = this.#around.elapsed();
    const elsewhere = [...(this.#others.get(place) ?? [])].filter(([, until]) => until > now);
    const own = this.#own.get(place)?.keys() ?? [];
    return [...new Set([...own, ...elsewhere.map(([key]) => key.slice(0, key.indexOf(' ')))])];
  }

  /** What another process has told. */
  hear(from: string, message: string): void {
    const [sign, place = '', named = ''] = message.split(' ');
    if (sign === '?') {
      this.tellAll();
      return;
    }
    const people = this.#others.get(place) ?? new Map<string, number>();
    this.#others.set(place, people);
    const before = people.size;
    for (const person of named.split(','))
      if (sign === '+') people.set(`${person} ${from}`, this.#around.elapsed() + forget);
      else people.delete(`${person} ${from}`);
    if (people.size !== before) this.#around.onChange(place);
  }

  /** All that this process knows by itself, told anew: others forget what is not repeated. */
  tellAll(): void {
    for (const [place, people] of this.#own) {
      const named = [...people.keys()];
      for (let at = 0; at < named.length; at += mostNamed)
        this.#around.tell(`+ ${place} ${named.slice(at, at + mostNamed).join(',')}`);
    }
  }

  close(): void {
    clearInterval(this.#beat);
  }

  #leave(place: string, person: string): void {
    this.#count(place, person, -1);
    if (!this.#own.get(place)?.has(person)) this.#change('-', place, person);
  }

  #count(place: string, person: string, lines: 1 | -1): void {
    const people = this.#own.get(place) ?? new Map<string, number>();
    this.#own.set(place, people);
    const left = (people.get(person) ?? 0) + lines;
    if (left > 0) people.set(person, left);
    else people.delete(person);
    if (people.size === 0) this.#own.delete(place);
  }

  #change(sign: '+' | '-', place: string, person: string): void {
    this.#around.tell(`${sign} ${place} ${person}`);
    this.#around.onChange(place);
  }

  #forgetOld(): void {
    const now = this.#around.elapsed();
    for (const [place, people] of this.#others) {
      for (const [key, until] of people) if (until <= now) people.delete(key);
      if (people.size === 0) this.#others.delete(place);
    }
  }
}
