import { useState } from 'react';
import { command } from '../data/call';
import { findingsOf, sentenceOf } from '../data/problems';
import type { PhoneFile } from '../data/phoneFile';
import { uploadFile } from '../data/upload';
import { Button } from '../ui/button/Button';
import { FilePicker, type PickedFile, type SendingFile } from '../ui/file-picker/FilePicker';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import { kindName } from '../ui/wording/fileKinds';
import { obligationTitle, type Obligation } from './agreementWork';
import { aboutOf, type WorkProps } from './seatProps';

const MOST_FILES = 9;

interface ReportSheetProps extends WorkProps {
  obligation: Obligation;
  onClose: () => void;
}

/** The debtor says what was done, with proof; money may come in parts. */
export function ReportSheet({ view, hand, obligation, onClose }: ReportSheetProps) {
  const [amountYuan, setAmount] = useState('');
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<readonly PickedFile[]>([]);
  const [sending, setSending] = useState<readonly SendingFile[]>([]);
  /** Each file that is added raises the version of the case. */
  const [version, setVersion] = useState(view.version);
  const isMoney = obligation.amountFen !== null;
  const change = (key: string, part: Partial<SendingFile>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key));

  const send = async (key: string, file: PhoneFile) => {
    try {
      const fileId = await uploadFile(file, (percent) => change(key, { percent }));
      const caption = `第${obligation.no}项履行凭证`;
      const added = await command('evidence.add', { caseId: view.id, side: null, fileId, name: file.name, caption });
      const { id, name, kind, size } = added.item;
      setVersion(added.version);
      setFiles((all) => [...all, { id, name, caption, kindName: kindName(kind), size }]);
      drop(key);
    } catch (problem) {
      const found = findingsOf(problem)[0];
      change(key, { problem: found ? `${found.problem}。${found.remedy}` : sentenceOf(problem) });
    }
  };
  const add = async (chosen: PhoneFile[]) => {
    const coming = chosen.map((file, index) => ({ key: `${Date.now()}-${index}`, file }));
    setSending((all) => [
      ...all,
      ...coming.map(({ key, file }) => ({ key, name: file.name, percent: 0, problem: null, onTryAgain: null })),
    ]);
    for (const { key, file } of coming) await send(key, file);
  };
  const report = async () => {
    const input = {
      ...aboutOf(view),
      version: Math.max(version, view.version),
      no: obligation.no,
      amountYuan: isMoney ? amountYuan : '',
      note,
      evidenceIds: files.map((file) => file.id),
    };
    if (await hand.carryOut(() => command('performance.report', input), '已报告，等对方确认')) onClose();
  };
  return (
    <Sheet
      title={obligationTitle(obligation)}
      onClose={onClose}
      foot={
        <Button
          id="send-report"
          disabledBecause={
            sending.some((one) => one.problem === null)
              ? '凭证还在上传，请稍等'
              : isMoney && amountYuan.trim() === ''
                ? '请填付了多少'
                : !isMoney && note.trim() === '' && files.length === 0
                  ? '请写明做了什么，或者上传凭证'
                  : null
          }
          onClick={report}
        >
          报告
        </Button>
      }
    >
      {isMoney && (
        <TextField
          name="amountYuan"
          label="这次付了多少（元）"
          required
          keyboard="digit"
          hint="可以分几次付，每次报告一次"
          value={amountYuan}
          onChange={setAmount}
          findings={hand.findings}
        />
      )}
      <LongTextField
        name="note"
        label="说明"
        fixed
        max={1000}
        value={note}
        onChange={setNote}
        findings={hand.findings}
      />
      <Notice>
        {isMoney
          ? '附上转账凭证的，对方在规定的日期前没有答复，由主持调解员核对凭证。'
          : '附上凭证的，对方在规定的日期前没有答复，就按已经履行处理；没有凭证的，一直等对方确认。'}
      </Notice>
      <FilePicker
        name="evidenceIds"
        files={files}
        sending={sending}
        room={MOST_FILES - files.length - sending.length}
        findings={hand.findings}
        onAdd={(chosen) => void add(chosen)}
        onArrange={setFiles}
        onDismiss={drop}
      />
    </Sheet>
  );
}
