/** The text of english.ts, made from the names of the English catalogues: TypeScript cannot import the types of a whole folder. */
export function describeCatalogues(files: readonly string[]): string {
  const names = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
  return `// Generated from the files of locales/en by \`npm run message-types\`; do not edit.
${names.map((name) => `import type ${identifierOf(name)} from '../../locales/en/${name}.json';\n`).join('')}
/** The English catalogues: every message of the program is typed from them. */
export interface English {\n${names.map((name) => `  readonly ${keyOf(name)}: typeof ${identifierOf(name)};\n`).join('')}}\n`;
}

/** space-home: spaceHome */
const identifierOf = (name: string) => name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
const keyOf = (name: string) => (name.includes('-') ? `'${name}'` : name);
