/**
 * How the command is called, wherever a page, a help text or a generated file prints it. With `--no`, npx runs what `npm ci` or the tarball installed and fetches nothing: the
 * name is not on a registry yet, so whoever took it would run there.
 *
 * @example `${COMMAND} replicas --json '{"zones": 3}'`
 */
export const COMMAND = 'npx --no where-state-lives';
