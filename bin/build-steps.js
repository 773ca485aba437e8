'use strict';
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');

/** Newest change, in milliseconds, of a file or of anything in a folder. */
function changedAt(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(entry).map((name) => changedAt(path.join(entry, name))));
}

/**
 * What is built, where, and out of what. An image holds the result without its first source; it is current by definition.
 * @param {{ target: string, sources: string[], make: (folder: string) => void }} step paths from the root; make fills a folder
 */
function isBuilt({ target, sources }) {
  const mark = fs.statSync(path.join(root, target, '.built'), { throwIfNoEntry: false });
  if (!fs.existsSync(path.join(root, sources[0]))) return mark !== undefined;
  return mark !== undefined && sources.every((name) => changedAt(path.join(root, name)) <= mark.mtimeMs);
}

/** Makes it in a folder beside its place and swaps it in: what is served from there, or built at the same time, never meets half of it. */
function build({ target, make }) {
  const startedAt = new Date();
  const place = path.join(root, target);
  const partial = `${place}.partial-${process.pid}`;
  const former = `${place}.former-${process.pid}`;
  try {
    make(partial);
    fs.writeFileSync(path.join(partial, '.built'), '');
    fs.utimesSync(path.join(partial, '.built'), startedAt, startedAt);
    if (fs.existsSync(place)) fs.renameSync(place, former);
    fs.renameSync(partial, place);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
    fs.rmSync(former, { recursive: true, force: true });
  }
}

function ensure(step) {
  if (isBuilt(step)) return;
  process.stderr.write(`Building ${step.name} …\n`);
  try {
    build(step);
  } catch (error) {
    // Another process may have swapped its own build in at the same moment.
    if (isBuilt(step)) return;
    throw error;
  }
}

/** Where a build tool's program is. */
function toolOf(name) {
  try {
    return require.resolve(name, { paths: [root] });
  } catch {
    throw new Error('Keypath is not built and the build tools are missing: run "npm ci --include=dev".');
  }
}

module.exports = { build, ensure, isBuilt, root, toolOf };
