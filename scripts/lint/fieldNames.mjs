// A file is named for what it does in the field's terms. These words say nothing, and what has no name of its own gathers under them.
import path from 'node:path';

const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'manager', 'misc']);

const words = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

/**
 * The word in a path that says nothing, if there is one.
 * @param {string} file relative to the root
 */
export function emptyWordIn(file) {
  return file
    .split('/')
    .flatMap(words)
    .find((word) => EMPTY_WORDS.has(word));
}

/** @type {import('eslint').Rule.RuleModule} */
export const fieldNames = {
  meta: { type: 'suggestion', docs: { description: 'Files are named for what they do' }, schema: [] },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    return {
      Program(node) {
        const word = emptyWordIn(file);
        if (word)
          context.report({
            node,
            loc: { line: 1, column: 0 },
            message: `A file named \`${word}\` says nothing: name it for what it does.`,
          });
      },
    };
  },
};
