import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { JobReport } from './jobs.ts';

export interface Metrics {
  count(route: string, method: string, status: number, seconds: number): void;
  countJob(report: JobReport): void;
  text(): Promise<string>;
  readonly type: string;
}

/** Of the process, as its memory. They are measured all the time: once, however many servers it has. */
let ofProcess: Registry | undefined;

function processFigures(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** Figures for Prometheus: by route, never by person. */
export function makeMetrics(): Metrics {
  const registry = new Registry();
  const shared = processFigures();
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
  const jobs = countJobs(registry);
  return {
    countJob: jobs,
    count(route, method, status, took) {
      answers.inc({ route, method, status });
      seconds.observe({ route, method }, took);
    },
    text: async () => `${await shared.metrics()}\n${await registry.metrics()}`,
    type: registry.contentType,
  };
}

function countJobs(registry: Registry): (report: JobReport) => void {
  const tries = new Counter({
    name: 'job_tries_total',
    help: 'Tries of jobs by what came of them: completed, retry (tried again) or failed (given up)',
    labelNames: ['job', 'state'] as const,
    registers: [registry],
  });
  const waited = new Histogram({
    name: 'job_wait_seconds',
    help: 'Time from when a job could begin until it began, in seconds',
    labelNames: ['job'] as const,
    buckets: [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
    registers: [registry],
  });
  const took = new Histogram({
    name: 'job_seconds',
    help: 'Time that a try of a job took, in seconds',
    labelNames: ['job'] as const,
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 2.5, 10, 60],
    registers: [registry],
  });
  return ({ job, state, waitMs, ms }) => {
    tries.inc({ job, state });
    waited.observe({ job }, waitMs / 1000);
    took.observe({ job }, ms / 1000);
  };
}
