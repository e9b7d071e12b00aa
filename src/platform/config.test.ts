import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const production = {
  NODE_ENV: 'production',
  SECRET: 'x'.repeat(40),
  BASE_URL: 'https://twinning.example/',
  SMTP_URL: 'smtp://mail.example',
};

describe('the configuration', () => {
  it('needs nothing for trying out, and then shows the demonstration', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      demo: true,
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:3000',
    });
  });
  it('suggests each person to twenty others a week, or as many as it is told', () => {
    expect(readConfig({}).suggestedToAtMost).toBe(20);
    expect(readConfig({ SUGGESTED_TO_AT_MOST: '5' }).suggestedToAtMost).toBe(5);
    expect(() => readConfig({ SUGGESTED_TO_AT_MOST: '0' })).toThrow('SUGGESTED_TO_AT_MOST');
  });
  it('names every wrong value in one message', () => {
    expect(() => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', SMTP_URL: 'no' })).toThrow(
      /PORT[\s\S]*DATABASE_URL[\s\S]*SMTP_URL/,
    );
  });
  it.each(['SECRET', 'BASE_URL', 'SMTP_URL'])('in production needs %s', (name) => {
    expect(() => readConfig({ ...production, [name]: undefined })).toThrow(name);
    expect(readConfig(production).demo).toBe(false);
  });
  it('refuses the demonstration in production, and a secret that is short', () => {
    expect(() => readConfig({ ...production, DEMO: '1' })).toThrow('DEMO');
    expect(() => readConfig({ SECRET: 'short' })).toThrow('SECRET');
  });
  it('takes the slash from the end of the address', () => {
    expect(readConfig(production).baseUrl).toBe('https://twinning.example');
  });
});
