import { useStore } from 'zustand';
import type { EvidenceView } from '@/contract/filing';
import { MAX_EVIDENCE_CAPTION, MAX_EVIDENCE_FILE_TEXT, MAX_EVIDENCE_FILES } from '@/domain/evidence/limits';
import type { Finding } from '@/domain/text/finding';
import type { EvidenceShelf } from '../data/evidenceShelf';
import { kindName } from '../ui/wording/fileKinds';
import { FilePicker, type PickedFile } from '../ui/file-picker/FilePicker';
import { Notice } from '../ui/notice/Notice';

interface EvidenceStepProps {
  shelf: EvidenceShelf;
  findings: readonly Finding[];
}

/** Photos and files that show what happened. They may follow later. */
export function EvidenceStep({ shelf, findings }: EvidenceStepProps) {
  const { items, coming, pictures } = useStore(shelf.store);
  const files = items.map((item): PickedFile => ({
    id: item.id,
    name: item.name,
    caption: item.caption,
    kindName: kindName(item.kind),
    size: item.size,
    thumbnail: item.kind === 'jpg' || item.kind === 'png' ? pictures[item.id] : undefined,
    remark: item.stripped ? '给别人看的那份已去掉拍摄地点' : undefined,
  }));
  const arrange = (picked: readonly PickedFile[]) =>
    shelf.arrange(
      picked.flatMap(({ id, caption }): EvidenceView[] => {
        const item = items.find((one) => one.id === id);
        return item ? [{ ...item, caption }] : [];
      }),
    );
  return (
    <>
      <Notice title="可以先交，也可以以后补">
        {`权利证书、侵权照片、网页截图、聊天记录、合同都可以。每份不超过${MAX_EVIDENCE_FILE_TEXT}，最多${MAX_EVIDENCE_FILES}份。照片的拍摄地点不会给对方看到。`}
      </Notice>
      <FilePicker
        name="evidence"
        files={files}
        sending={coming.map((one) => ({
          key: one.key,
          name: one.file.name,
          percent: one.percent,
          problem: one.problem,
          onTryAgain: one.mayTryAgain ? () => shelf.tryAgain(one.key) : null,
        }))}
        room={MAX_EVIDENCE_FILES - items.length - coming.length}
        maxCaption={MAX_EVIDENCE_CAPTION}
        findings={findings}
        onAdd={(chosen) => void shelf.add(chosen)}
        onArrange={arrange}
        onDismiss={shelf.dismiss}
      />
    </>
  );
}
