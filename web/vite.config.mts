import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const kebab = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
const OF: Record<string, (name: string) => string> = {
  antd: (name) => `antd/es/${kebab(name)}`,
  '@ant-design/icons': (name) => `@ant-design/icons/es/icons/${name}`,
};

/**
 * Imports each component from its own file. Through the one file that exports them all, everything that any page uses would come
 * with the first one.
 */
function componentByComponent(): Plugin {
  const imports = /import \{([^}]+)\} from '(antd|@ant-design\/icons)';/g;
  return {
    name: 'component-by-component',
    enforce: 'pre',
    transform: (code, id) =>
      /\/web\/src\/.*\.tsx?$/.test(id) && imports.test(code)
        ? code.replaceAll(imports, (_, names: string, library: string) =>
            names
              .split(',')
              .map((name) => name.trim())
              .filter((name) => name !== '' && !name.startsWith('type '))
              .map((name) => name.split(' as '))
              .map(([name = '', local = name]) => `import ${local} from '${OF[library]?.(name)}';`)
              .join(' '),
          )
        : undefined,
  };
}

export default defineConfig({
  root: folder('.'),
  plugins: [componentByComponent()],
  build: {
    target: 'es2022',
    // The layout of the path's chart (elkjs), which is loaded with that chart alone.
    chunkSizeWarningLimit: 1_800,
    rolldownOptions: {
      // Marks for servers that draw components; there is none here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
    },
  },
  // `npm start` beside it: the console with hot reload on the real interface.
  server: { host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});
