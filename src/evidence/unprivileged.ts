import { execFileSync } from 'node:child_process';

export type User = { readonly uid: number; readonly gid: number };

const idOf = (flag: '-u' | '-g', name: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));

/** The user `nobody` where we run as root, whom some servers refuse; undefined where we are somebody already. */
export const nobody = (): User | undefined =>
  process.getuid?.() === 0 ? { uid: idOf('-u', 'nobody'), gid: idOf('-g', 'nobody') } : undefined;
