'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const { build, ensure, root, toolOf } = require('./build-steps');

function run(program, args) {
  // Whoever asks, a test too, gets what is delivered.
  const env = { ...process.env, NODE_ENV: 'production' };
  const options = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] };
  const { status, error } = spawnSync(process.execPath, [program, ...args], options);
  if (error || status !== 0) throw error ?? new Error('The build failed.');
}

/** Compiles src. */
const server = {
  name: 'the server',
  target: 'dist',
  sources: ['src', 'package.json', '.swcrc'],
  make: (folder) =>
    run(toolOf('@swc/cli/bin/swc.js'), [...['src', '-d', folder, '--strip-leading-paths', '--copy-files', '--quiet']]),
};

/** Bundles web, and lays a compressed copy beside each file, so that nothing is compressed while it is served. */
const website = {
  name: 'the console',
  target: path.join('web', 'dist'),
  sources: [
    ...['web/src', 'web/public', 'web/index.html', 'web/vite.config.mts', 'web/tsconfig.json', 'package.json'],
    'src/modules/platform/i18n/locales',
  ],
  make: (folder) => {
    const vite = path.join(path.dirname(toolOf('vite/package.json')), 'bin', 'vite.js');
    run(vite, ['build', 'web', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']);
    compress(folder);
  },
};

const COMPRESSED = /\.(js|css|svg|html|json)$/;
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } };

function compress(folder) {
  for (const entry of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, String(entry));
    if (!COMPRESSED.test(file)) continue;
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(bytes, { level: 9 }));
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(bytes, BROTLI));
  }
}

/** For whoever starts no server, such as the command line. */
const ensureServerBuilt = () => ensure(server);
const ensureConsoleBuilt = () => ensure(website);

function ensureBuilt() {
  ensureServerBuilt();
  ensureConsoleBuilt();
}

module.exports = { ensureBuilt, ensureConsoleBuilt, ensureServerBuilt };
if (require.main === module) for (const step of [server, website]) build(step);
