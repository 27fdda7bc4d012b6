// Lints snippets as if they stood at given paths: reads JSON [{file, code}] on stdin, writes JSON [[{rule, message}]].
// A process of its own, as jest's sandbox cannot load ESLint's configuration (an ES module).
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

// Rules that need types know only files that exist; the snippets that test them stand at such a file (see lintRules.test.ts).
const withoutTypes = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: {
    '@typescript-eslint/no-floating-promises': 'off',
    '@typescript-eslint/no-misused-promises': 'off',
    '@typescript-eslint/await-thenable': 'off',
    '@typescript-eslint/switch-exhaustiveness-check': 'off',
  },
};

const withTypes = new ESLint();
const byText = new ESLint({ overrideConfig: withoutTypes });
const answers = [];
for (const { file, code, typed } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await (typed ? withTypes : byText).lintText(code, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parse', message })));
}
process.stdout.write(JSON.stringify(answers));
