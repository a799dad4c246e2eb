// A vendor's "no": thrown by handlers and gateways of the sandbox, put into the vendor's own envelope by its gateway.

/** A documented refusal. `status` is the HTTP status, 200 where the vendor tells failures in the body alone. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: number;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: number, message: string, { status = 200, headers = {} }: { status?: number; headers?: Readonly<Record<string, string>> } = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.headers = headers;
  }
}
