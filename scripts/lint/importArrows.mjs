// Which part of the product may import what. One table; ARCHITECTURE.md draws it.
import path from 'node:path';

const SDK = 'wx-server-sdk';

/**
 * For each top-level folder: the other folders it may import, and whether a package may be imported there.
 * @type {Record<string, {folders: string[], packages: (name: string, file: string) => boolean, why: string}>}
 */
export const ARROWS = {
  domain: { folders: [], packages: () => false, why: 'the rules of mediation import nothing' },
  contract: {
    folders: ['domain'],
    packages: (name) => name === 'valibot',
    why: 'procedures as data need the domain and valibot, no more',
  },
  server: {
    folders: ['contract', 'domain'],
    packages: (name, file) => name !== SDK || /^server\/(store|platform)\//.test(file),
    why: 'only server/store and server/platform touch wx-server-sdk; the rest of the server runs without it',
  },
  cloudfunctions: { folders: ['server'], packages: () => false, why: 'a cloud function is wiring of the server' },
  src: {
    folders: ['contract', 'domain'],
    packages: (name) => name !== SDK && !name.startsWith('node:'),
    why: 'the mini-program sees the contract and the domain; all else is behind a call',
  },
  'local-cloud': {
    folders: [],
    packages: (name) => name !== SDK,
    why: "local-cloud stands for WeChat's cloud and knows nothing of the product",
  },
  demo: {
    folders: ['contract', 'domain'],
    packages: (name) => name !== SDK,
    why: 'the demo goes through the gateway, as a person would',
  },
  config: { folders: [], packages: () => true, why: "Taro's build knows nothing of the product" },
};

/** What a test beside its source may import over and above: the whole product and every package. */
const isTest = (file) => /\.test\.tsx?$/.test(file);

const packageName = (source) =>
  source.startsWith('@') ? source.split('/').slice(0, 2).join('/') : source.split('/')[0];

/**
 * Judges one import.
 * @param {string} file importing file, relative to the root, with `/`
 * @param {string} source what stands in the import
 * @returns {string | undefined} what is wrong with it and what to do
 */
export function judgeImport(file, source) {
  const folder = file.split('/')[0];
  const arrow = ARROWS[folder];
  const relative = source.startsWith('.');
  if (!relative && !source.startsWith('@/')) {
    const name = source.startsWith('node:') ? source : packageName(source);
    if (!arrow || isTest(file) || arrow.packages(name, file)) return undefined;
    return `\`${folder}\` may not import the package \`${name}\` here: ${arrow.why}.`;
  }
  const target = relative ? path.posix.join(path.posix.dirname(file), source) : source.slice(2);
  const targetFolder = target.split('/')[0];
  if (targetFolder === folder && !relative) return `Inside \`${folder}\` import relatively, not by \`@/\`.`;
  if (targetFolder === folder) {
    if (folder === 'cloudfunctions' && target.split('/')[1] !== file.split('/')[1])
      return 'One cloud function may not import another: they are deployed apart.';
    if (folder === 'src' && /^src\/data\/transport/.test(target) && !/^src\/(data\/|app\.)/.test(file) && !isTest(file))
      return 'Pages call procedures through `src/data`, never the transport.';
    return undefined;
  }
  if (relative) return `Import \`${targetFolder}\` as \`@/${target}\`, not by a relative path.`;
  if (!arrow || isTest(file) || arrow.folders.includes(targetFolder)) return undefined;
  return `\`${folder}\` may not import \`${targetFolder}\`: ${arrow.why}.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importArrows = {
  meta: { type: 'problem', docs: { description: 'Imports follow the arrows of the architecture' }, schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (node, source) => {
      if (typeof source !== 'string') return;
      const message = judgeImport(file, source);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value),
      TSExternalModuleReference: (node) => check(node, node.expression.value),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]?.value),
    };
  },
};
