import type { Finding } from '@/domain/text/finding';

/** The steps of a filing, in order, and the parts of the filing that are filled in each. */
export const STEPS = [
  { id: 'parties', title: '当事人', sections: ['applicant', 'respondents'] },
  { id: 'right', title: '权利与行为', sections: ['right', 'conduct'] },
  { id: 'claims', title: '调解请求', sections: ['claims'] },
  { id: 'facts', title: '事实与其他程序', sections: ['facts', 'proceedings'] },
  { id: 'evidence', title: '证据', sections: ['evidence'] },
  { id: 'review', title: '核对', sections: [] },
  { id: 'sign', title: '签名提交', sections: ['signature', 'voluntary', 'truthful'] },
] as const;

export type StepId = (typeof STEPS)[number]['id'];

const sectionOf = (field: string) => field.split('.')[0] ?? field;

/** Whether a finding is about something in this section. */
export function isIn(section: string, finding: Finding): boolean {
  return sectionOf(finding.field) === section;
}

/** The findings that belong to a step. */
export function findingsOfStep(step: number, findings: readonly Finding[]): Finding[] {
  const sections: readonly string[] = STEPS[step]?.sections ?? [];
  return findings.filter((finding) => sections.includes(sectionOf(finding.field)));
}

/** The step in which a field is filled; the first one for a field that nobody knows. */
export function stepOfField(field: string): number {
  const section = sectionOf(field);
  const found = STEPS.findIndex((step) => (step.sections as readonly string[]).includes(section));
  return Math.max(found, 0);
}
