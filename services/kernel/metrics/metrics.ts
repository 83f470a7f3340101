import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Counters and timings in the Prometheus format. Labels are names from the specification, never ids. */
export interface Metrics {
  /** Counts something that happened. */
  count(name: string, help: string, labels?: Readonly<Record<string, string>>, by?: number): void;

  /** Records how long something took, in seconds. */
  observe(name: string, help: string, seconds: number, labels?: Readonly<Record<string, string>>): void;

  /** Has a value read each time the metrics are. */
  gauge(name: string, help: string, read: () => number): void;

  /** Has values that are read together read each time the metrics are. */
  gauges(read: () => Promise<readonly Measured[]>): void;

  /** Everything, as the text that Prometheus reads. */
  render(): Promise<string>;
}

export interface Measured {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** A registry of its own for each platform, so that two in one process do not share counters. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const counters = new Map<string, Counter>();
  const histograms = new Map<string, Histogram>();
  const gauges = new Map<string, Gauge>();
  const readings: (() => Promise<readonly Measured[]>)[] = [];

  return {
    count(name, help, labels = {}, by = 1) {
      let counter = counters.get(name);
      if (!counter) {
        counter = new Counter({ name, help, labelNames: Object.keys(labels), registers: [registry] });
        counters.set(name, counter);
      }
      counter.inc(labels, by);
    },
    observe(name, help, seconds, labels = {}) {
      let histogram = histograms.get(name);
      if (!histogram) {
        const labelNames = Object.keys(labels);
        histogram = new Histogram({ name, help, labelNames, buckets: BUCKETS, registers: [registry] });
        histograms.set(name, histogram);
      }
      histogram.observe(labels, seconds);
    },
    gauge(name, help, read) {
      const gauge: Gauge = new Gauge({ name, help, registers: [], collect: () => gauge.set(read()) });
      registry.registerMetric(gauge);
    },
    gauges(read) {
      readings.push(read);
    },
    async render() {
      for (const { name, help, value, labels = {} } of (await Promise.all(readings.map((read) => read()))).flat()) {
        let gauge = gauges.get(name);
        if (!gauge) {
          gauge = new Gauge({ name, help, labelNames: Object.keys(labels), registers: [registry] });
          gauges.set(name, gauge);
        }
        gauge.set(labels, value);
      }
      return registry.metrics();
    },
  };
}
