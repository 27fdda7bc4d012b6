import { Button as PlatformButton, Text } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { checkPersonName } from '@/domain/parties/personName';
import { checkPhone } from '@/domain/parties/phone';
import { findingsAt } from '@/domain/text/finding';
import { command } from '../data/call';
import { openInstead, useGoBack } from '../data/navigate';
import { useMe, useSession } from '../data/session';
import { say } from '../data/tell';
import { useForm } from '../data/useForm';
import { nextOnTheWayToFiling, type Onward } from '../data/wayToFiling';
import { BottomBar } from '../ui/bottom-bar/BottomBar';
import { Button } from '../ui/button/Button';
import { Card } from '../ui/card/Card';
import { ContactCard } from '../ui/contact-card/ContactCard';
import { scrollToFirst } from '../ui/field/scrollToFirst';
import { Notice } from '../ui/notice/Notice';
import { Screen } from '../ui/screen/Screen';
import { TextField } from '../ui/text-field/TextField';

/** Name and phone: all that is needed to be reached. */
export default function RegisterPage() {
  const onward: Onward = useRouter().params;
  const goBack = useGoBack();
  const { data: me, problem, reload } = useMe();
  const heard = useSession((session) => session.heard);
  const form = useForm('register', { name: me?.name ?? '', phone: '' });
  /** The platform's one-time code for the phone number, instead of a typed one. */
  const [phoneCode, setPhoneCode] = useState<string | null>(null);

  const save = async () => {
    const { name, phone } = form.latest();
    const findings = [
      ...findingsAt('name', checkPersonName(name)),
      ...(phoneCode ? [] : findingsAt('phone', checkPhone(phone))),
    ];
    form.show(findings);
    scrollToFirst(findings);
    if (findings.length > 0) return;
    try {
      const answered = await command('me.register', { name, phone: phoneCode ? '' : phone, phoneCode });
      heard(answered);
      form.done();
      say('已登记');
      if (onward.then === 'file') openInstead(nextOnTheWayToFiling(answered), { ...onward });
      else goBack();
    } catch (refused) {
      // The platform's code works once: a second try needs a new one.
      setPhoneCode(null);
      await form.fail(refused);
    }
  };

  return (
    <Screen
      id="register-page"
      loading={!me}
      problem={me ? null : problem}
      onRetry={reload}
      bottom={
        <BottomBar>
          <Button id="save" onClick={save}>
            {onward.then === 'file' ? '保存，下一步' : '保存'}
          </Button>
        </BottomBar>
      }
    >
      <Notice>只需姓名和电话，用来联系您、写进申请书。不会向对方公开您的电话。</Notice>
      <Card>
        <TextField
          name="name"
          label="您的姓名"
          required
          hint="与身份证一致"
          value={form.values.name}
          onChange={(value) => form.set('name', value)}
          findings={form.findings}
        />
        {phoneCode ? (
          <Text>将使用您微信绑定的手机号。</Text>
        ) : (
          <TextField
            name="phone"
            label="电话"
            required
            hint="手机或带区号的座机"
            value={form.values.phone}
            onChange={(value) => form.set('phone', value)}
            findings={form.findings}
          />
        )}
        {process.env.TARO_ENV === 'weapp' && !phoneCode && (
          <PlatformButton
            id="wechat-phone"
            className="button button--secondary"
            openType="getPhoneNumber"
            onGetPhoneNumber={(event) => setPhoneCode(event.detail.code ?? null)}
          >
            使用微信绑定的手机号
          </PlatformButton>
        )}
      </Card>
      {me?.committee && <ContactCard committee={me.committee} />}
    </Screen>
  );
}
