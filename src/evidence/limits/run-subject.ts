import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, startServer, temporaryDirectory } from '../server.ts';
import { ask } from './ask.ts';
import { headWithField } from './heads.ts';
import type { Place, Subject } from './subject.ts';

/**
 * Runs a server in a folder of its own for as long as something is asked of it.
 *
 * @param behind the port of the service that a proxy stands in front of
 * @throws where it does not start
 */
export async function runSubject<T>(
  subject: Subject,
  isChanged: boolean,
  behind: number,
  then: (place: Place) => Promise<T>,
): Promise<T> {
  const folder = temporaryDirectory();
  // Some servers give up their rights and still read it
  chmodSync(folder.path, 0o755);
  const place = { folder: folder.path, port: await freePort(), behind };
  for (const [name, text] of Object.entries(subject.files?.(place, isChanged) ?? {}))
    writeFileSync(join(folder.path, name), text);
  const [program = '', ...options] = subject.command(place, isChanged);
  const isReady = async () => /^\d{3}$/.test(await ask(place.port, headWithField(20)));
  try {
    const server = await startServer(program, options, isReady, { cwd: folder.path });
    return await then(place).finally(() => server.stop());
  } finally {
    folder.remove();
  }
}
