// What a client is told of a variable that does not fit: where and why, and never what it was, which may be a token.

/** What scalars say of a value ends with the value. */
const TOLD_VALUE = /(cannot represent [^:]*value): .*$/s;
const UNFIT = /^(Variable "\$\w+") got invalid value (?:.*?(?: at ("[^"]*"))?; ([^;]*)$)?/s;

/** The message of graphql-js or graphql-jit without the value; any other message as it is. */
export function withoutValue(message: string): string {
  const found = UNFIT.exec(message.replace(TOLD_VALUE, '$1'));
  if (found === null) return message;
  const [, variable, place, rule] = found;
  return `${variable} does not fit${place === undefined ? '' : ` at ${place}`}${rule === undefined ? '' : `: ${rule}`}`;
}
