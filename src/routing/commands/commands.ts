// Writes: once, recorded before they are sent, and told honestly.
import type { ErrorCode, ErrorDetails } from '../../domain/errors.js';

export const COMMAND_STATUSES = ['PENDING', 'ACCEPTED', 'CONFIRMED', 'FAILED', 'TIMED_OUT', 'UNKNOWN'] as const;
export type CommandStatus = (typeof COMMAND_STATUSES)[number];

export interface CommandView {
  readonly id: string;
  /** null for one that a device group was given; else `deviceGroupId` is. */
  readonly deviceId: string | null;
  readonly deviceGroupId: string | null;
  /** SET_PROPERTIES | INVOKE_SERVICE */
  readonly kind: string;
  readonly status: CommandStatus;
  readonly createdAt: number;
  readonly settledAt: number | null;
  readonly error: ({ readonly code: ErrorCode; readonly message: string } & Omit<ErrorDetails, 'cause'>) | null;
  readonly output: unknown;
}

export interface CommandOptions {
  readonly idempotencyKey: string | null;
  readonly confirmWithinMs: number;
}

/** One signed-in account's writes to devices and device groups. */
export interface Commands {
  /** Checked against the thing model before any call. @throws AppError BAD_USER_INPUT, NOT_FOUND, CONFLICT. */
  setDeviceProperties(deviceId: string, values: Readonly<Record<string, unknown>>, options: CommandOptions): Promise<CommandView>;
  invokeDeviceService(deviceId: string, identifier: string, input: Readonly<Record<string, unknown>>, options: CommandOptions): Promise<CommandView>;
  /** Told to all devices of a group at once: it is confirmed when every one that was online shows the values. */
  setDeviceGroupProperties(groupId: string, values: Readonly<Record<string, unknown>>, options: CommandOptions): Promise<CommandView>;
  /** No device of a group answers it. */
  invokeDeviceGroupService(groupId: string, identifier: string, input: Readonly<Record<string, unknown>>, options: CommandOptions): Promise<CommandView>;
  /** null for another account's command. */
  get(commandId: string): Promise<CommandView | null>;
  /** The present state first, then each change; completes when settled. */
  watch(commandId: string, signal: AbortSignal): AsyncIterable<CommandView>;
}
