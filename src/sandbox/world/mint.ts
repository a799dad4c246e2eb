// Every secret of the sandbox passes through a mint when it is made, so that a test can mark it, and know it again wherever it turns up.

/** Answers the secret as it is to be used. `kind` names it: `iotToken`, `deviceSecret`. */
export type Mint = (kind: string, secret: string) => string;

export const unmarked: Mint = (_kind, secret) => secret;
