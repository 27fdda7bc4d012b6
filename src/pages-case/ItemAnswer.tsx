import { useRef, useState } from 'react';
import type { CaseView } from '@/contract/cases';
import { ANSWER_CHARACTERS } from '@/domain/filing/content';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import type { PhoneFile } from '../data/phoneFile';
import { findingsOf, NetworkLost, sentenceOf } from '../data/problems';
import { uploadFile } from '../data/upload';
import { Card } from '../ui/card/Card';
import { kindName } from '../ui/wording/fileKinds';
import { FilePicker, type PickedFile, type SendingFile } from '../ui/file-picker/FilePicker';
import { Paragraph } from '../ui/paragraph/Paragraph';
import { LongTextField } from '../ui/text-field/LongTextField';

/** The answer to one item: words, files, or both. */
export interface AnswerOfItem {
  text: string;
  files: PickedFile[];
}

/** Files to one item: the contract's limit. */
const MOST_FILES = 20;

interface ItemAnswerProps {
  caseId: string;
  index: number;
  item: CaseView['supplements'][number]['items'][number];
  answer: AnswerOfItem;
  findings: readonly Finding[];
  onChange: (part: Partial<AnswerOfItem>) => void;
  onVersion: (version: number) => void;
}

/** One thing that was asked for, why, and the place to answer it. */
export function ItemAnswer({ caseId, index, item, answer, findings, onChange, onVersion }: ItemAnswerProps) {
  const [sending, setSending] = useState<SendingFile[]>([]);
  const serial = useRef(0);
  const files = useRef(answer.files);
  files.current = answer.files;

  const change = (key: string, part: Partial<SendingFile>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key));

  const send = async (key: string, file: PhoneFile) => {
    change(key, { percent: 0, problem: null, onTryAgain: null });
    try {
      const fileId = await uploadFile(file, (percent) => change(key, { percent }));
      const added = await command('filing.addEvidence', { caseId, fileId, name: file.name, caption: item.what });
      onVersion(added.version);
      const { id, name, caption, kind, size } = added.item;
      onChange({ files: [...files.current, { id, name, caption, kindName: kindName(kind), size }] });
      drop(key);
    } catch (problem) {
      const found = findingsOf(problem)[0];
      change(key, {
        problem: found ? `${found.problem}。${found.remedy}` : sentenceOf(problem),
        onTryAgain: problem instanceof NetworkLost ? () => send(key, file) : null,
      });
    }
  };
  const add = async (chosen: PhoneFile[]) => {
    const coming = chosen.map((file) => ({ key: `${index}-${++serial.current}`, file }));
    setSending((all) => [
      ...all,
      ...coming.map(({ key, file }) => ({ key, name: file.name, percent: 0, problem: null, onTryAgain: null })),
    ]);
    for (const { key, file } of coming) await send(key, file);
  };

  return (
    <Card title={`${index + 1}. ${item.what}`}>
      <Paragraph quiet>{`为什么要补：${item.reason}`}</Paragraph>
      <LongTextField
        name={`answers.${index}.text`}
        label="您的答复"
        max={ANSWER_CHARACTERS}
        value={answer.text}
        onChange={(text) => onChange({ text })}
        findings={findings}
      />
      <FilePicker
        name={`answers.${index}.evidenceIds`}
        files={answer.files}
        sending={sending}
        room={MOST_FILES - answer.files.length - sending.length}
        findings={findings}
        onAdd={(chosen) => void add(chosen)}
        onArrange={(arranged) => onChange({ files: arranged })}
        onDismiss={drop}
      />
    </Card>
  );
}
