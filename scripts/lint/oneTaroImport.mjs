// Taro's build for browsers rewrites the import of its API in each file; of two it rewrites one, and the build fails on the other with a message that names neither.
const MODULE = '@tarojs/taro';

/** @type {import('eslint').Rule.RuleModule} */
export const oneTaroImport = {
  meta: { type: 'problem', docs: { description: `A file imports ${MODULE} once` }, schema: [] },
  create(context) {
    let isImported = false;
    return {
      ImportDeclaration(node) {
        if (node.source.value !== MODULE) return;
        if (isImported) {
          context.report({
            node,
            message: `A second import of \`${MODULE}\` breaks the build for browsers: \`import Taro, { useRouter } from '${MODULE}'\`.`,
          });
        }
        isImported = true;
      },
    };
  },
};
