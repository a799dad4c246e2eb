// Feiyan's error codes in our words: every row of its dictionary, of its device-side codes, and of what its operations' sections name beside it.
import type { ErrorCode } from '../../domain/errors.js';

/** What a code means to us; OK for the codes of success. */
export type CodeMeaning = ErrorCode | 'OK';

const TABLE: Readonly<Record<CodeMeaning, readonly (number | string)[]>> = {
  // 0 is success in the interface that a third party offers to the vendor; the vendor's own answers use 200 alone.
  OK: [200, 0],
  LINK_EXPIRED: [401, 2062, 29003, 100001, 100003, 100004, 100005],
  FORBIDDEN: [403, 2064, 2066, 2078, 28573, 28605],
  NOT_FOUND: [
    2063, 2065, 2067, 2077, 2081, 2097, 5005, 5225, 6100, 9112, 9119, 9132, 9146, 10200, 24063, 28008, 28502, 28505, 28517, 28527, 28532, 28538, 28551, 28560,
    28566, 28601, 28604, 29004,
  ],
  BAD_USER_INPUT: [
    460, 2000, 2086, 4047, 9143, 10198, 20050, 28044, 28083, 28528, 28529, 28805, 28812, 28813, 28820, 60201, 60202, 60203, 60204, 60205, 100006, 101602,
  ],
  CONFLICT: [605, 2082, 2085, 2087, 2088, 2092, 2093, 2096, 6289, 6638, 10196, 10197, 28045, 28046, 28530, 28603, 28612, 28804, 28810, 28811],
  LIMIT_EXCEEDED: [9144, 10199, 28036, 28807, 28808, 28809, 28821, 28823],
  RATE_LIMITED: [429],
  UNSUPPORTED_BY_VENDOR: [2073, 2075, 28567, 28571, 28806],
  DEVICE_OFFLINE: [6221, 28504],
  // 20003 and 20055 are known from another page of the vendor.
  VENDOR_UNAVAILABLE: [500, 503, 2074, 20003, 20055, 110000, 999103],
  // 20056 as well.
  VENDOR_TIMEOUT: [20056],
  // Our configuration at fault, the phone's provisioning, or a failure that the user cannot change.
  VENDOR_REJECTED: [
    400,
    404,
    600,
    603,
    604,
    606,
    607,
    6608,
    9103,
    9131,
    9153,
    20004,
    20017,
    28038,
    28081,
    28082,
    28501,
    28563,
    60101,
    60102,
    60103,
    61701,
    61702,
    61703,
    61704,
    61705,
    100002,
    100111,
    101600,
    101603,
    '101603+60301',
    101604,
    101609,
    '101601+60101',
    '101601+60102',
    '101601+60104',
    '101616+61601',
    '101616+61602',
    '101616+61605',
    '101616+61609',
    '101617+61701',
    '101617+61702',
    '101617+61703',
    '101617+61706',
    '101617+61708',
    '101617+61709',
    101618,
    // Reported by devices while they are provisioned (0xC400 to 0xC50B).
    50176,
    50208,
    50240,
    50241,
    50242,
    50243,
    50272,
    50273,
    50274,
    50275,
    50276,
    50277,
    50278,
    50304,
    50305,
    50306,
    50307,
    50336,
    50337,
    50338,
    50339,
    50340,
    50341,
    50342,
    50343,
    50400,
    50401,
    50402,
    50403,
    50404,
    50432,
    50433,
    50434,
    50435,
    50436,
    50437,
    50438,
    50439,
    50440,
    50441,
    50442,
    50443,
  ],
  UNAUTHENTICATED: [],
  CURSOR_EXPIRED: [],
  VENDOR_INVALID_RESPONSE: [],
};

/** Codes that mean several things, told apart by their message. */
const BY_MESSAGE: ReadonlyMap<string, CodeMeaning> = new Map([['460 batch device amount invalid', 'LIMIT_EXCEEDED']]);

const BY_CODE: ReadonlyMap<string, CodeMeaning> = new Map(meanings());

/**
 * The meaning of a vendor code; undefined for one that no document knows (then it is VENDOR_REJECTED).
 * @param code as it came, `101603+60301` included.
 */
export function meaningOf(code: number | string, message: string | null): CodeMeaning | undefined {
  return BY_MESSAGE.get(`${code} ${message ?? ''}`) ?? BY_CODE.get(String(code));
}

function* meanings(): Generator<[string, CodeMeaning]> {
  for (const meaning of keysOf(TABLE)) {
    for (const code of TABLE[meaning]) yield [String(code), meaning];
  }
}

function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  // An object literal of this file: it has exactly the keys of its type.
  return Object.keys(table) as K[];
}
