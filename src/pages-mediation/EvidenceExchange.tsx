import { useState } from 'react';
import type { PhoneFile } from '../data/phoneFile';
import { call, command } from '../data/call';
import { findingsOf, NetworkLost, sentenceOf } from '../data/problems';
import { say } from '../data/tell';
import { uploadFile } from '../data/upload';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Agree, CheckList } from '../ui/check-list/CheckList';
import { FilePicker, type SendingFile } from '../ui/file-picker/FilePicker';
import { Notice } from '../ui/notice/Notice';
import { SectionTitle } from '../ui/section-title/SectionTitle';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';
import { sideName } from '../ui/wording/mediationWords';
import { aboutOf, type WorkProps } from './seatProps';

const MOST_AT_ONCE = 9;
const MOST_CAPTION = 100;

/** Further evidence of a side, and the exchange by which every side may open it. */
export function EvidenceExchange(work: WorkProps) {
  const { view } = work;
  const [layer, setLayer] = useState<'add' | 'exchange' | null>(null);
  const mayAdd = view.commands.includes('addEvidence');
  const mayExchange = view.commands.includes('exchangeEvidence');
  if (!mayAdd && !mayExchange) return null;
  return (
    <>
      <SectionTitle title="证据材料" />
      <Card>
        {`现在能看到${view.evidence.length}份，在“案件材料”里打开。`}
        {mayAdd && (
          <Button id="add-evidence" kind="secondary" onClick={() => setLayer('add')}>
            {work.mediation.ownSide === null ? '替一方收材料' : '补充材料'}
          </Button>
        )}
        {mayExchange && (
          <Button id="exchange-evidence" kind="secondary" onClick={() => setLayer('exchange')}>
            交换证据
          </Button>
        )}
      </Card>
      {layer === 'add' && <AddSheet {...work} onClose={() => setLayer(null)} />}
      {layer === 'exchange' && <ExchangeSheet {...work} onClose={() => setLayer(null)} />}
    </>
  );
}

function AddSheet({ view, mediation, hand, onClose }: WorkProps & { onClose: () => void }) {
  const [caption, setCaption] = useState('');
  const [side, setSide] = useState('');
  const [secret, setSecret] = useState(false);
  const takesInFor = mediation.ownSide === null;
  const [sending, setSending] = useState<readonly SendingFile[]>([]);
  const change = (key: string, part: Partial<SendingFile>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key));

  const send = async (key: string, file: PhoneFile) => {
    change(key, { percent: 0, problem: null, onTryAgain: null });
    try {
      const fileId = await uploadFile(file, (percent) => change(key, { percent }));
      await command('evidence.add', {
        caseId: view.id,
        side: takesInFor ? side : null,
        fileId,
        name: file.name,
        caption,
        secret,
      });
      drop(key);
      say('已提交');
      hand.asked.replace(await call('case.get', { caseId: view.id }));
    } catch (problem) {
      const found = findingsOf(problem)[0];
      change(key, {
        problem: found ? `${found.problem}。${found.remedy}` : sentenceOf(problem),
        onTryAgain: problem instanceof NetworkLost ? () => send(key, file) : null,
      });
    }
  };
  const add = async (files: PhoneFile[]) => {
    const coming = files.map((file, index) => ({ key: `${Date.now()}-${index}`, file }));
    setSending((all) => [
      ...all,
      ...coming.map(({ key, file }) => ({ key, name: file.name, percent: 0, problem: null, onTryAgain: null })),
    ]);
    for (const { key, file } of coming) await send(key, file);
  };
  return (
    <Sheet title={takesInFor ? '替一方收材料' : '补充材料'} onClose={onClose}>
      <Notice>
        {takesInFor
          ? '替一方收下的纸质材料、口述记录，算这一方提交的；交换以后，其他各方才能看到。'
          : '交换以前，别的当事人看不到，能看到的是调解员和本会的登记员、主任、审计员；交换以后，参加调解的各方都能看到。'}
      </Notice>
      {takesInFor && (
        <ChoiceField
          name="side"
          label="谁提交的"
          required
          value={side}
          choices={mediation.sides.map((each) => ({ value: each.side, label: each.name }))}
          onChange={setSide}
        />
      )}
      <TextField
        name="caption"
        label="证明什么"
        hint="先写好再选文件"
        max={MOST_CAPTION}
        value={caption}
        onChange={setCaption}
      />
      <Agree
        name="secret"
        on={secret}
        label="涉及商业秘密"
        note="只有每方指定的两位查阅人和调解员能打开，别人只知道有这份材料"
        onChange={setSecret}
      />
      {takesInFor && side === '' ? (
        <Notice>先选谁提交的，再拍照或选文件。</Notice>
      ) : (
        <FilePicker
          name="files"
          files={[]}
          sending={sending}
          room={MOST_AT_ONCE}
          onAdd={(files) => void add(files)}
          onArrange={() => undefined}
          onDismiss={drop}
        />
      )}
    </Sheet>
  );
}

function ExchangeSheet({ view, mediation, hand, onClose }: WorkProps & { onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const exchange = async () => {
    const input = { ...aboutOf(view), evidenceIds: chosen };
    if (await hand.carryOut(() => command('evidence.exchange', input), '各方现在都能看到')) onClose();
  };
  return (
    <Sheet
      title="交换证据"
      onClose={onClose}
      foot={
        <Button
          id="confirm-exchange"
          disabledBecause={chosen.length === 0 ? '请先勾选要交换的材料' : null}
          onClick={exchange}
        >
          {`交换${chosen.length}份`}
        </Button>
      }
    >
      <Notice tone="warn">交换后各方都能打开，不能收回。请先问过提交的一方。</Notice>
      <CheckList
        name="evidenceIds"
        label="材料"
        required
        values={chosen}
        choices={view.evidence.map((item) => ({
          value: item.id,
          label: item.caption || item.name,
          note: `${sideName(mediation, item.side)}提交`,
        }))}
        onChange={setChosen}
        findings={hand.findings}
      />
    </Sheet>
  );
}
