import { useState } from 'react';
import type { PosterKind } from '@/contract/vocabulary';
import type { Finding } from '@/domain/text/finding';
import { command } from '../data/call';
import { findingsOf } from '../data/problems';
import { sayProblem } from '../data/tell';
import { Button } from '../ui/button/Button';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { Sheet } from '../ui/sheet/Sheet';
import { TextField } from '../ui/text-field/TextField';
import { DesignFields, type Design } from './DesignFields';
import { POSTER_KIND_NAMES } from './posterKinds';

const KINDS: readonly PosterKind[] = ['city', 'park', 'enterprise', 'meeting'];
const MOST_PLACE = 60;

/** A new code to hang up. */
export function IssueSheet({ onClose, onIssued }: { onClose: () => void; onIssued: () => void }) {
  const [kind, setKind] = useState<PosterKind>('park');
  const [design, setDesign] = useState<Design>({ title: '', line: '', colour: 'blue' });
  const [place, setPlace] = useState('');
  const [creditCode, setCreditCode] = useState('');
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const placeLabel = kind === 'meeting' ? '会议或活动' : '张贴地点';
  const issue = async () => {
    try {
      const code = kind === 'enterprise' ? creditCode : null;
      await command('poster.issue', { kind, ...design, place, creditCode: code });
      onIssued();
    } catch (problem) {
      const found = findingsOf(problem);
      setFindings(found);
      if (found.length === 0) await sayProblem(problem);
    }
  };
  const isBlank = (text: string) => text.trim() === '';
  const missing = isBlank(design.title)
    ? '请填写标题'
    : isBlank(place)
      ? `请填写${placeLabel}`
      : kind === 'enterprise' && isBlank(creditCode)
        ? '请填写企业的统一社会信用代码'
        : null;
  return (
    <Sheet
      title="新建海报码"
      onClose={onClose}
      foot={
        <Button id="confirm-issue" disabledBecause={missing} onClick={issue}>
          生成
        </Button>
      }
    >
      <ChoiceField
        name="kind"
        label="类型"
        required
        value={kind}
        choices={KINDS.map((one) => ({ value: one, label: POSTER_KIND_NAMES[one] }))}
        onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'park')}
        findings={findings}
      />
      <DesignFields design={design} onChange={setDesign} findings={findings} />
      <TextField
        name="place"
        label={placeLabel}
        required
        grows
        fixed
        max={MOST_PLACE}
        value={place}
        onChange={setPlace}
        findings={findings}
      />
      {kind === 'enterprise' && (
        <TextField
          name="creditCode"
          label="企业的统一社会信用代码"
          required
          hint="扫码后自动填上这家企业"
          value={creditCode}
          onChange={setCreditCode}
          findings={findings}
        />
      )}
    </Sheet>
  );
}
