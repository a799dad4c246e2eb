// PostgreSQL refuses to run as root: then it runs as a lesser user, who must be able to reach its files.
import { readFile } from 'node:fs/promises';
import { DatabaseStartError } from './start-error.js';

export interface OsUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const CANDIDATES = ['postgres', 'nobody']; // the second for bare containers, which have no other user

/** The user to run PostgreSQL as; null: the one who runs Hearth, unless that is root. */
export async function chooseUser(): Promise<OsUser | null> {
  return process.getuid?.() === 0 ? lesserUser(await readFile('/etc/passwd', 'utf8')) : null;
}

/**
 * A user that PostgreSQL can run as in place of root.
 * @param passwd the text of /etc/passwd
 */
export function lesserUser(passwd: string): OsUser {
  const users = new Map(
    passwd.split('\n').map((line) => {
      const [name = '', , uid = '', gid = ''] = line.split(':');
      return [name, { name, uid: Number(uid), gid: Number(gid) }] as const;
    }),
  );
  for (const name of CANDIDATES) {
    const user = users.get(name);
    if (user !== undefined && user.uid > 0) return user;
  }
  throw new DatabaseStartError(`PostgreSQL does not run as root, and this system has no user ${CANDIDATES.join(' or ')} to run it as.`);
}
