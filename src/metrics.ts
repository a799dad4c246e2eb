// What is counted and timed, in Prometheus's terms. Made by app.ts, injected everywhere else.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { VendorName } from './domain/ids.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

export type Metrics = ReturnType<typeof createMetrics>;

/** All of Hearth's metrics in one registry of their own. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Histogram({
    name: 'hearth_request_seconds',
    help: 'GraphQL operations by type and outcome',
    labelNames: ['type', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const vendorCalls = new Histogram({
    name: 'hearth_vendor_call_seconds',
    help: 'Vendor calls by operation and outcome',
    labelNames: ['vendor', 'operation', 'outcome'],
    buckets: SECONDS,
    registers,
  });
  const vendorDrift = new Counter({
    name: 'hearth_vendor_drift_total',
    help: 'Vendor answers with keys or shapes that the document does not know',
    labelNames: ['vendor', 'operation'],
    registers,
  });
  const events = new Counter({ name: 'hearth_events_total', help: 'Events taken in, by vendor and kind', labelNames: ['vendor', 'kind'], registers });
  const eventLag = new Histogram({
    name: 'hearth_event_lag_seconds',
    help: 'From the vendor saying it happened to the log having it',
    labelNames: ['vendor'],
    buckets: SECONDS,
    registers,
  });
  const subscriptions = new Gauge({ name: 'hearth_subscriptions', help: 'Subscriptions open now, by transport', labelNames: ['transport'], registers });
  return {
    registry,
    request: (type: string, outcome: string, seconds: number): void => requests.observe({ type, outcome }, seconds),
    vendorCall: (vendor: VendorName, operation: string, outcome: string, seconds: number): void => vendorCalls.observe({ vendor, operation, outcome }, seconds),
    vendorDrift: (vendor: VendorName, operation: string): void => vendorDrift.inc({ vendor, operation }),
    event: (vendor: VendorName, kind: string): void => events.inc({ vendor, kind }),
    eventLag: (vendor: VendorName, seconds: number): void => eventLag.observe({ vendor }, seconds),
    subscription: (transport: string, change: 1 | -1): void => subscriptions.inc({ transport }, change),
  };
}
