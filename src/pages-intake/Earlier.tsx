import type { Output } from '@/contract/procedures';
import { open } from '../data/navigate';
import { Card } from '../ui/card/Card';
import { LinkRow } from '../ui/link-row/LinkRow';
import { moment } from '../ui/wording/dates';

/** Earlier filings of the same thing: shown, never a reason by themselves. */
export function Earlier({ earlier }: { earlier: Output<'intake.context'>['earlier'] }) {
  if (earlier.length === 0) return null;
  return (
    <Card title="可能是同一件事">
      {earlier.map((one) => (
        <LinkRow
          key={one.id}
          label={`${one.number ?? ''} ${one.title}`}
          note={`${moment(one.submittedAt)}提交`}
          value={one.stageName}
          onClick={() => open('/pages-case/detail', { id: one.id })}
        />
      ))}
    </Card>
  );
}
