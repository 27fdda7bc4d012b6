import { useState } from 'react';
import type { Circumstance } from '@/domain/cases/partyFacts';
import { CIRCUMSTANCE_TEXTS } from '@/domain/circumstances/circumstance';
import { command } from '../data/call';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Notice } from '../ui/notice/Notice';
import { Sheet } from '../ui/sheet/Sheet';
import { LongTextField } from '../ui/text-field/LongTextField';
import { TextField } from '../ui/text-field/TextField';
import type { NotedCircumstance } from './Circumstances';
import { aboutOf, type WorkProps } from './seatProps';

/** Whose name is asked for. */
const WHO: Readonly<Record<Circumstance, string>> = {
  limitedCapacity: '法定代理人（监护人）姓名',
  succession: '承继人的姓名或者名称',
  foreign: '核对的是谁的身份',
  publicBody: '批准的负责人',
};
const NO_COPY = 'none';
const MOST_NAME = 100;
const MOST_DOCUMENT = 300;

/** Takes down that what was missing is there: who stands in, took the place or approved, and by which paper. */
export function MeetSheet({
  view,
  hand,
  noted,
  onClose,
}: WorkProps & { noted: NotedCircumstance; onClose: () => void }) {
  const [name, setName] = useState('');
  const [document, setDocument] = useState('');
  const [copy, setCopy] = useState('');
  const texts = CIRCUMSTANCE_TEXTS[noted.kind];
  const papers = view.evidence.filter((item) => item.side === noted.side);
  const pick = (id: string) => {
    setCopy(id);
    const paper = papers.find((item) => item.id === id);
    // What was written down already is not written over.
    if (paper && document.trim() === '') setDocument(paper.caption || paper.name);
  };
  const save = async () => {
    const evidenceId = papers.some((item) => item.id === copy) ? copy : null;
    const input = { ...aboutOf(view), circumstanceId: noted.id, name, document, evidenceId };
    if (await hand.carryOut(() => command('circumstance.meet', input), '已登记落实')) onClose();
  };
  const open =
    name.trim() === ''
      ? `请填${WHO[noted.kind]}`
      : copy === '' && papers.length > 0
        ? '请选证明在哪里'
        : document.trim() === ''
          ? '请写明证明文件'
          : null;
  return (
    <Sheet
      title="登记已落实"
      onClose={onClose}
      foot={
        <Button id="save-meet" disabledBecause={open} onClick={save}>
          落实
        </Button>
      }
    >
      <Notice title={`${texts.needs}。`}>请先核对原件再登记。</Notice>
      <TextField
        name="name"
        label={WHO[noted.kind]}
        required
        max={MOST_NAME}
        value={name}
        onChange={setName}
        findings={hand.findings}
      />
      {papers.length > 0 ? (
        <ChoiceField
          name="evidenceId"
          label={`${texts.paper}在哪里`}
          required
          value={copy}
          choices={[
            ...papers.map((item) => ({ value: item.id, label: item.caption || item.name, note: item.name })),
            { value: NO_COPY, label: '不在材料里，看过原件' },
          ]}
          onChange={pick}
          findings={hand.findings}
        />
      ) : (
        <Notice>
          这一方还没有材料。看过原件的，写明文件名称和文号即可；要留复印件的，先在“证据材料”里替这一方收下。
        </Notice>
      )}
      <LongTextField
        name="document"
        label={texts.paper}
        required
        fixed
        hint="文件名称、文号、谁出具的"
        max={MOST_DOCUMENT}
        value={document}
        onChange={setDocument}
        findings={hand.findings}
      />
    </Sheet>
  );
}
