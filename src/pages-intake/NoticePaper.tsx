import { Image, Text, View } from '@tarojs/components';
import { dayInFull } from '../ui/wording/dates';
import type { Paper } from './paper';

/** A gap of the width of a character, as printed forms have it. */
const GAP = '\u3000';
const DATE_TO_WRITE = `${GAP.repeat(4)}年${GAP.repeat(2)}月${GAP.repeat(2)}日`;

/** What stands on the sheet, from the top: to whom, what about, what is asked, how to answer, whom to call, a slip to send back. */
export function NoticePaper({ paper }: { paper: Paper }) {
  const { view, respondent, notice, matter, privacy, pictureUrl } = paper;
  const { committee } = view;
  const { about } = matter;
  return (
    <View className="paper">
      <Text className="paper__head">{committee.name}</Text>
      <Text className="paper__title">调解征询通知书</Text>
      <Text className="paper__number">{view.number ?? ''}</Text>
      <Text className="paper__to">{`${respondent.name}：`}</Text>
      <Text className="paper__text">
        {`${matter.applicantName}就与你方的${about}，向本会申请${matter.channelName}。本会已经受理，现征询你方是否愿意参加调解。`}
      </Text>
      <Row name="必须参加吗" text={matter.mustTakePart} />
      <Row name="不答复会怎样" text={matter.ifSilent} />
      <Row name="要花钱吗" text={`${matter.fee}。`} />
      <Row name="依据" text={matter.basis} />
      <Row name="答复期限" text={`${dayInFull(notice.dueOn)}前`} />
      {/* The paper is the first contact: their name and address came from somebody else (个人信息保护法 17). */}
      <Row name="您的信息" text={`${privacy.lines.join('')}（${privacy.version}版）`} />
      <View className="paper__answer">
        <Image className="paper__code" src={pictureUrl} mode="aspectFit" aria-label="答复用的码" />
        <View className="paper__how">
          <Text className="paper__how-title">怎样答复</Text>
          <Text>
            {
              '1. 用微信扫这个码，不用登记。\n2. 选“同意调解”“不同意”或“先问问”。\n3. 照本通知书填写名称和校验码后四位。'
            }
          </Text>
          <Text className="paper__check">{`校验码：${notice.checkCode}`}</Text>
          <Text className="paper__token">{`编号：${notice.token}`}</Text>
        </View>
      </View>
      <Text className="paper__text">
        {[
          `不会扫码，或者有疑问：请拨打${committee.phone}${committee.hours ? `（${committee.hours}）` : ''}。`,
          committee.address ? `地址：${committee.address}。` : '',
          '校验码只告诉代表你方答复的人。',
        ].join('')}
      </Text>
      <View className="paper__sign">
        <Text>{committee.name}</Text>
        <Text>{`（盖章）${DATE_TO_WRITE}`}</Text>
      </View>
      <View className="paper__slip">
        <Text className="paper__slip-title">答复书（不扫码的，填好寄回或送到本会）</Text>
        <Text>{[view.number, respondent.name].filter(Boolean).join(GAP)}</Text>
        <Text>{['□ 同意参加调解', '□ 不同意', '□ 想先问清楚，请打电话：＿＿＿＿＿＿＿＿'].join(GAP)}</Text>
        <Text>{`答复人（签名或盖章）：＿＿＿＿＿＿＿${DATE_TO_WRITE}`}</Text>
      </View>
    </View>
  );
}

function Row({ name, text }: { name: string; text: string }) {
  return (
    <View className="paper__row">
      <Text className="paper__name">{name}</Text>
      <Text className="paper__value">{text}</Text>
    </View>
  );
}
