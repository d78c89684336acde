import { Counter, Gauge, type Metric, Registry } from 'prom-client';
import { type Metrics } from './metrics';
import { type SpreadFamily } from './spread';
import { Tally, type TallyFamily } from './tally';

const PREFIX = 'ecoguard_';

/** A count under its name. */
interface Counted {
  readonly name: string;
  readonly help: string;
  readonly label?: string;
  readonly tally: Tally | TallyFamily;
}

/** A histogram under its name. */
interface Measured {
  readonly name: string;
  readonly help: string;
  readonly label: string;
  readonly spread: SpreadFamily;
}

const countsOf = (metrics: Metrics): readonly Counted[] => [
  { name: 'operations_total', help: 'Operations run', label: 'kind', tally: metrics.operations },
  { name: 'operation_errors_total', help: 'Answers with errors', label: 'kind', tally: metrics.failedOperations },
  { name: 'refused_total', help: 'Requests refused before execution', label: 'code', tally: metrics.refused },
  { name: 'tokens_total', help: 'Tokens taken', label: 'result', tally: metrics.tokens },
  { name: 'claim_headers_dropped_total', help: 'Claim headers of clients, dropped', tally: metrics.droppedHeaders },
  { name: 'subgraph_fetches_total', help: 'Fetches from subgraphs', label: 'subgraph', tally: metrics.fetches },
  { name: 'subgraph_errors_total', help: 'Fetches with errors', label: 'subgraph', tally: metrics.failedFetches },
  { name: 'over_budget_total', help: 'Parts over a subgraph budget', label: 'subgraph', tally: metrics.overBudget },
  { name: 'operation_texts_total', help: 'Texts looked up', label: 'result', tally: metrics.texts },
  { name: 'operation_plans_total', help: 'Plans looked up', label: 'result', tally: metrics.plans },
  { name: 'shared_requests_total', help: 'Requests that shared an execution', tally: metrics.sharedRequests },
  { name: 'shared_fetches_total', help: 'Fetches that shared an answer', tally: metrics.sharedFetches },
];

const measuresOf = (metrics: Metrics): readonly Measured[] => [
  { name: 'operation_duration_seconds', help: 'Operations', label: 'kind', spread: metrics.operationSeconds },
  { name: 'subgraph_duration_seconds', help: 'Fetches', label: 'subgraph', spread: metrics.fetchSeconds },
  { name: 'operation_cost', help: 'Cost of operations', label: 'kind', spread: metrics.costs },
];

function addCount(registry: Registry, { name, help, label, tally }: Counted): void {
  new Counter({
    name: PREFIX + name,
    help,
    labelNames: label === undefined ? [] : [label],
    registers: [registry],
    collect() {
      this.reset();
      if (tally instanceof Tally) return this.inc(tally.value);
      for (const [value, { value: count }] of tally.entries()) this.inc({ [label ?? '']: value }, count);
    },
  });
}

/** Values of a histogram as prom-client writes them; its own histogram hashes its labels for each value. */
function valuesOf({ name, label, spread }: Measured): object[] {
  return [...spread.entries()].flatMap(([value, one]) => {
    const labels = { [label]: value };
    const metricName = PREFIX + name;
    const buckets = one.cumulated();
    return [
      ...buckets.map(({ le, count }) => ({
        labels: { le, ...labels },
        value: count,
        metricName: `${metricName}_bucket`,
      })),
      { labels, value: one.sum, metricName: `${metricName}_sum` },
      { labels, value: buckets.at(-1)?.count ?? 0, metricName: `${metricName}_count` },
    ];
  });
}

function addMeasure(registry: Registry, measured: Measured): void {
  const { name, help } = measured;
  const get = async () => ({
    name: PREFIX + name,
    help,
    type: 'histogram',
    aggregator: 'sum',
    values: valuesOf(measured),
  });
  registry.registerMetric({ name: PREFIX + name, get } as unknown as Metric);
}

function addProcess(registry: Registry, metrics: Metrics): void {
  const gauge = (name: string, help: string, read: () => number): Gauge =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  gauge('process_cpu_seconds', 'CPU time of the process', () => {
    const { system, user } = process.cpuUsage();
    return (system + user) / 1e6;
  });
  new Gauge({
    name: `${PREFIX}supergraph_info`,
    help: 'The supergraph in use',
    labelNames: ['version'],
    registers: [registry],
    collect() {
      this.reset();
      this.set({ version: metrics.supergraph }, 1);
    },
  });
}

/** What is counted, as Prometheus reads it. */
export function exposition(metrics: Metrics): Registry {
  const registry = new Registry();
  for (const counted of countsOf(metrics)) addCount(registry, counted);
  for (const measured of measuresOf(metrics)) addMeasure(registry, measured);
  addProcess(registry, metrics);
  return registry;
}
