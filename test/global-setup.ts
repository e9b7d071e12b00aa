import { makeTemplate } from './template.ts';

/** Runs once before all fast tests. */
export async function setup(): Promise<void> {
  // Tests never speak to what the surroundings name, whatever a shell has set.
  for (const name of ['BASE_URL', 'DATABASE_URL', 'DATA_DIR', 'SMTP_URL']) delete process.env[name];
  process.env.NODE_ENV = 'test';
  await makeTemplate();
}
