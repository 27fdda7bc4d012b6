// Lints snippets as if they stood at given paths: reads JSON [{file, code}] on stdin, writes JSON [[{rule, message}]].
// A process of its own, as jest's sandbox cannot load ESLint's configuration (an ES module).
import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';

const lint = new ESLint();
const answers = [];
for (const { file, code } of JSON.parse(readFileSync(0, 'utf8'))) {
  const [result] = await lint.lintText(code, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'parse', message })));
}
process.stdout.write(JSON.stringify(answers));
