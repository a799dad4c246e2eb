// What became of each device of a project-wide write, from Feiyan's codes (7.4.4, 7.4.12, 7.4.13).
import { AppError, type ErrorCode } from '../../../domain/errors.js';
import type { ProjectBindOutcome, ProjectDeviceOutcome } from '../../../domain/project-account.js';
import { projectAccounts } from '../operations/project-account.js';

const BOUND: ReadonlyMap<number, Pick<ProjectBindOutcome, 'role' | 'isTakenOver'>> = new Map([
  [0, { role: 'OWNER', isTakenOver: false }],
  [2, { role: 'MEMBER', isTakenOver: false }],
  [3, { role: 'OWNER', isTakenOver: false }],
  [4, { role: 'OWNER', isTakenOver: false }],
  [5, { role: 'OWNER', isTakenOver: true }],
]);

const NOT_BOUND: ReadonlyMap<number, readonly [ErrorCode, string]> = new Map([
  [1, ['CONFLICT', 'The device belongs to somebody already']],
  [6, ['UNSUPPORTED_BY_VENDOR', 'The product says nothing of how its devices are shared']],
  [7, ['NOT_FOUND', 'There is no such device']],
  [8, ['FORBIDDEN', 'The project may not bind this device']],
]);

const NOT_MOVED: ReadonlyMap<string, readonly [ErrorCode, string]> = new Map([
  ['28612', ['CONFLICT', 'The device belongs to somebody']],
  ['6638', ['CONFLICT', 'The device is on its way already']],
  ['28505', ['NOT_FOUND', 'There is no such product']],
]);

/** @param row the answer's row for the device; undefined where it has none */
export function bindOutcome(device: ProjectDeviceOutcome['device'], row: ({ readonly bindCode: number } & NamedRow) | undefined): ProjectBindOutcome {
  const bound = BOUND.get(row?.bindCode ?? -1);
  const named =
    row === undefined ? device : { deviceId: row.iotId || device.deviceId, product: row.productKey || device.product, name: row.deviceName || device.name };
  if (bound !== undefined) return { device: named, error: null, ...bound };
  const error =
    row === undefined ? untold(projectAccounts.bindDevices.name) : refusal(projectAccounts.bindDevices.name, String(row.bindCode), NOT_BOUND.get(row.bindCode));
  return { device: named, error, role: null, isTakenOver: false };
}

export function unbindError({ success, message }: { readonly success: boolean; readonly message?: string | null | undefined }): AppError | null {
  if (success) return null;
  return new AppError('VENDOR_REJECTED', 'Feiyan did not unbind the device', {
    vendor: 'FEIYAN',
    operation: projectAccounts.unbindAll.name,
    ...(message ? { vendorMessage: message } : {}),
  });
}

export function migrationError(row: { readonly succeed: boolean; readonly resultCode: string } | undefined): AppError | null {
  if (row === undefined) return untold(projectAccounts.migrateDevices.name);
  return row.succeed ? null : refusal(projectAccounts.migrateDevices.name, row.resultCode, NOT_MOVED.get(row.resultCode));
}

interface NamedRow {
  readonly iotId?: string | null | undefined;
  readonly productKey?: string | null | undefined;
  readonly deviceName?: string | null | undefined;
}

function refusal(operation: string, vendorCode: string, known: readonly [ErrorCode, string] | undefined): AppError {
  const [code, message] = known ?? (['VENDOR_REJECTED', 'Feiyan refused the device'] as const);
  return new AppError(code, message, { vendor: 'FEIYAN', operation, vendorCode, effect: 'none' });
}

function untold(operation: string): AppError {
  return new AppError('VENDOR_INVALID_RESPONSE', 'Feiyan did not say what became of the device', { vendor: 'FEIYAN', operation, effect: 'unknown' });
}
