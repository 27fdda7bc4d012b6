import type { FilingContent, FilingSection } from '@/domain/filing/content';
import type { Finding } from '@/domain/text/finding';

/**
 * What every step of the journey gets: the filing as typed, what is wrong, and how to change a section. A change is a
 * function of what is there now, not of what was drawn: two fields may be filled before the page is drawn again.
 */
export interface StepProps {
  content: FilingContent;
  findings: readonly Finding[];
  edit: <S extends FilingSection>(section: S, change: (now: FilingContent[S]) => FilingContent[S]) => void;
}
