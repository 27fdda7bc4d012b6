import * as v from 'valibot';
import type { Finding } from '@/domain/text/finding';

/** A field's path as pages name it: 'respondents.0.name'. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((item) => String(item.key)).join('.');
}

function toFinding(issue: v.BaseIssue<unknown>): Finding {
  const field = pathOf(issue);
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? { field, problem: '有不认识的栏目', remedy: '请刷新页面后重填' }
      : { field, problem: '还没有填写', remedy: '请填写' };
  }
  const [problem, remedy] = issue.message.split('|');
  // A schema without a message of ours speaks English, and may have the same sign in it.
  if (problem === undefined || remedy === undefined || !/[\u4e00-\u9fff]/.test(problem)) {
    return { field, problem: '这里的内容格式不对', remedy: '请清空后重新填写' };
  }
  return { field, problem, remedy };
}

/** Checks `input` against `schema`: the value, or findings with the path of each field. Never throws. */
export function parseInput<S extends v.GenericSchema>(
  schema: S,
  input: unknown,
): { ok: true; value: v.InferOutput<S> } | { ok: false; findings: Finding[] } {
  const result = v.safeParse(schema, input);
  return result.success ? { ok: true, value: result.output } : { ok: false, findings: result.issues.map(toFinding) };
}
