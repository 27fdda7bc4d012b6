import { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { checkCreditCode } from '@/domain/parties/creditCode';
import { findingsAt } from '@/domain/text/finding';
import { call, command } from '../data/call';
import { openInstead, useGoBack } from '../data/navigate';
import { useMe, useSession } from '../data/session';
import { tell } from '../data/tell';
import { useForm } from '../data/useForm';
import { nextOnTheWayToFiling, type Onward } from '../data/wayToFiling';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ChoiceField } from '../ui/choice-field/ChoiceField';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';
import { AuthorityField } from './AuthorityField';

const CAPACITIES = [
  { value: 'member', label: '我是这家单位的人', note: '法定代表人或工作人员' },
  { value: 'agent', label: '我受这家单位委托', note: '律师、代理人，要上传授权委托书' },
];
const EMPTY = {
  creditCode: '',
  name: '',
  legalRepresentative: '',
  address: '',
  capacity: 'member',
  authorityFileId: '',
  authorityName: '',
};

/** Asks to act for an enterprise. The first person of it is confirmed by a registrar, the next by the first. */
export default function EnterprisePage() {
  const onward: Onward = useRouter().params;
  const goBack = useGoBack();
  const { data: me, problem, reload } = useMe();
  const heard = useSession((session) => session.heard);
  const form = useForm('enterprise', EMPTY);
  const [codeToken, setCodeToken] = useState<string | null>(null);
  const { values, findings, set } = form;

  useEffect(() => {
    if (!onward.c) return;
    const token = onward.c;
    call('code.open', { token }).then(
      ({ enterprise }) => {
        if (!enterprise) return;
        set('creditCode', enterprise.creditCode);
        set('name', enterprise.name);
        setCodeToken(token);
      },
      // The code only saves typing.
      () => undefined,
    );
  }, [onward.c, set]);

  const text = (name: keyof typeof EMPTY, label: string, hint?: string, required = true) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      required={required}
      value={values[name]}
      onChange={(value) => set(name, value)}
      findings={findings}
    />
  );

  const join = async () => {
    const typed = form.latest();
    const found = findingsAt('creditCode', checkCreditCode(typed.creditCode));
    form.show(found);
    scrollToFirst(found);
    if (found.length > 0) return;
    try {
      const { me: answered, approver } = await command('enterprise.join', {
        creditCode: typed.creditCode,
        name: typed.name,
        legalRepresentative: typed.legalRepresentative,
        address: typed.address,
        capacity: typed.capacity === 'agent' ? 'agent' : 'member',
        authorityFileId: typed.authorityFileId || null,
        authorityName: typed.authorityName,
        codeToken,
      });
      heard(answered);
      form.done();
      const by = approver === 'registrar' ? '登记员会在审查申请时一并核实。' : '由这家单位先登记的人核实。';
      const goesOn = onward.then === 'file';
      await tell('已提交', `${by}${goesOn ? '您可以现在就填写申请。' : ''}`);
      if (goesOn) openInstead(nextOnTheWayToFiling(answered), { ...onward });
      else goBack();
    } catch (refused) {
      await form.fail(refused);
    }
  };

  return (
    <Screen
      id="enterprise-page"
      loading={!me}
      problem={me ? null : problem}
      onRetry={reload}
      bottom={
        <BottomBar>
          <Button id="join" onClick={join}>
            {onward.then === 'file' ? '提交，下一步' : '提交'}
          </Button>
        </BottomBar>
      }
    >
      <Notice>照营业执照填写。核实期间就可以填申请，不耽误时间。</Notice>
      <Card>
        <TextField
          name="creditCode"
          label="统一社会信用代码"
          hint="营业执照上的18位代码"
          required
          value={values.creditCode}
          onChange={(value) => set('creditCode', value)}
          onLeave={() =>
            values.creditCode && form.check('creditCode', findingsAt('creditCode', checkCreditCode(values.creditCode)))
          }
          findings={findings}
        />
        {text('name', '单位名称')}
        {text('legalRepresentative', '法定代表人', '个体工商户填经营者')}
        {text('address', '地址', undefined, false)}
        <ChoiceField
          name="capacity"
          label="您的身份"
          required
          value={values.capacity}
          choices={CAPACITIES}
          onChange={(value) => set('capacity', value)}
          findings={findings}
        />
        {values.capacity === 'agent' && (
          <AuthorityField
            fileName={values.authorityName}
            findings={findings}
            onUploaded={(fileId, name) => {
              set('authorityFileId', fileId);
              set('authorityName', name);
            }}
          />
        )}
      </Card>
      {me?.committee && <ContactCard committee={me.committee} />}
    </Screen>
  );
}
