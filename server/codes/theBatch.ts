import type { BatchView } from '@/contract/codes';
import type { MadeFile } from '@/contract/statistics';
import type { PosterBatchDoc } from '../store/documents';

export function viewBatch(batch: PosterBatchDoc, file: MadeFile | null): BatchView {
  const done = batch.items.filter(({ drawn }) => drawn).length;
  return { batchId: batch._id, total: batch.items.length, done, file };
}
