#!/usr/bin/env node
'use strict';
const path = require('node:path');

try {
  require('./ensure-built').ensureServerBuilt();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
require(path.join(__dirname, '..', 'dist', 'cli.js'));
