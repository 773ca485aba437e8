'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const root = path.join(__dirname, '..');
const dist = path.join(root, 'dist');
const SOURCES = ['src', 'package.json', '.swcrc'];

/** Newest change, in milliseconds, of a file or of anything in a folder. */
function changedAt(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...fs.readdirSync(entry).map((name) => changedAt(path.join(entry, name))));
}

/** An image holds dist without sources; it is current by definition. */
function isBuilt() {
  const mark = fs.statSync(path.join(dist, '.built'), { throwIfNoEntry: false });
  if (!fs.existsSync(path.join(root, 'src'))) return mark !== undefined;
  return mark !== undefined && SOURCES.every((name) => changedAt(path.join(root, name)) <= mark.mtimeMs);
}

/**
 * Compiles src into a folder beside dist and swaps it in, so that what runs from dist, or builds at the same time,
 * never meets half of it.
 */
function build() {
  const startedAt = new Date();
  const partial = path.join(root, `dist.partial-${process.pid}`);
  const former = path.join(root, `dist.former-${process.pid}`);
  let swc;
  try {
    swc = require.resolve('@swc/cli/bin/swc.js', { paths: [root] });
  } catch {
    throw new Error('Keypath is not built and the build tools are missing: run "npm ci --include=dev".');
  }
  const args = [swc, 'src', '-d', partial, '--strip-leading-paths', '--copy-files', '--quiet'];
  try {
    const { status, error } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    if (error || status !== 0) throw error ?? new Error('The build failed.');
    fs.writeFileSync(path.join(partial, '.built'), '');
    fs.utimesSync(path.join(partial, '.built'), startedAt, startedAt);
    if (fs.existsSync(dist)) fs.renameSync(dist, former);
    fs.renameSync(partial, dist);
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
    fs.rmSync(former, { recursive: true, force: true });
  }
}

function ensureBuilt() {
  if (isBuilt()) return;
  process.stderr.write('Building …\n');
  try {
    build();
  } catch (error) {
    // Another process may have swapped its own build in at the same moment.
    if (isBuilt()) return;
    throw error;
  }
}

module.exports = { build, ensureBuilt };
if (require.main === module) build();
