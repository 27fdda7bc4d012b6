import { useState } from 'react';
import type { PosterView } from '@/contract/codes';
import { POSTER_PAPER_NAMES, POSTER_PAPERS, type PosterPaper } from '@/domain/posters/design';
import { call } from '../data/call';
import { openMade } from '../data/openMade';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';

export const PAPERS = POSTER_PAPERS.map((one) => ({ value: one, label: POSTER_PAPER_NAMES[one] }));

export function paperOf(value: string): PosterPaper {
  return POSTER_PAPERS.find((one) => one === value) ?? 'a4';
}

/** One poster as a PDF, on the paper of one's choice. */
export function PrintSheet({ poster, onClose }: { poster: PosterView; onClose: () => void }) {
  const [paper, setPaper] = useState<PosterPaper>('a4');
  const print = async () => {
    try {
      await openMade(await call('poster.print', { token: poster.token, paper }));
      onClose();
    } catch (problem) {
      await sayProblem(problem);
    }
  };
  return (
    <Sheet
      title="打印海报"
      about={poster.title}
      onClose={onClose}
      foot={
        <Button id="make-print" onClick={print}>
          生成PDF
        </Button>
      }
    >
      <ChoiceField
        name="paper"
        label="纸张"
        required
        value={paper}
        choices={PAPERS}
        onChange={(value) => setPaper(paperOf(value))}
      />
    </Sheet>
  );
}
