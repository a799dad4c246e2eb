// The promise of a cloud that pushes: how to connect, what to say to be told, and what its messages mean.
import type { DeviceStatus, PropertyReading } from './device.js';
import type { VendorRef } from './ids.js';

interface PushedBase {
  /** Equal for copies of one event, whichever bound account they were sent to. */
  readonly dedupe: string;
  /** When it happened by the vendor's clock, Unix ms; null when it does not say. */
  readonly at: number | null;
}

export type PushedEvent =
  | (PushedBase & { readonly kind: 'properties'; readonly device: VendorRef; readonly readings: readonly PropertyReading[] })
  | (PushedBase & { readonly kind: 'status'; readonly device: VendorRef; readonly status: DeviceStatus })
  | (PushedBase & {
      readonly kind: 'event';
      readonly device: VendorRef;
      readonly identifier: string;
      readonly name: string | null;
      readonly type: string;
      readonly value: unknown;
    })
  | (PushedBase & {
      readonly kind: 'attached';
      readonly device: VendorRef;
      readonly gateway: VendorRef | null;
      readonly previousGateway: VendorRef | null;
      readonly result: AttachResult;
    })
  | (PushedBase & {
      readonly kind: 'firmware';
      readonly device: VendorRef;
      readonly from: string | null;
      readonly to: string | null;
      readonly step: number;
      readonly state: FirmwareState;
      readonly description: string | null;
    });

export const ATTACH_RESULTS = ['ATTACHED', 'BOUND_ELSEWHERE', 'FAILED', 'UNKNOWN'] as const;
export type AttachResult = (typeof ATTACH_RESULTS)[number];

export const FIRMWARE_STATES = ['WAITING', 'UPGRADING', 'ABNORMAL', 'FAILED', 'COMPLETE', 'UNKNOWN'] as const;
export type FirmwareState = (typeof FIRMWARE_STATES)[number];

/** What a message on a subscribed topic turned out to be. */
export type PushMessage =
  | { readonly kind: 'event'; readonly event: PushedEvent }
  /** The answer to a bind or unbind request, by the request's ID. */
  | { readonly kind: 'reply'; readonly requestId: string; readonly ok: boolean; readonly vendorCode: string }
  /** Not understood: counted, acknowledged, never fatal. */
  | { readonly kind: 'ignored'; readonly reason: string };

/** A request that is published and answered on a topic. */
export interface PushRequest {
  readonly requestId: string;
  readonly topic: string;
  readonly payload: string;
}

export interface PushConnection {
  readonly url: string;
  readonly clientId: string;
  readonly username: string;
  readonly password: string;
}

export interface PushCloud {
  /** Credentials of the process's connection, made anew for every connect (they hold the time). */
  connection(): PushConnection;
  /** Topics to subscribe to, QoS 1. */
  readonly topics: readonly string[];
  /** Asks for the pushes of the account behind the token; `linkId` names the binding. */
  bind(linkId: string, token: string): PushRequest;
  unbind(linkId: string): PushRequest;
  /** Pure. */
  parse(topic: string, payload: Uint8Array): PushMessage;
}

/** How live a link is. */
export const PUSH_STATES = ['CONNECTING', 'LIVE', 'DOWN'] as const;
export type PushState = (typeof PUSH_STATES)[number];

export interface PushStatus {
  readonly state: PushState;
  /** Connected and bound without a break since (Unix ms): what was pushed or read at or after it is known live. */
  readonly since: number | null;
  readonly lastMessageAt: number | null;
}
