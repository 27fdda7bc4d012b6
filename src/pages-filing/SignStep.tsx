import { Text } from '@tarojs/components';
import type { Finding } from '@/domain/text/finding';
import { Card } from '../ui/card/Card';
import { Agree } from '../ui/check-list/CheckList';
import { Field } from '../ui/field/Field';
import { Notice } from '../ui/notice/Notice';
import { SignaturePad } from '../ui/signature-pad/SignaturePad';
import type { Strokes } from '../ui/signature-pad/strokes';

/** What is agreed to and signed. */
export interface Signing {
  voluntary: boolean;
  truthful: boolean;
  signature: Strokes | null;
}

interface SignStepProps {
  signing: Signing;
  onChange: (part: Partial<Signing>) => void;
  findings: readonly Finding[];
  missing: number;
}

/** Two sentences to agree to, each with the same in everyday words, and a hand signature. */
export function SignStep({ signing, onChange, findings, missing }: SignStepProps) {
  return (
    <>
      {missing > 0 && <Notice tone="warn">{`还有${missing}处没有填好，回到“核对”可以逐项去补。`}</Notice>}
      <Card title="请您确认">
        <Agree
          name="voluntary"
          on={signing.voluntary}
          label="本人自愿申请人民调解，已了解调解的规则。"
          note="就是说：是我自己愿意来调解的，随时可以不调；谈不成还可以去法院。"
          onChange={(voluntary) => onChange({ voluntary })}
        />
        <Agree
          name="truthful"
          on={signing.truthful}
          label="所述内容和提交的材料真实，虚假调解应承担法律责任。"
          note="就是说：我说的是真的，材料没有造假。"
          onChange={(truthful) => onChange({ truthful })}
        />
      </Card>
      <Card>
        <Field name="signature" label="手写签名" required findings={findings}>
          <SignaturePad id="signature" onChange={(signature) => onChange({ signature })} />
        </Field>
      </Card>
      <Card title="提交以后">
        <Text>
          马上得到编号和申请凭证；登记员在规定的工作日内决定是否受理，结果会通知您。提交时会问您要不要在微信里收到通知。
        </Text>
      </Card>
    </>
  );
}
