import { Text } from '@tarojs/components';
import type { Form } from '../data/useForm';
import { Card } from '../ui/card/Card';
import { TextField } from '../ui/text-field/TextField';

export interface Holder extends Record<string, string> {
  respondentName: string;
  checkCode: string;
  answererName: string;
  phone: string;
}

interface HolderFieldsProps<T extends Holder> {
  form: Form<T>;
  triesLeft: number;
}

/** Name and check code as they stand on the notice prove that one holds it; and who one is. */
export function HolderFields<T extends Holder>({ form, triesLeft }: HolderFieldsProps<T>) {
  const field = (name: keyof Holder & string) => ({
    name,
    value: form.values[name] ?? '',
    onChange: (value: string) => form.set(name, value),
    findings: form.findings,
  });
  return (
    <>
      <Card title="照通知书填写">
        <TextField
          {...field('respondentName')}
          label="被申请人名称"
          required
          grows
          hint="和通知书上写的一样，企业写全称"
        />
        <TextField
          {...field('checkCode')}
          label="校验码后四位"
          required
          hint={`在通知书的码旁边。输错次数有限，还可以试${triesLeft}次`}
        />
      </Card>
      <Card title="您是谁">
        <TextField {...field('answererName')} label="您的姓名" required />
        <TextField {...field('phone')} label="手机号" required keyboard="number" />
        <Text>姓名和电话只用于这次调解的联系。</Text>
      </Card>
    </>
  );
}
