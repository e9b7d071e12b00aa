import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  count(route: string, method: string, status: number, seconds: number): void;
  text(): Promise<string>;
  readonly type: string;
}

/** Figures for Prometheus: by route, never by person. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const labelNames = ['route', 'method', 'status'] as const;
  const answers = new Counter({
    name: 'http_answers_total',
    help: 'Answers by route and status',
    labelNames,
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'http_answer_seconds',
    help: 'Time to answer in seconds',
    labelNames: ['route', 'method'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    count(route, method, status, took) {
      answers.inc({ route, method, status });
      seconds.observe({ route, method }, took);
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
