/** Things that are often missing, with the reason that goes with each; the registrar may change the words. */
export const USUAL_ITEMS: readonly { what: string; reason: string }[] = [
  { what: '权利证书', reason: '需要证明您对这项权利享有权益' },
  { what: '营业执照复印件', reason: '需要核对申请人的主体资格' },
  { what: '授权委托书', reason: '由他人代办的，需要盖章的委托书' },
  { what: '侵权行为的证据', reason: '现有材料看不出对方做了什么' },
  { what: '被申请人的名称和联系方式', reason: '需要能够联系到对方，才能征询意愿' },
  { what: '赔偿金额的计算依据', reason: '需要知道金额是怎样算出来的' },
];
