import type { FilingContent, FilingSection } from '@/domain/filing/content';
import type { Finding } from '@/domain/text/finding';

/** What every step of the journey gets: the filing as typed, what is wrong, and how to change a section. */
export interface StepProps {
  content: FilingContent;
  findings: readonly Finding[];
  edit: <S extends FilingSection>(section: S, value: FilingContent[S]) => void;
}
