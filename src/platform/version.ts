import { readFileSync } from 'node:fs';

const { version: written }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The version of the program that runs. */
export const version = written;
