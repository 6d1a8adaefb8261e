/** The browser that the tests drive: the machine's own Chromium or Chrome, from Debian's packages where there is none. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const elsewhere = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** What Chromium is started with everywhere: headless, quiet, without a request of its own. */
export const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs on the path; undefined where there is none. */
export function findProgram(...wanted: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return wanted.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

/** Path of an installed nginx, which Debian keeps where only root looks; undefined where there is none. */
export const findNginx = (): string | undefined => findProgram('nginx') ?? ['/usr/sbin/nginx'].find(executable);

/** Chromium without its window, which is what a page costs most: a third faster for the browser tests, and optional. */
export const findShell = (): string | undefined => findProgram('chromium-headless-shell', 'chrome-headless-shell');

/** Path of an installed browser: `CHROME_PATH`, else the first known name on the path; undefined where there is none. */
export function findBrowser(): string | undefined {
  const wished = process.env['CHROME_PATH'];
  if (wished) return executable(wished) ? wished : undefined;
  return findProgram(...names) ?? elsewhere.find(executable);
}

const advice = `No browser was found. Install one and run this again:
  Debian, Ubuntu   sudo apt-get update && sudo apt-get install --yes chromium
  Fedora           sudo dnf install chromium
  macOS            brew install --cask chromium
or set CHROME_PATH to the program file of a Chromium or Chrome that is there already.`;

/** An installed browser, fetched from Debian's packages as root where there is none. Throws with what to do where it cannot. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (process.env['CHROME_PATH']) throw new Error(`CHROME_PATH names no program: ${process.env['CHROME_PATH']}`);
  installFromDebian('chromium');
  const installed = findBrowser();
  if (!installed) throw new Error(advice);
  return installed;
}
