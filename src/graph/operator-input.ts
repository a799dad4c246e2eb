// What an operator gives, checked before anything is asked.
import { badInput } from '../domain/errors.js';
import type { ProjectAccountKey, ProjectDeviceName, RegionKey } from '../domain/project-account.js';
import type { VendorAccountKeyInput, VendorContactInput, VendorDeviceInput, VendorRegionKeyInput } from './generated/resolvers.js';

type Contact = Extract<ProjectAccountKey, { by: 'phone' | 'email' }>;

const MAX_ITEMS = 100;
const MAX_LENGTH = 256;

/** @throws AppError BAD_USER_INPUT for no text at all, or one too long to be an ID or a name */
export function givenText(field: string, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > MAX_LENGTH) throw badInput(field, `must have 1 to ${MAX_LENGTH} characters`);
  return trimmed;
}

/** @throws AppError BAD_USER_INPUT for none, too many, or the same twice */
export function givenList<Item>(field: string, items: readonly Item[]): readonly Item[] {
  if (items.length === 0 || items.length > MAX_ITEMS) throw badInput(field, `must be 1 to ${MAX_ITEMS}`);
  if (new Set(items.map((item) => JSON.stringify(item))).size < items.length) throw badInput(field, 'must name each once');
  return items;
}

export function accountKey(by: VendorAccountKeyInput): ProjectAccountKey {
  exactlyOne('by', by);
  const { vendorAccountId, externalId, phone, email } = by;
  if (vendorAccountId != null) return { by: 'vendorAccountId', value: givenText('by.vendorAccountId', vendorAccountId) };
  if (externalId != null) return { by: 'externalId', value: givenText('by.externalId', externalId) };
  return contact(phone, email);
}

export function contactKey(by: VendorContactInput): Contact {
  exactlyOne('by', by);
  return contact(by.phone, by.email);
}

function contact(phone: string | null | undefined, email: string | null | undefined): Contact {
  return phone != null ? { by: 'phone', value: phoneNumber('by.phone', phone) } : { by: 'email', value: emailAddress('by.email', email ?? '') };
}

export function regionKey(by: VendorRegionKeyInput): RegionKey {
  exactlyOne('by', by);
  const { country, phone, email, googleAuthorizationCode, authorizationCode } = by;
  if (country != null) {
    if (!/^[A-Za-z]{2}$/.test(country)) throw badInput('by.country', 'must be two letters');
    return { by: 'countryCode', value: country.toUpperCase() };
  }
  if (phone != null) {
    const { number, countryCode = null } = phone;
    if (countryCode !== null && !/^[1-9]\d{0,3}$/.test(countryCode)) throw badInput('by.phone.countryCode', 'must be 1 to 4 digits');
    return { by: 'phone', value: phoneNumber('by.phone.number', number), countryCode };
  }
  if (email != null) return { by: 'email', value: emailAddress('by.email', email) };
  if (googleAuthorizationCode != null) return { by: 'googleAuthorizationCode', value: givenText('by.googleAuthorizationCode', googleAuthorizationCode) };
  return { by: 'authorizationCode', value: givenText('by.authorizationCode', authorizationCode ?? '') };
}

export function deviceName(field: string, input: VendorDeviceInput): ProjectDeviceName {
  exactlyOne(field, input);
  const { vendorDeviceId, label } = input;
  if (label != null) return { product: givenText(`${field}.label.vendorProductId`, label.vendorProductId), name: givenText(`${field}.label.name`, label.name) };
  return { deviceId: givenText(`${field}.vendorDeviceId`, vendorDeviceId ?? '') };
}

/** Checked here too: a gateway strips `@oneOf` from the schema that it validates against. */
function exactlyOne(field: string, input: object): void {
  if (Object.values(input).filter((value) => value != null).length !== 1) throw badInput(field, 'must have exactly one field');
}

function phoneNumber(field: string, text: string): string {
  if (!/^\+?\d{3,20}$/.test(text)) throw badInput(field, 'must be 3 to 20 digits');
  return text;
}

function emailAddress(field: string, text: string): string {
  if (!/^\S+@\S+$/.test(text) || text.length > MAX_LENGTH) throw badInput(field, 'must be an e-mail address');
  return text;
}
