import { FILING_SECTIONS, type FilingContent, type FilingSection } from '@/domain/filing/content';
import type { Finding } from '@/domain/text/finding';
import type { SectionChange } from '@/contract/filing';

/** What was typed stays; what was not touched on this phone comes from the server. */
export function mergedContent(
  server: FilingContent,
  local: FilingContent,
  touched: readonly FilingSection[],
): FilingContent {
  const content = { ...server };
  for (const section of touched) takeOver(content, local, section);
  return content;
}

function takeOver<S extends FilingSection>(into: FilingContent, from: FilingContent, section: S): void {
  into[section] = from[section];
}

/** The changes that carry these sections to the server, in the order of the form. */
export function changesOf(content: FilingContent, sections: readonly FilingSection[]): SectionChange[] {
  return FILING_SECTIONS.filter((section) => sections.includes(section)).map(
    // Section and value belong together by construction; the compiler cannot follow a union through a loop.
    (section) => ({ section, value: content[section] }) as SectionChange,
  );
}

/**
 * The server names a refused field of a save by its place in the request ('changes.0.value.0.name'); a page knows it by
 * its place in the filing ('respondents.0.name').
 */
export function findingsInFiling(findings: readonly Finding[], sent: readonly SectionChange[]): Finding[] {
  return findings.map((finding) => {
    const match = /^changes\.(\d+)(?:\.value)?(?:\.(.+))?$/.exec(finding.field);
    const section = match && sent[Number(match[1])]?.section;
    if (!section) return finding;
    return { ...finding, field: match[2] ? `${section}.${match[2]}` : section };
  });
}

/** The sections that findings speak of. */
export function sectionsOf(findings: readonly Finding[]): FilingSection[] {
  return FILING_SECTIONS.filter((section) =>
    findings.some((finding) => finding.field === section || finding.field.startsWith(`${section}.`)),
  );
}
