import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, satisfies } from 'semver';

interface Locked {
  version?: string;
  dev?: boolean;
  engines?: { node?: string };
}

const read = (name: string) => JSON.parse(readFileSync(join(__dirname, '../..', name), 'utf8'));
const floor = minVersion(read('package.json').engines.node as string)!.version;

/** Packages that say that they do not run there. */
function unfit(packages: Record<string, Locked>): string[] {
  return Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !satisfies(floor, engines.node))
    .map(([path, { version, engines }]) => `${path} ${version} asks for ${engines!.node}`);
}

it('every locked package runs on the lowest Node that package.json promises', () => {
  expect(unfit(read('package-lock.json').packages)).toEqual([]);
});

it('and one that does not is found', () => {
  expect(unfit({ 'node_modules/new': { version: '3.0.0', engines: { node: '>=22' } } })).toHaveLength(1);
});
