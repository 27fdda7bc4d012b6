import { LIFECYCLE, type Transition } from '@/domain/cases/lifecycle';
import { COMMAND_NAMES } from '@/domain/cases/commands';
import { STAGE_NAMES, STAGES, type Stage } from '@/domain/cases/stages';
import { RULES } from '@/domain/law/rules';
import { citeRule } from '@/domain/law/rule';

function stagesAfter(row: Transition, from: Stage): Stage[] {
  return row.to.map((to) => (to === 'same' ? from : to));
}

/** The edges between different stages, one line each, for mermaid. */
function edges(): string[] {
  const lines = LIFECYCLE.flatMap((row) =>
    row.from.flatMap((from) =>
      stagesAfter(row, from)
        .filter((to) => to !== from)
        .map((to) => `  ${from} --> ${to}: ${row.command}`),
    ),
  );
  return [...new Set(lines)];
}

function citation(id: string): string {
  const rule = RULES.find((each) => each.id === id);
  return rule ? citeRule(rule) : id;
}

function tableRow(row: Transition): string {
  const to = row.to.map((each) => (each === 'same' ? 'same' : each)).join(', ');
  const cells = [
    `${row.command} ${COMMAND_NAMES[row.command]}`,
    row.from.join(', '),
    to,
    row.by.join(', '),
    citation(row.rule),
    row.event ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** docs/lifecycle.md as it follows from the table in domain/cases/lifecycle.ts. */
export function lifecycleDocument(): string {
  return [
    '# The life of a case',
    '',
    'Drawn from `domain/cases/lifecycle*.ts`; do not edit. `UPDATE_DOCS=1 npm test -- architecture/lifecycle` writes it anew.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...STAGES.map((stage) => `  ${stage}: ${stage} ${STAGE_NAMES[stage]}`),
    '  [*] --> DRAFT',
    ...edges(),
    '```',
    '',
    '| command | from | to | by | rule | told |',
    '| --- | --- | --- | --- | --- | --- |',
    ...LIFECYCLE.map(tableRow),
    '',
  ].join('\n');
}
