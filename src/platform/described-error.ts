/**
 * An error as the log keeps it: what kind, and where in the code. Its message may quote what a person has typed, a database's even the
 * whole row: what stands in quotes or brackets is left out, and so is the message's copy at the head of the stack.
 */
export function describedError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, table, constraint, column }: Readonly<Record<string, unknown>> = { ...error };
  return {
    name: error.name,
    message: withoutQuotations(error.message),
    ...named({ code, table, constraint, column }),
    stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    ...(error.cause === undefined ? {} : { cause: describedError(error.cause) }),
  };
}

/** Of a longer message the first part, up to a quotation that has no end in it. */
const longestMessage = 2000;

function withoutQuotations(message: string): string {
  const start = message.slice(0, longestMessage);
  const plain = start.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|\([^)]*\)|\{[^}]*\}|\[[^\]]*\]/gs, '…');
  return (start.length < message.length ? plain.replace(/["'`“({[].*$/s, '…') : plain).slice(0, 300);
}

/** Names of the schema: they say what failed and nothing about a person. */
function named(values: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
